package org.treffer.protection;

import java.util.List;
import java.util.function.IntPredicate;

/** Sets of rules as bits: rule i of the set is bit i % 64 of word i / 64. */
final class Masks {

  private Masks() {}

  static int words(int rules) {
    return Math.max(1, (rules + 63) / 64);
  }

  static long[] of(int rules, IntPredicate holds) {
    long[] mask = new long[words(rules)];
    for (int i = 0; i < rules; i++) {
      if (holds.test(i)) {
        mask[i >> 6] |= 1L << i;
      }
    }
    return mask;
  }

  static boolean has(long[] mask, int rule) {
    return (mask[rule >> 6] >>> rule & 1) != 0;
  }

  static boolean meets(long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      if ((a[i] & b[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  static void and(long[] into, long[] other) {
    for (int i = 0; i < into.length; i++) {
      into[i] &= other[i];
    }
  }

  static long[] both(long[] a, long[] b) {
    long[] both = a.clone();
    and(both, b);
    return both;
  }

  /** The lowest rule in both sets, or -1. */
  static int first(long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      long both = a[i] & b[i];
      if (both != 0) {
        return i * 64 + Long.numberOfTrailingZeros(both);
      }
    }
    return -1;
  }

  static <R> List<R> pick(List<R> rules, long[] mask) {
    List<R> picked = new java.util.ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      if (has(mask, i)) {
        picked.add(rules.get(i));
      }
    }
    return picked;
  }
}
