package org.treffer.finger;

/**
 * Stage 8: one number from three, by logistic regression. Positive means more likely one finger
 * than two if both were equally likely before.
 *
 * <p>The weights are the only numbers fitted to labelled pairs. They were fitted on real prints of
 * four sensors (FVC 2002 DB1 and DB3, FVC 2004 DB2 and DB4, the public B sets), and judged by
 * leaving each set out in turn; {@code org.treffer.finger.evaluation.FusionFit} does both again.
 */
final class Fusion {

  static final float STRENGTH = 90f;
  static final float SHARE = 26f;
  static final float PAIRED = 0.37f;
  static final float CONSTANT = -11.3f;

  private Fusion() {}

  /**
   * The log odds.
   *
   * @param strength {@link Relaxation#meanOfStrongest}
   * @param share {@link Evidence#share}
   * @param paired {@link Evidence#paired}
   */
  static float logOdds(float strength, float share, float paired) {
    return STRENGTH * strength + SHARE * share + PAIRED * paired + CONSTANT;
  }
}
