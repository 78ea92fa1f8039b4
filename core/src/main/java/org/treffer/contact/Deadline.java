package org.treffer.contact;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When an answer must be there, by the machine's monotonic clock or a simulated one.
 *
 * @param nanoTime a value of the clock
 * @param clock tells nanoseconds, as {@link System#nanoTime} does
 */
public record Deadline(long nanoTime, LongSupplier clock) {

  /** A deadline so long from now. */
  public static Deadline in(Duration time) {
    return in(time, System::nanoTime);
  }

  /** A deadline so long from now, by a clock. */
  public static Deadline in(Duration time, LongSupplier clock) {
    return new Deadline(clock.getAsLong() + time.toNanos(), clock);
  }

  /** The same, so much earlier. */
  public Deadline earlier(Duration time) {
    return new Deadline(nanoTime - time.toNanos(), clock);
  }

  /** How long is left, never negative. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, nanoTime - clock.getAsLong()));
  }
}
