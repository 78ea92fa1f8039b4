package org.treffer.synthetic.vehicle;

import org.treffer.synthetic.Draws;

/**
 * A random order of the numbers from 0 to a size: each number has another's place, and no two the
 * same (a Feistel network over the next even number of bits, walked until it falls within).
 * Immutable.
 */
final class Permutation {

  private static final int ROUNDS = 4;

  private final long key;
  private final long size;
  private final int halfBits;
  private final long halfMask;

  /**
   * An order.
   *
   * @param size from 1 to 2^60
   */
  Permutation(long key, long size) {
    this.key = key;
    this.size = size;
    int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(size - 1));
    this.halfBits = (bits + 1) / 2;
    this.halfMask = (1L << halfBits) - 1;
  }

  /** The number at a place, 0 to the size, that excluded. */
  long at(long place) {
    long number = place;
    do {
      number = shuffled(number);
    } while (number >= size);
    return number;
  }

  private long shuffled(long number) {
    long left = number >>> halfBits;
    long right = number & halfMask;
    for (int round = 0; round < ROUNDS; round++) {
      long mixed = left ^ (Draws.at(key, right << 3 | round) & halfMask);
      left = right;
      right = mixed;
    }
    return left << halfBits | right;
  }
}
