package org.treffer.synthetic.finger;

import java.util.SplittableRandom;

/**
 * The classes of Henry's system that an orientation field can show, with their shares among real
 * fingers: loops 65%, whorls 30%, arches 5%.
 */
public enum PatternClass {
  LEFT_LOOP(0.325),
  RIGHT_LOOP(0.325),
  WHORL(0.30),
  ARCH(0.05);

  private final double share;

  PatternClass(double share) {
    this.share = share;
  }

  /** The share of fingers that are of this class, 0 to 1. */
  public double share() {
    return share;
  }

  /** A class as often as real fingers have it. */
  static PatternClass draw(SplittableRandom random) {
    double at = random.nextDouble();
    for (PatternClass pattern : values()) {
      at -= pattern.share;
      if (at < 0) {
        return pattern;
      }
    }
    return ARCH;
  }
}
