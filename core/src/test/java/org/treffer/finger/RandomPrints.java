package org.treffer.finger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up prints and poses, from seeds. */
public final class RandomPrints {

  private RandomPrints() {}

  /** A print of minutiae anywhere on 20 by 25 millimetres. */
  public static FingerTemplate print(long seed, int minutiae) {
    Random random = new Random(seed);
    List<Minutia> list = new ArrayList<>();
    for (int i = 0; i < minutiae; i++) {
      list.add(
          new Minutia(
              500 + random.nextInt(2_000),
              500 + random.nextInt(2_500),
              random.nextInt(360),
              random.nextBoolean() ? MinutiaType.ENDING : MinutiaType.BIFURCATION,
              1 + random.nextInt(100)));
    }
    return new FingerTemplate(0, 3_000, 3_500, list);
  }

  /** The same finger put down again: turned counter-clockwise about the middle, moved, jittered. */
  public static FingerTemplate again(
      FingerTemplate print, double degrees, int moveX, int moveY, int jitter, long seed) {
    Random random = new Random(seed);
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    List<Minutia> list = new ArrayList<>();
    for (Minutia m : print.minutiae()) {
      double x = m.x() - 1_500;
      double y = m.y() - 1_750;
      list.add(
          new Minutia(
              Math.max(
                  0, (int) Math.round(cos * x + sin * y) + 2_500 + moveX + jitter(random, jitter)),
              Math.max(
                  0, (int) Math.round(cos * y - sin * x) + 2_500 + moveY + jitter(random, jitter)),
              (m.degrees() + degrees + 720) % 360,
              m.type(),
              m.quality()));
    }
    return new FingerTemplate(0, 5_000, 5_000, list);
  }

  private static int jitter(Random random, int jitter) {
    return jitter == 0 ? 0 : random.nextInt(2 * jitter + 1) - jitter;
  }
}
