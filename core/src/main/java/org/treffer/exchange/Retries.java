package org.treffer.exchange;

import java.time.Duration;

/**
 * How often a request is sent to a state until it is answered. Every try has the request's own
 * number, by which the asked state knows it: it searches anew, tells nobody and counts it once.
 *
 * @param tries at most, 1 to {@value #MOST}
 * @param pause between a try that failed and the next
 * @param hedgeAfter how long a try may be without an answer before one more is sent beside it;
 *     longer than any deadline for never
 */
public record Retries(int tries, Duration pause, Duration hedgeAfter) {

  /** Longer than any deadline. */
  public static final Duration NEVER = Duration.ofDays(365);

  /** A request is sent once. */
  public static final Retries NONE = new Retries(1, Duration.ZERO, NEVER);

  /** What a partner in trouble can be expected to bear. */
  static final int MOST = 10;

  /** Checks the ranges. */
  public Retries {
    if (tries < 1 || tries > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " tries, not " + tries);
    }
    if (pause.isNegative() || hedgeAfter.isNegative()) {
      throw new IllegalArgumentException("a time is not negative");
    }
  }

  /** Whether a second try may be sent beside the first. */
  boolean hedged() {
    return tries > 1 && hedgeAfter.compareTo(NEVER) < 0;
  }
}
