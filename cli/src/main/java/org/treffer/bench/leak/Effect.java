package org.treffer.bench.leak;

/**
 * How much later one of two answers comes, by one measure, with its 95% interval; nanoseconds.
 *
 * @param measure what was measured, in words
 * @param estimate the difference
 * @param low the interval's lower end
 * @param high its upper end
 */
public record Effect(String measure, double estimate, double low, double high) {

  /** Whether the interval lies within a limit on both sides. */
  boolean within(double limit) {
    return low > -limit && high < limit;
  }

  /** Whether the interval lies beyond a limit. */
  boolean beyond(double limit) {
    return low > limit || high < -limit;
  }

  /**
   * How many pairs in all would decide whether the effect lies within a limit, if it is what it
   * seems: an interval narrows with the root of the number of pairs.
   */
  long pairsToDecide(double limit, long pairs) {
    double distance = Math.abs(limit - Math.abs(estimate));
    double half = (high - low) / 2;
    double factor = distance == 0 ? Double.POSITIVE_INFINITY : half / distance;
    return (long) Math.min(1e15, Math.ceil(pairs * Math.max(1, factor * factor)));
  }
}
