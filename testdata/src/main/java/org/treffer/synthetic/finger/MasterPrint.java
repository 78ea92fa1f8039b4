package org.treffer.synthetic.finger;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.treffer.finger.MinutiaType;

/**
 * A whole finger, nail edge to nail edge: an ellipse of 19 by 26 mm, with minutiae at 0.19 a square
 * millimetre (the density of the real templates this project measures on), no two nearer than 0.7
 * mm, each in the direction of the ridges there.
 */
public final class MasterPrint {

  static final double HALF_WIDTH = 9.5;
  static final double HALF_HEIGHT = 13;
  private static final double PER_SQUARE_MM = 0.19;
  private static final double LEAST_SPACING = 0.7;
  private static final int MOST_TRIES = 5_000;

  /**
   * A minutia in millimetres from the middle, y down.
   *
   * @param radians counter-clockwise
   */
  record Point(double x, double y, double radians, MinutiaType type) {}

  private final PatternClass pattern;
  private final List<Point> points = new ArrayList<>();

  /** The finger of a seed: the same seed, the same finger. */
  public MasterPrint(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    pattern = PatternClass.draw(random);
    OrientationField field = new OrientationField(pattern, random);
    double area = Math.PI * HALF_WIDTH * HALF_HEIGHT;
    int wanted = (int) Math.round(area * PER_SQUARE_MM * random.nextDouble(0.75, 1.25));
    for (int i = 0; i < MOST_TRIES && points.size() < wanted; i++) {
      place(field, random);
    }
  }

  private void place(OrientationField field, SplittableRandom random) {
    double x = random.nextDouble(-HALF_WIDTH, HALF_WIDTH);
    double y = random.nextDouble(-HALF_HEIGHT, HALF_HEIGHT);
    double out = x * x / (HALF_WIDTH * HALF_WIDTH) + y * y / (HALF_HEIGHT * HALF_HEIGHT);
    boolean crowded =
        points.stream().anyMatch(p -> Math.hypot(p.x() - x, p.y() - y) < LEAST_SPACING);
    if (out > 1 || crowded) {
      return;
    }
    double radians = field.at(x, y) + (random.nextBoolean() ? Math.PI : 0);
    points.add(new Point(x, y, radians, type(random)));
  }

  /** Six endings to four bifurcations, as extractors report them. */
  static MinutiaType type(SplittableRandom random) {
    return random.nextInt(10) < 6 ? MinutiaType.ENDING : MinutiaType.BIFURCATION;
  }

  /** The finger's class. */
  public PatternClass pattern() {
    return pattern;
  }

  List<Point> points() {
    return points;
  }
}
