package org.treffer.partition;

import org.treffer.record.Reference;

/**
 * Which references a load has brought so far: 64 bits of each, some 16 bytes a reference. Two
 * different references may share their bits, once in 10 to the 6 loads of 10 million; then the
 * later one is only put instead of added, which costs time and nothing else.
 */
final class SeenReferences {

  private long[] table = new long[1 << 16];
  private int size;

  /** Notes a reference; false if it was seen before. */
  boolean add(Reference reference) {
    if (2 * size >= table.length) {
      grow();
    }
    if (!insert(table, hash(reference.text()))) {
      return false;
    }
    size++;
    return true;
  }

  private void grow() {
    long[] larger = new long[2 * table.length];
    for (long hash : table) {
      if (hash != 0) {
        insert(larger, hash);
      }
    }
    table = larger;
  }

  private static boolean insert(long[] table, long hash) {
    int slot = (int) (hash >>> 32) & (table.length - 1);
    while (table[slot] != 0) {
      if (table[slot] == hash) {
        return false;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = hash;
    return true;
  }

  /** 64 bits, never 0: FNV-1a over the characters, finished by a multiplication. */
  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ hash >>> 29) * 0x9E3779B97F4A7C15L;
    return (hash ^ hash >>> 32) | 1;
  }
}
