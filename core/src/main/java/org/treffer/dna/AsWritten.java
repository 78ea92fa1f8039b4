package org.treffer.dna;

import java.util.List;
import java.util.Optional;

/**
 * Where a profile keeps what a laboratory wrote at a compared locus if the comparison takes another
 * value for it: among what is not compared, as {@code FGA as written}. So {@code <18} is not lost
 * though it compares as a wildcard.
 */
public final class AsWritten {

  private static final String ENDING = " as written";

  private AsWritten() {}

  /** The name under which they stand. */
  public static String name(Locus locus) {
    return locus.text() + ENDING;
  }

  /** The locus whose written values stand under a name. */
  public static Optional<Locus> locus(String name) {
    return name.endsWith(ENDING)
        ? Locus.named(name.substring(0, name.length() - ENDING.length()))
        : Optional.empty();
  }

  /**
   * Whether a value lies beyond a kit's ladder, as {@code <6} or {@code >15}: it tells something.
   */
  static boolean beyondTheLadder(List<String> values) {
    return values.stream().anyMatch(value -> value.startsWith("<") || value.startsWith(">"));
  }
}
