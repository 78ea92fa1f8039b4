package org.treffer.finger;

/**
 * Square cells over the places of some minutiae and a margin around them.
 *
 * @param left the first cell's left edge
 * @param top the first cell's upper edge
 * @param side the length of a cell's side
 * @param perSide one over it
 * @param columns at most {@value #MOST}: beyond them lies nothing
 * @param rows at most {@value #MOST}
 */
record CellGrid(int left, int top, int side, float perSide, int columns, int rows) {

  /** So that a template of absurd extent costs no more than a palm. */
  private static final int MOST = 300;

  /** A grid over places, none if there are none. */
  static CellGrid around(float[] x, float[] y, int margin, int side) {
    if (x.length == 0) {
      return new CellGrid(0, 0, side, 1f / side, 0, 0);
    }
    float left = Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float right = 0;
    float bottom = 0;
    for (int i = 0; i < x.length; i++) {
      left = Math.min(left, x[i]);
      right = Math.max(right, x[i]);
      top = Math.min(top, y[i]);
      bottom = Math.max(bottom, y[i]);
    }
    return new CellGrid(
        (int) left - margin,
        (int) top - margin,
        side,
        1f / side,
        Math.min(MOST, (int) (right - left + 2 * margin) / side + 1),
        Math.min(MOST, (int) (bottom - top + 2 * margin) / side + 1));
  }

  int cells() {
    return columns * rows;
  }

  /** The cell of a place, row by row, or -1 outside. */
  int cellOf(float x, float y) {
    float fromLeft = x - left;
    float fromTop = y - top;
    if (fromLeft < 0 || fromTop < 0) {
      return -1;
    }
    int column = (int) (fromLeft * perSide);
    int row = (int) (fromTop * perSide);
    return column < columns && row < rows ? row * columns + column : -1;
  }

  float leftOf(int index) {
    return left + (float) side * (index % columns);
  }

  float topOf(int index) {
    int row = index / columns;
    return top + (float) side * row;
  }
}
