package org.treffer.exchange.conditions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Under which conditions one contact point is asked.
 *
 * @param latency of a request and its answer together; half of it each way
 * @param outages if two last at a time the first of them is noticed
 * @param lostRequests the share of requests that never arrive, 0 to 1
 * @param lostAnswers the share of answers that are given and never arrive, 0 to 1
 * @param skew how far the state's own clock is ahead; negative if it is behind
 */
public record Conditions(
    Latency latency, List<Outage> outages, double lostRequests, double lostAnswers, Duration skew) {

  /** A partner next door that never fails. */
  public static final Conditions IDEAL =
      new Conditions(Latency.NONE, List.of(), 0, 0, Duration.ZERO);

  /** Copies the list and checks the shares. */
  public Conditions {
    outages = List.copyOf(outages);
    requireShare(lostRequests);
    requireShare(lostAnswers);
  }

  private static void requireShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is 0 to 1, not " + share);
    }
  }

  /** The outage that lasts at an instant. */
  public Optional<Outage> outage(Instant at) {
    return outages.stream().filter(outage -> outage.at(at)).findFirst();
  }
}
