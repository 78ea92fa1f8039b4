package org.treffer.exchange.conditions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.treffer.contact.Deadline;

/** Time that passes only when somebody waits, and then at once. */
public final class SimulatedTime extends Clock implements Wait {

  public static final Instant START = Instant.parse("2024-06-01T10:00:00Z");

  private final AtomicLong nanos = new AtomicLong();

  @Override
  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** How much has passed. */
  public Duration passed() {
    return Duration.ofNanos(nanos.get());
  }

  /** A deadline by this time. */
  public Deadline in(Duration time) {
    return Deadline.in(time, nanos::get);
  }

  @Override
  public Instant instant() {
    return START.plusNanos(nanos.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    SimulatedTime time = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return time.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return time.withZone(other);
      }
    };
  }
}
