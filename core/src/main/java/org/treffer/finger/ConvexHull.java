package org.treffer.finger;

import java.util.Arrays;
import java.util.Comparator;

/** The convex hull of points, and distances to it. */
final class ConvexHull {

  private ConvexHull() {}

  /** The corners in order, x and y in turn: one or two corners if the points have no area. */
  static float[] of(float[] x, float[] y) {
    Integer[] order = new Integer[x.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.comparingDouble((Integer i) -> x[i]).thenComparingDouble((Integer i) -> y[i]));
    if (x.length == 0) {
      return new float[0];
    }
    float[] hull = new float[4 * x.length + 4];
    int size = chain(x, y, order, hull, 0);
    Integer[] back = order.clone();
    for (int i = 0; i < order.length; i++) {
      back[i] = order[order.length - 1 - i];
    }
    size = chain(x, y, back, hull, Math.max(0, size - 1));
    return Arrays.copyOf(hull, 2 * Math.max(1, size - 1));
  }

  /** The area within a hull. */
  static float area(float[] hull) {
    double twice = 0;
    int last = hull.length - 2;
    for (int i = 0; i < hull.length; i += 2) {
      int from = i == 0 ? last : i - 2;
      twice += (double) hull[from] * hull[i + 1] - (double) hull[i] * hull[from + 1];
    }
    return (float) (Math.abs(twice) / 2);
  }

  /** Appends one side of the hull (Andrew's monotone chain) and returns the corners there are. */
  private static int chain(float[] x, float[] y, Integer[] order, float[] hull, int start) {
    int size = start;
    for (int point : order) {
      while (size >= start + 2 && turn(hull, size, x[point], y[point]) <= 0) {
        size--;
      }
      hull[2 * size] = x[point];
      hull[2 * size + 1] = y[point];
      size++;
    }
    return size;
  }

  private static double turn(float[] hull, int size, float x, float y) {
    double ax = hull[2 * size - 4];
    double ay = hull[2 * size - 3];
    double bx = hull[2 * size - 2];
    double by = hull[2 * size - 1];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  }

  /** How far a place lies outside a hull, 0 inside, never more than a limit. */
  static float distance(float[] hull, float x, float y, float limit) {
    if (isInside(hull, x, y)) {
      return 0;
    }
    float nearest = limit * limit;
    int last = hull.length - 2;
    float ax = hull[last];
    float ay = hull[last + 1];
    for (int i = 0; i < hull.length; i += 2) {
      float ex = hull[i] - ax;
      float ey = hull[i + 1] - ay;
      float px = x - ax;
      float py = y - ay;
      float along = (px * ex + py * ey) / Math.max(1e-6f, ex * ex + ey * ey);
      along = Math.max(0, Math.min(1, along));
      float dx = px - along * ex;
      float dy = py - along * ey;
      nearest = Math.min(nearest, dx * dx + dy * dy);
      ax = hull[i];
      ay = hull[i + 1];
    }
    return (float) Math.sqrt(nearest);
  }

  /** Whether a place lies on the inner side of every edge; nothing does if there is no area. */
  private static boolean isInside(float[] hull, float x, float y) {
    boolean inside = hull.length > 4;
    int last = hull.length - 2;
    for (int i = 0; inside && i < hull.length; i += 2) {
      int from = i == 0 ? last : i - 2;
      float ex = hull[i] - hull[from];
      float ey = hull[i + 1] - hull[from + 1];
      inside = ex * (y - hull[from + 1]) - ey * (x - hull[from]) >= 0;
    }
    return inside;
  }
}
