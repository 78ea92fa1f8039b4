package org.treffer.synthetic.finger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;

/** Takes prints of a master: pose, stretching skin, a part seen, minutiae missed and invented. */
public final class Impressions {

  private static final double SIDE = 30;

  private final MasterPrint master;
  private final Taking taking;
  private final SplittableRandom random;
  private final double middleX;
  private final double middleY;
  private final double turn;
  private final double[] waves = new double[8];

  private Impressions(MasterPrint master, Taking taking, SplittableRandom random) {
    this.master = master;
    this.taking = taking;
    this.random = random;
    middleX = random.nextGaussian() * taking.wander();
    middleY = random.nextGaussian() * taking.wander();
    turn = Math.toRadians(random.nextGaussian() * taking.turn());
    for (int i = 0; i < waves.length; i++) {
      waves[i] = random.nextGaussian() * taking.stretch() / 2;
    }
  }

  /**
   * One impression; the same seed gives the same.
   *
   * @param position stated in the template, 0 if not known
   */
  public static FingerTemplate of(MasterPrint master, Taking taking, int position, long seed) {
    return new Impressions(master, taking, new SplittableRandom(seed)).take(position);
  }

  private FingerTemplate take(int position) {
    List<Minutia> minutiae = new ArrayList<>();
    for (MasterPrint.Point point : master.points()) {
      if (seen(point.x(), point.y()) && random.nextDouble() >= taking.missed()) {
        minutiae.add(seen(point));
      }
    }
    int invented = (int) Math.round(minutiae.size() * taking.invented());
    for (int i = 0; i < invented; i++) {
      invent(minutiae);
    }
    int size = (int) (SIDE * 100);
    return new FingerTemplate(position, size, size, minutiae);
  }

  private boolean seen(double x, double y) {
    double dx = (x - middleX) / taking.halfWidth();
    double dy = (y - middleY) / taking.halfHeight();
    return dx * dx + dy * dy < 1;
  }

  private Minutia seen(MasterPrint.Point point) {
    return minutia(
        point.x() + random.nextGaussian() * taking.jitter(),
        point.y() + random.nextGaussian() * taking.jitter(),
        point.radians() + Math.toRadians(random.nextGaussian() * taking.angleJitter()),
        random.nextInt(100) < 80 ? point.type() : MasterPrint.type(random));
  }

  /** A place on the sensor: skin gives way in slow waves, then the finger lies turned. */
  private Minutia minutia(double x, double y, double radians, MinutiaType type) {
    double u = (x - middleX) / taking.halfWidth();
    double v = (y - middleY) / taking.halfHeight();
    double slippedX = x + waves[0] * u * u + waves[1] * u * v + waves[2] * v * v + waves[3] * v;
    double slippedY = y + waves[4] * u * u + waves[5] * u * v + waves[6] * v * v + waves[7] * u;
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    double degrees = Math.toDegrees(radians + turn) % 360;
    return new Minutia(
        hundredths(cos * slippedX + sin * slippedY),
        hundredths(cos * slippedY - sin * slippedX),
        degrees < 0 ? (degrees + 360) % 360 : degrees,
        type,
        40 + random.nextInt(60));
  }

  private static int hundredths(double fromMiddle) {
    double place = (fromMiddle + SIDE / 2) * 100;
    return (int) Math.round(Math.max(0, Math.min(SIDE * 100, place)));
  }

  /** A false minutia: somewhere seen, in the direction of a neighbour, since ridges lead it. */
  private void invent(List<Minutia> minutiae) {
    double x = middleX + random.nextDouble(-1, 1) * taking.halfWidth();
    double y = middleY + random.nextDouble(-1, 1) * taking.halfHeight();
    if (seen(x, y)) {
      double along =
          master.points().stream()
              .min(Comparator.comparingDouble(p -> Math.hypot(p.x() - x, p.y() - y)))
              .map(MasterPrint.Point::radians)
              .orElse(0.0);
      double radians = along + (random.nextBoolean() ? Math.PI : 0);
      minutiae.add(minutia(x, y, radians, MasterPrint.type(random)));
    }
  }
}
