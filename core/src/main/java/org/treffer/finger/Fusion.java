package org.treffer.finger;

/**
 * Stage 8: one number from three, by logistic regression. Positive means more likely one finger
 * than two if both were equally likely before.
 *
 * <p>The weights are the only numbers fitted to labelled pairs: 50,560 comparisons of real prints
 * of four sensors (the public B sets of FVC 2002 DB1 and DB3, FVC 2004 DB2 and DB4), in true and in
 * stretched geometry. Fitted on three sensors and judged on the fourth, in turn, the mean equal
 * error rate was 1.83% in true and 2.27% in stretched geometry; fitted on all four it is 1.75% and
 * 2.24%. The shape of the stages (radii, tolerances) was chosen on the same sets. {@code
 * org.treffer.finger.evaluation.FusionFit} does all this again.
 */
final class Fusion {

  static final float STRENGTH = 136.4f;
  static final float SHARE = 26.65f;
  static final float PAIRED = 0.329f;
  static final float CONSTANT = -12.13f;

  /** The area, in square millimetres, from which on a print is as good as a whole one. */
  private static final float ENOUGH = 60;

  /** The log odds above which a small area is held against a pair. */
  private static final float CALM = -1;

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

  /**
   * The log odds of prints of which the smaller one covers an area. Of few minutiae close together,
   * as in a latent, strangers' agree by chance far more often than of whole prints: among pieces of
   * ten neighbouring minutiae of real prints 24 times as often as a score of 30 says. With this it
   * is 0.6 times, and 0.2 to 1.1 times for 6 to 25 minutiae (see the page of the benchmarks), and
   * rates of error over whole prints stay as they are.
   *
   * @param area of the convex hull of its minutiae, square millimetres
   */
  static float over(float area, float logOdds) {
    return logOdds <= CALM || area >= ENOUGH
        ? logOdds
        : CALM + (logOdds - CALM) * Math.max(0, area) / ENOUGH;
  }
}
