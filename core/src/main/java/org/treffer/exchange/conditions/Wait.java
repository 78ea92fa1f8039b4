package org.treffer.exchange.conditions;

import java.time.Duration;

/** How time is let pass: by sleeping, or by moving a simulated clock. Safe for many threads. */
@FunctionalInterface
public interface Wait {

  /** Lets real time pass. */
  Wait REAL = Thread::sleep;

  /** Returns when so much time has passed. */
  void pass(Duration time) throws InterruptedException;
}
