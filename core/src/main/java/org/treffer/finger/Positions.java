package org.treffer.finger;

/**
 * Where prints are of, as {@link FingerTemplate#position} counts: 0 is an unknown finger or palm,
 * 20 a palm of which it is not known where (ANSI/NIST-ITL 1-2007, table 35).
 */
public final class Positions {

  private static final int UNKNOWN = 0;
  private static final int UNKNOWN_PALM = 20;

  private Positions() {}

  /** Whether prints of two positions may show the same skin. */
  public static boolean mayBeOne(int one, int other) {
    if (one == UNKNOWN || other == UNKNOWN || one == other) {
      return true;
    }
    return (one == UNKNOWN_PALM || other == UNKNOWN_PALM) && isPalm(one) && isPalm(other);
  }

  /** Whether prints of two positions are known to show the same finger or palm. */
  public static boolean areOne(int one, int other) {
    return one == other && isKnown(one);
  }

  /** Whether a position says which finger or palm it is. */
  public static boolean isKnown(int position) {
    return position != UNKNOWN && position != UNKNOWN_PALM;
  }

  /** Whether a print of a position can be of a kind: fingers of the one, palms of the other. */
  public static boolean fits(int position, FingerKind kind) {
    return position == UNKNOWN || isPalm(position) == kind.palm();
  }

  private static boolean isPalm(int position) {
    return position >= UNKNOWN_PALM;
  }
}
