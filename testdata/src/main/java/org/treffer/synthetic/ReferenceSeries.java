package org.treffer.synthetic;

import org.treffer.record.Reference;

/**
 * The reference numbers of one register: random to look at and unique by construction, since they
 * are a permutation of the record's own number (a Feistel network over 40 bits). They tell neither
 * a sequence nor a year, only state and kind: {@code MK-P-7Q4KX2D9}.
 *
 * <p>Immutable.
 */
public final class ReferenceSeries {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int ROUNDS = 6;
  private static final int HALF_BITS = 20;
  private static final int HALF_MASK = (1 << HALF_BITS) - 1;

  private final long key;
  private final String prefix;

  /**
   * The numbers that start with a prefix.
   *
   * @param key the register's secret, as {@link Draws#key} makes it
   * @param prefix state and kind, such as {@code MK-P-}
   */
  public ReferenceSeries(long key, String prefix) {
    this.key = Draws.key(key, prefix);
    this.prefix = prefix;
  }

  /**
   * The reference of a record.
   *
   * @param number the record's own number, 0 to 2^40 - 1; each has a reference of its own
   */
  public Reference at(long number) {
    int left = (int) (number >>> HALF_BITS) & HALF_MASK;
    int right = (int) number & HALF_MASK;
    for (int round = 0; round < ROUNDS; round++) {
      int mixed = left ^ (int) Draws.at(key, (long) round << HALF_BITS | right) & HALF_MASK;
      left = right;
      right = mixed;
    }
    long permuted = (long) left << HALF_BITS | right;
    StringBuilder text = new StringBuilder(prefix.length() + 8).append(prefix);
    for (int shift = 35; shift >= 0; shift -= 5) {
      text.append(DIGITS.charAt((int) (permuted >>> shift) & 31));
    }
    return new Reference(text.toString());
  }
}
