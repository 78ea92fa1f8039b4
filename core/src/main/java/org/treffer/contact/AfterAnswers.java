package org.treffer.contact;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What a state does once an answer has left, one piece after the other on a thread of its own: no
 * requester waits for it. Only so many pieces are not done yet; what waits is forgotten when it is
 * done.
 */
final class AfterAnswers implements AutoCloseable {

  private static final long IDLE_SECONDS = 1;

  private final int most;
  private final ThreadPoolExecutor thread;
  private int unfinished;

  AfterAnswers(String name, int most) {
    this.most = most;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name(name).factory());
    thread.allowCoreThreadTimeOut(true);
  }

  /** Takes work in; false if too much is waiting, or the state has closed. */
  boolean take(Runnable work) {
    return take(
        () -> {
          work.run();
          return CompletableFuture.completedFuture(true);
        });
  }

  /**
   * Takes work in that ends later than it returns, such as when an entry is durable: the next piece
   * begins meanwhile. False if too much is waiting, or the state has closed.
   */
  boolean take(Supplier<? extends CompletableFuture<?>> work) {
    if (!begun()) {
      return false;
    }
    try {
      thread.execute(() -> run(work));
      return true;
    } catch (RejectedExecutionException e) {
      finished();
      return false;
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what hangs on it counts it as done
  private void run(Supplier<? extends CompletableFuture<?>> work) {
    boolean underWay = false;
    try {
      CompletableFuture<?> end = work.get();
      underWay = true;
      end.whenComplete((result, failed) -> finished());
    } finally {
      if (!underWay) {
        finished();
      }
    }
  }

  private synchronized boolean begun() {
    if (unfinished == most) {
      return false;
    }
    unfinished++;
    return true;
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
