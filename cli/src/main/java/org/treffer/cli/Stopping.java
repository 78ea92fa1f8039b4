package org.treffer.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the signal that ends this process, and holds its end up until what was begun has been
 * closed: a JVM would end with its hooks otherwise.
 */
final class Stopping implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  private Stopping() {}

  /** Begins to wait. */
  static Stopping onSignal() {
    Stopping stopping = new Stopping();
    Runtime.getRuntime().addShutdownHook(new Thread(stopping::holdUp, "stop"));
    return stopping;
  }

  /** Waits; returns when the process is to end or its thread is interrupted. */
  void await() {
    while (!await(Duration.ofDays(1))) {}
  }

  /** Waits so long at most; whether the process is to end, or its thread is interrupted. */
  boolean await(Duration time) {
    try {
      return asked.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void holdUp() {
    asked.countDown();
    try {
      if (!done.await(LONGEST.toNanos(), TimeUnit.NANOSECONDS)) {
        System.err.println("treffer: requests were still under way after 30 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything has been closed. */
  @Override
  public void close() {
    done.countDown();
  }
}
