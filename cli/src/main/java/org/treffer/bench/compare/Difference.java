package org.treffer.bench.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How one measure changed from before to after.
 *
 * @param measure what
 * @param before the median of the rounds before
 * @param after the median of the rounds after
 * @param ratio the geometric mean of after divided by before, round by round
 * @param low of the ratio's 95% interval, by Student's t over the logarithms of the rounds' ratios;
 *     0 if there is one round only
 * @param high the interval's other end; infinite if there is one round only
 */
public record Difference(
    Measure measure, double before, double after, double ratio, double low, double high) {

  /** What the rounds show. */
  public enum Verdict {
    BETTER,
    WORSE,
    NONE_SHOWN
  }

  /** Student's t for 95% on both sides, by degrees of freedom from 1. */
  private static final double[] STUDENT = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  private static final double NORMAL = 1.960;

  /**
   * The differences of every measure that all rounds have and that is nowhere 0. The first round
   * before is paired with the first after, and so on: what disturbed both is taken out.
   *
   * @throws IllegalArgumentException if there are not as many rounds of each, or none
   */
  public static List<Difference> of(List<Round> before, List<Round> after) {
    if (before.size() != after.size() || before.isEmpty()) {
      throw new IllegalArgumentException(
          "as many rounds of each are compared, not " + before.size() + " and " + after.size());
    }
    List<Difference> differences = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      double[] ones = values(measure, before);
      double[] others = values(measure, after);
      if (ones.length == before.size() && others.length == after.size()) {
        differences.add(of(measure, ones, others));
      }
    }
    return differences;
  }

  private static double[] values(Measure measure, List<Round> rounds) {
    return rounds.stream()
        .mapToDouble(round -> round.values().getOrDefault(measure, 0.0))
        .filter(value -> value > 0)
        .toArray();
  }

  /**
   * The difference of one measure.
   *
   * @param before a value above 0 a round
   * @param after as many, above 0
   */
  static Difference of(Measure measure, double[] before, double[] after) {
    int rounds = before.length;
    double[] logs = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      logs[i] = Math.log(after[i] / before[i]);
    }
    double mean = DoubleStream.of(logs).average().orElseThrow();
    double squares = DoubleStream.of(logs).map(log -> (log - mean) * (log - mean)).sum();
    double half =
        rounds == 1
            ? Double.POSITIVE_INFINITY
            : student(rounds - 1) * Math.sqrt(squares / (rounds - 1) / rounds);
    return new Difference(
        measure,
        median(before),
        median(after),
        Math.exp(mean),
        Math.exp(mean - half),
        Math.exp(mean + half));
  }

  private static double student(int degrees) {
    return degrees <= STUDENT.length ? STUDENT[degrees - 1] : NORMAL;
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Better or worse only where the whole interval lies on one side of 1. */
  public Verdict verdict() {
    if (low <= 1 && high >= 1) {
      return Verdict.NONE_SHOWN;
    }
    return measure.worse(1, ratio) > 1 ? Verdict.WORSE : Verdict.BETTER;
  }

  /**
   * Whether it is certainly worse by more than a share.
   *
   * @param share such as 0.05 for five in a hundred
   */
  public boolean worseBy(double share) {
    return Math.min(measure.worse(1, low), measure.worse(1, high)) > 1 + share;
  }
}
