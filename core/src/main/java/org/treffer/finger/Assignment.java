package org.treffer.finger;

import java.util.Arrays;

/**
 * Stage 2: pairs up minutiae greedily, most similar first, each minutia at most once. Two prints of
 * one finger give mostly true pairs; any two prints give as many pairs as they have minutiae.
 */
final class Assignment {

  /** The most pairs that go on. */
  static final int MOST = 40;

  /** Of all similarities only so many of the highest are sorted. */
  private static final int CONSIDERED = 400;

  private static final int LEVELS = LocalSimilarity.LEVELS;

  final int[] probe = new int[MOST];
  final int[] candidate = new int[MOST];
  final float[] similarity = new float[MOST];
  int size;

  private final int[] levels = new int[2 * LEVELS];
  private final int[] gathered = new int[PreparedPrint.MOST * PreparedPrint.MOST + 1];
  private final int[] order = new int[PreparedPrint.MOST * PreparedPrint.MOST];
  private final boolean[] probeTaken = new boolean[PreparedPrint.MOST];
  private final boolean[] candidateTaken = new boolean[PreparedPrint.MOST];

  void assign(LocalSimilarity local, int rows, int columns) {
    int lowest = lowestLevel(local.levels, rows * columns);
    int sorted = sort(gather(local.levels, rows, columns, lowest), lowest);
    Arrays.fill(probeTaken, 0, rows, false);
    Arrays.fill(candidateTaken, 0, columns, false);
    int wanted = Math.min(MOST, Math.min(rows, columns));
    size = 0;
    for (int t = 0; t < sorted && size < wanted; t++) {
      int row = order[t] >> 7 & 0x7F;
      int column = order[t] & 0x7F;
      if (!probeTaken[row] && !candidateTaken[column]) {
        probeTaken[row] = true;
        candidateTaken[column] = true;
        probe[size] = row;
        candidate[size] = column;
        similarity[size++] = local.of(row, column);
      }
    }
  }

  /** The level down to which similarities are considered. */
  private int lowestLevel(int[] similar, int count) {
    Arrays.fill(levels, 0);
    int even = count & ~1;
    // Two rows of counters, so that equal neighbours do not wait for each other.
    for (int i = 0; i < even; i += 2) {
      levels[similar[i]]++;
      levels[LEVELS + similar[i + 1]]++;
    }
    if (even < count) {
      levels[similar[even]]++;
    }
    int lowest = LEVELS;
    for (int above = 0; lowest > 0 && above < CONSIDERED; ) {
      lowest--;
      above += levels[lowest] + levels[LEVELS + lowest];
    }
    return lowest;
  }

  /** Gathers what lies at or above a level, without branches: level, row, column in one number. */
  private int gather(int[] similar, int rows, int columns, int lowest) {
    int found = 0;
    for (int row = 0; row < rows; row++) {
      int start = row * columns;
      for (int column = 0; column < columns; column++) {
        int level = similar[start + column];
        gathered[found] = level << 14 | row << 7 | column;
        found += lowest - 1 - level >>> 31;
      }
    }
    return found;
  }

  /** Sorts what was gathered by counting, highest level first. */
  private int sort(int found, int lowest) {
    int above = 0;
    for (int level = LEVELS - 1; level >= lowest; level--) {
      int here = levels[level] + levels[LEVELS + level];
      levels[level] = above;
      above += here;
    }
    for (int t = 0; t < found; t++) {
      order[levels[gathered[t] >> 14]++] = gathered[t];
    }
    return found;
  }
}
