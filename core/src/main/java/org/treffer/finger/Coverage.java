package org.treffer.finger;

/**
 * Where a print can be expected to show minutiae: 1 inside the convex hull of its own, falling to 0
 * at 2.5 mm outside. A grid of bytes, so that a lookup is cheap.
 */
final class Coverage {

  private static final int MARGIN = 50;
  private static final int CELL = 12;
  private static final float FULL = 255;

  /** In a square pixel. */
  private static final float SQUARE_MILLIMETRES =
      (float) (PreparedPrint.PIXEL * PreparedPrint.PIXEL / 10_000);

  private final CellGrid grid;
  private final byte[] covered;

  /** The area of the hull, in square millimetres. */
  final float area;

  /** The coverage of a print with minutiae at these places. */
  Coverage(float[] x, float[] y) {
    grid = CellGrid.around(x, y, MARGIN, CELL);
    covered = new byte[grid.cells()];
    float[] hull = ConvexHull.of(x, y);
    area = hull.length == 0 ? 0 : ConvexHull.area(hull) * SQUARE_MILLIMETRES;
    for (int cell = 0; cell < covered.length; cell++) {
      float middleX = grid.leftOf(cell) + CELL / 2f;
      float middleY = grid.topOf(cell) + CELL / 2f;
      float outside = ConvexHull.distance(hull, middleX, middleY, MARGIN);
      covered[cell] = (byte) (FULL * (1 - outside / MARGIN));
    }
  }

  /** How far a place is covered, 0 to 1. */
  float at(float x, float y) {
    int cell = grid.cellOf(x, y);
    return cell < 0 ? 0 : (covered[cell] & 0xFF) * (1 / FULL);
  }
}
