package org.treffer.synthetic.finger;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which way ridges run at each place of a finger: the zero-pole model of Sherlock and Monro (1993).
 * Going around a core turns the ridges by half a circle one way, around a delta the other way. An
 * arch has neither and is a bump of its own.
 */
final class OrientationField {

  /** A core or delta: its place in millimetres from the middle, y down, and its sign. */
  private record Singularity(double x, double y, int sign) {}

  private static final double ARCH_WIDTH = 9;
  private static final double ARCH_STEEPNESS = 0.9;

  private final List<Singularity> singularities = new ArrayList<>();
  private final boolean arch;

  /** A field of a class, with singularities near where such fingers have them. */
  OrientationField(PatternClass pattern, SplittableRandom random) {
    arch = pattern == PatternClass.ARCH;
    switch (pattern) {
      case LEFT_LOOP -> {
        add(0, -1, 1, random);
        add(4.5, 7, -1, random);
      }
      case RIGHT_LOOP -> {
        add(0, -1, 1, random);
        add(-4.5, 7, -1, random);
      }
      case WHORL -> {
        add(0, -2, 1, random);
        add(0, 1, 1, random);
        add(-6, 7.5, -1, random);
        add(6, 7.5, -1, random);
      }
      case ARCH -> {}
    }
  }

  private void add(double x, double y, int sign, SplittableRandom random) {
    singularities.add(
        new Singularity(x + random.nextDouble(-1, 1), y + random.nextDouble(-1, 1), sign));
  }

  /**
   * The ridges' direction at a place, counter-clockwise from the x axis, in radians; a half turn
   * more means the same.
   *
   * @param x millimetres from the middle, to the right
   * @param y millimetres from the middle, downwards
   */
  double at(double x, double y) {
    if (arch) {
      double bump = ARCH_STEEPNESS * Math.exp(-Math.abs(y) / 10);
      return Math.atan(-bump * Math.sin(Math.PI * x / ARCH_WIDTH));
    }
    double sum = 0;
    for (Singularity s : singularities) {
      sum += s.sign() * Math.atan2(-(y - s.y()), x - s.x());
    }
    // Far above the core ridges arch over it, so the field lies level there.
    int turns = singularities.stream().mapToInt(Singularity::sign).sum();
    return (sum - turns * Math.PI / 2) / 2 + (turns == 0 ? 0 : Math.PI / 2);
  }
}
