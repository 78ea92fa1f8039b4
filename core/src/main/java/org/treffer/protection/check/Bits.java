package org.treffer.protection.check;

import java.util.Arrays;

/** A set of rules as bits that can stand as a key. */
record Bits(java.util.List<Long> words) {

  static Bits key(long[] mask) {
    return new Bits(Arrays.stream(mask).boxed().toList());
  }

  static boolean has(long[] mask, int i) {
    return (mask[i >> 6] >>> i & 1) != 0;
  }

  static void set(long[] mask, int i) {
    mask[i >> 6] |= 1L << i;
  }

  static void clear(long[] mask, int i) {
    mask[i >> 6] &= ~(1L << i);
  }

  static long[] and(long[] a, long[] b) {
    long[] both = a.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] &= b[i];
    }
    return both;
  }

  static boolean meets(long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      if ((a[i] & b[i]) != 0) {
        return true;
      }
    }
    return false;
  }
}
