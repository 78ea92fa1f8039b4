package org.treffer.bench.leak;

import java.util.Comparator;
import java.util.List;

/**
 * What one arm gave for one question.
 *
 * @param pairs how many pairs were measured
 * @param medianNanos the median time of an answer without the record
 * @param limitNanos how much an effect may be: 1% of the median, at least 100 ns
 * @param effects by every measure
 */
public record Cell(
    Arm arm,
    Question question,
    long pairs,
    double medianNanos,
    double limitNanos,
    List<Effect> effects) {

  private static final double SHARE = 0.01;
  private static final double LEAST_NANOS = 100;

  /** Copies the list. */
  public Cell {
    effects = List.copyOf(effects);
  }

  /** How much an effect may be where an answer takes so long. */
  static double limit(double medianNanos) {
    return Math.max(SHARE * medianNanos, LEAST_NANOS);
  }

  /** Whether every interval lies within a share of the limit. */
  boolean within(double share) {
    return effects.stream().allMatch(e -> e.within(share * limitNanos));
  }

  /** Whether an interval lies beyond the limit. */
  boolean beyond() {
    return effects.stream().anyMatch(e -> e.beyond(limitNanos));
  }

  /** The effect that decides: the one whose interval reaches furthest from nothing. */
  public Effect furthest() {
    return effects.stream()
        .max(Comparator.comparingDouble(e -> Math.max(Math.abs(e.low()), Math.abs(e.high()))))
        .orElseThrow();
  }

  long pairsToDecide(double share) {
    return effects.stream()
        .mapToLong(e -> e.pairsToDecide(share * limitNanos, pairs))
        .max()
        .orElseThrow();
  }
}
