package org.treffer.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be put forward, never back: logs don't go back either. */
final class PageClock extends Clock {

  private final Clock clock;
  private final AtomicReference<Duration> ahead;

  PageClock(Clock clock) {
    this(clock, new AtomicReference<>(Duration.ZERO));
  }

  private PageClock(Clock clock, AtomicReference<Duration> ahead) {
    this.clock = clock;
    this.ahead = ahead;
  }

  /** Puts it forward. */
  void forward(Duration time) {
    ahead.updateAndGet(time::plus);
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new PageClock(clock.withZone(zone), ahead);
  }
}
