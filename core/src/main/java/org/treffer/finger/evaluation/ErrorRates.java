package org.treffer.finger.evaluation;

import java.util.Arrays;

/**
 * How often a matcher errs. Rates are fractions, 0 to 1.
 *
 * @param eer where as many genuine pairs fail as impostor pairs pass; between two thresholds, the
 *     mean of both rates where they differ least
 * @param fmr100 genuine pairs that fail where at most 1% of impostor pairs pass
 * @param fmr1000 the same at 0.1%
 * @param zeroFmr the same where no impostor pair passes
 * @param genuine how many pairs of one finger were compared
 * @param impostor how many pairs of two fingers
 */
public record ErrorRates(
    double eer, double fmr100, double fmr1000, double zeroFmr, int genuine, int impostor) {

  /**
   * The rates over scores.
   *
   * @throws IllegalArgumentException if either kind of pair is missing
   */
  public static ErrorRates of(double[] genuineScores, double[] impostorScores) {
    if (genuineScores.length == 0 || impostorScores.length == 0) {
      throw new IllegalArgumentException(
          "error rates need pairs of one finger and pairs of two fingers");
    }
    double[] genuine = sorted(genuineScores);
    double[] impostor = sorted(impostorScores);
    return new ErrorRates(
        equalErrorRate(genuine, impostor),
        falseNonMatchRate(genuine, impostor, 0.01),
        falseNonMatchRate(genuine, impostor, 0.001),
        falseNonMatchRate(genuine, impostor, 0),
        genuine.length,
        impostor.length);
  }

  private static double[] sorted(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double equalErrorRate(double[] genuine, double[] impostor) {
    double least = 2;
    double rate = 1;
    for (double[] thresholds : new double[][] {genuine, impostor}) {
      for (double threshold : thresholds) {
        double misses = below(genuine, threshold) / (double) genuine.length;
        double passes = 1 - below(impostor, threshold) / (double) impostor.length;
        if (Math.abs(misses - passes) < least) {
          least = Math.abs(misses - passes);
          rate = (misses + passes) / 2;
        }
      }
    }
    return rate;
  }

  /** Genuine pairs that do not score above the highest impostor that must not pass. */
  private static double falseNonMatchRate(double[] genuine, double[] impostor, double rate) {
    int passing = (int) (rate * impostor.length);
    double highest = impostor[impostor.length - 1 - passing];
    return below(genuine, Math.nextUp(highest)) / (double) genuine.length;
  }

  /** How many of sorted scores lie below a threshold. */
  static int below(double[] sorted, double threshold) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
