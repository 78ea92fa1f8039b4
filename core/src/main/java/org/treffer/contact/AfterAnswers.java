package org.treffer.contact;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What a state does once an answer has left, one piece after the other on a thread of its own: no
 * requester waits for it. Only so many pieces wait; what waits is forgotten when it is done.
 */
final class AfterAnswers implements AutoCloseable {

  private static final long IDLE_SECONDS = 1;

  private final ThreadPoolExecutor thread;
  private int unfinished;

  AfterAnswers(String name, int mostWaiting) {
    thread =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(mostWaiting),
            Thread.ofPlatform().daemon().name(name).factory());
    thread.allowCoreThreadTimeOut(true);
  }

  /** Takes work in; false if too much is waiting, or the state has closed. */
  boolean take(Runnable work) {
    synchronized (this) {
      unfinished++;
    }
    try {
      thread.execute(
          () -> {
            try {
              work.run();
            } finally {
              finished();
            }
          });
      return true;
    } catch (RejectedExecutionException e) {
      finished();
      return false;
    }
  }

  private synchronized void finished() {
    unfinished--;
    notifyAll();
  }

  /** Waits until all that was taken in is done. */
  synchronized void settle() {
    boolean interrupted = false;
    while (unfinished > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes nothing more in and waits for the rest. */
  @Override
  public void close() {
    thread.shutdown();
    settle();
  }
}
