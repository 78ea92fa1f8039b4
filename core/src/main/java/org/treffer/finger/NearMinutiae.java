package org.treffer.finger;

import java.util.Arrays;

/**
 * Which minutiae may lie within 28 pixels of a place: a list for each cell of a grid, so that a
 * stage asks a few minutiae and not all.
 */
final class NearMinutiae {

  /** A minutia farther than this from a place may be left out. */
  static final int REACH = 28;

  private static final int CELL = 16;

  private final CellGrid grid;
  private final short[] starts;

  /** The lists of all cells, one after the other. */
  final byte[] minutiae;

  /** The lists for at most 128 minutiae at these places. */
  NearMinutiae(float[] x, float[] y) {
    grid = CellGrid.around(x, y, REACH, CELL);
    starts = new short[grid.cells() + 1];
    byte[] lists = new byte[8 * (x.length + 1)];
    int used = 0;
    for (int cell = 0; cell < grid.cells(); cell++) {
      float left = grid.leftOf(cell);
      float top = grid.topOf(cell);
      for (int i = 0; i < x.length; i++) {
        float dx = Math.max(0, Math.max(left - x[i], x[i] - left - CELL));
        float dy = Math.max(0, Math.max(top - y[i], y[i] - top - CELL));
        if (dx * dx + dy * dy < REACH * REACH) {
          if (used == lists.length) {
            lists = Arrays.copyOf(lists, 2 * used);
          }
          lists[used++] = (byte) i;
        }
      }
      starts[cell + 1] = (short) used;
    }
    minutiae = Arrays.copyOf(lists, used);
  }

  /** The cell of a place, or -1 if nothing is near it. */
  int cellOf(float x, float y) {
    return grid.cellOf(x, y);
  }

  /** Where a cell's list starts in {@link #minutiae}. */
  int start(int cell) {
    return starts[cell];
  }

  /** Where a cell's list ends. */
  int end(int cell) {
    return starts[cell + 1];
  }
}
