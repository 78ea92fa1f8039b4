package org.treffer.bench.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times of pairs, in the order in which they were measured, nanoseconds. */
final class Pairs {

  private long[] first = new long[1 << 10];
  private long[] second = new long[1 << 10];
  private final List<Integer> blocks = new ArrayList<>(List.of(0));
  private int size;

  void add(long one, long other) {
    if (size == first.length) {
      first = Arrays.copyOf(first, 2 * size);
      second = Arrays.copyOf(second, 2 * size);
    }
    first[size] = one;
    second[size++] = other;
  }

  /** Ends a block: what comes next was measured under other circumstances. */
  void endBlock() {
    if (size > blocks.getLast()) {
      blocks.add(size);
    }
  }

  /** Where each block begins, and where the last one ends. */
  List<Integer> blocks() {
    return blocks;
  }

  int size() {
    return size;
  }

  long first(int pair) {
    return first[pair];
  }

  long second(int pair) {
    return second[pair];
  }

  /** The median time of what is compared with. */
  double medianOfSecond() {
    long[] sorted = Arrays.copyOf(second, size);
    Arrays.sort(sorted);
    return size == 0 ? 0 : sorted[size / 2];
  }
}
