package org.treffer.exchange.conditions;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What befalls one request after the other: the same for the same seed, and for each its own,
 * whatever befell the others. Thread-safe.
 */
final class Draws {

  private final Conditions conditions;
  private final long seed;
  private final AtomicLong asked = new AtomicLong();

  Draws(Conditions conditions, long seed) {
    this.conditions = conditions;
    this.seed = seed;
  }

  /**
   * What befalls one request.
   *
   * @param there how long it is on its way
   * @param back how long its answer is on its way
   * @param requestLost it never arrives
   * @param answerLost its answer never arrives
   */
  record Fate(Duration there, Duration back, boolean requestLost, boolean answerLost) {}

  Fate next() {
    long place = asked.getAndIncrement();
    SplittableRandom random =
        new SplittableRandom(new SplittableRandom(seed ^ (place * 0x9E3779B97F4A7C15L)).nextLong());
    Duration both = conditions.latency().draw(random);
    Duration there = both.dividedBy(2);
    return new Fate(
        there,
        both.minus(there),
        random.nextDouble() < conditions.lostRequests(),
        random.nextDouble() < conditions.lostAnswers());
  }
}
