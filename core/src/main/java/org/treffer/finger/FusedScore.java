package org.treffer.finger;

import java.util.List;

/**
 * One score of the scores of several fingers of the same two persons, by Fisher's method: each
 * score states a probability, and so does what comes of it. It takes fingers to be independent,
 * which they are only nearly.
 */
public final class FusedScore {

  private static final double LN_10 = Math.log(10);

  private FusedScore() {}

  /**
   * The score that two persons reach so rarely by chance as these scores together.
   *
   * @param scores one a finger that both have, at least one
   */
  public static double of(List<Double> scores) {
    double x = 0;
    for (double score : scores) {
      x += Math.max(0, score) / 10 * LN_10;
    }
    // The chi-squared survival function with twice as many degrees of freedom as fingers:
    // exp(-x) (1 + x + x²/2! + ...), by logarithms, since it may be far below the least double.
    double term = 1;
    double sum = 1;
    for (int i = 1; i < scores.size(); i++) {
      term *= x / i;
      sum += term;
    }
    return Math.max(0, (x - Math.log(sum)) * 10 / LN_10);
  }
}
