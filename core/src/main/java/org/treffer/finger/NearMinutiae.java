package org.treffer.finger;

/**
 * Which minutiae may lie within 28 pixels of a place: a list for each cell of a grid, so that a
 * stage asks a few minutiae and not all.
 */
final class NearMinutiae {

  /** A minutia farther than this from a place may be left out. */
  static final int REACH = 28;

  private static final int CELL = 16;

  /** A square of twice the reach touches so many cells, or fewer. */
  private static final int MOST_NEAR = (2 * REACH / CELL + 2) * (2 * REACH / CELL + 2);

  private final CellGrid grid;
  private final short[] starts;

  /** The lists of all cells, one after the other. */
  final byte[] minutiae;

  /** The lists for at most 128 minutiae at these places. */
  NearMinutiae(float[] x, float[] y) {
    grid = CellGrid.around(x, y, REACH, CELL);
    starts = new short[grid.cells() + 1];
    int[] near = new int[MOST_NEAR];
    for (int i = 0; i < x.length; i++) {
      int cells = cellsNear(x[i], y[i], near);
      for (int k = 0; k < cells; k++) {
        starts[near[k] + 1]++;
      }
    }
    for (int cell = 0; cell < grid.cells(); cell++) {
      starts[cell + 1] += starts[cell];
    }
    minutiae = new byte[starts[grid.cells()]];
    short[] next = starts.clone();
    for (int i = 0; i < x.length; i++) {
      int cells = cellsNear(x[i], y[i], near);
      for (int k = 0; k < cells; k++) {
        minutiae[next[near[k]]++] = (byte) i;
      }
    }
  }

  /** The cells that a minutia is near to, and how many they are. */
  private int cellsNear(float x, float y, int[] near) {
    int found = 0;
    int firstColumn = Math.max(0, (int) ((x - REACH - grid.left()) * grid.perSide()));
    int lastColumn =
        Math.min(grid.columns() - 1, (int) ((x + REACH - grid.left()) * grid.perSide()));
    int firstRow = Math.max(0, (int) ((y - REACH - grid.top()) * grid.perSide()));
    int lastRow = Math.min(grid.rows() - 1, (int) ((y + REACH - grid.top()) * grid.perSide()));
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = firstColumn; column <= lastColumn; column++) {
        int cell = row * grid.columns() + column;
        float left = grid.leftOf(cell);
        float top = grid.topOf(cell);
        float dx = Math.max(0, Math.max(left - x, x - left - CELL));
        float dy = Math.max(0, Math.max(top - y, y - top - CELL));
        if (dx * dx + dy * dy < REACH * REACH) {
          near[found++] = cell;
        }
      }
    }
    return found;
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
