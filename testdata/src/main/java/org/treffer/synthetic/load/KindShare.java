package org.treffer.synthetic.load;

/**
 * How often one kind of request is made.
 *
 * @param parts in relation to the other kinds' parts, 0 to a million
 * @param hits of its requests, the percentage made so that one asked state holds a match
 * @param inOffice of its requests, the percentage sent between 7 and 17 o'clock local time
 */
public record KindShare(double parts, double hits, double inOffice) {

  /** The most parts of a kind. */
  public static final long MOST_PARTS = 1_000_000;

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public KindShare {
    within("parts", parts, MOST_PARTS);
    within("hits", hits, 100);
    within("inOffice", inOffice, 100);
  }

  private static void within(String name, double value, long most) {
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(name + ": 0 to " + most + ", not " + value);
    }
  }
}
