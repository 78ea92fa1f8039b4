package org.treffer.exchange.conditions;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a message and its answer are on their way, both ways together. */
public sealed interface Latency {

  /** No distance. */
  Latency NONE = new Fixed(Duration.ZERO);

  /** One time, drawn. */
  Duration draw(RandomGenerator random);

  /**
   * Always the same.
   *
   * @param time not negative
   */
  record Fixed(Duration time) implements Latency {

    /** Checks it. */
    public Fixed {
      requireNotNegative(time);
    }

    @Override
    public Duration draw(RandomGenerator random) {
      return time;
    }
  }

  /**
   * Log-normal, as measured round trips roughly are: half of them shorter than the median, one of a
   * hundred longer than the 99th percentile.
   *
   * @param median longer than 0
   * @param p99 at least the median
   */
  record LogNormal(Duration median, Duration p99) implements Latency {

    /** The 99th percentile of the standard normal distribution. */
    private static final double Z99 = 2.3263478740408408;

    /** Checks that there is such a distribution. */
    public LogNormal {
      requireNotNegative(median);
      if (median.isZero()) {
        throw new IllegalArgumentException("the median must be longer than 0");
      }
      if (p99.compareTo(median) < 0) {
        throw new IllegalArgumentException("p99, the 99th percentile, is below the median");
      }
    }

    @Override
    public Duration draw(RandomGenerator random) {
      double spread = Math.log((double) p99.toNanos() / median.toNanos()) / Z99;
      return Duration.ofNanos((long) (median.toNanos() * Math.exp(spread * random.nextGaussian())));
    }
  }

  private static void requireNotNegative(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("a time is not negative");
    }
  }
}
