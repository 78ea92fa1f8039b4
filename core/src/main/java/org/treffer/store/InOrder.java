package org.treffer.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does numbered work on several threads and takes the results in the order of numbers.
 *
 * @param <T> what one piece of work gives
 */
final class InOrder<T> {

  /** One piece of work. */
  interface Work<T> {
    T of(int number) throws IOException;
  }

  /** Takes a result; one at a time, in order. */
  interface Taker<T> {
    void take(int number, T result) throws IOException;
  }

  private final Work<T> work;
  private final Taker<T> taker;
  private final AtomicInteger next;
  private final int end;
  private final Object turn = new Object();
  private int taken;
  private boolean failed;

  private InOrder(int from, int end, Work<T> work, Taker<T> taker) {
    this.next = new AtomicInteger(from);
    this.taken = from;
    this.end = end;
    this.work = work;
    this.taker = taker;
  }

  /**
   * Does the work from one number up to another.
   *
   * @throws IOException the first failure; what was taken before stays taken
   */
  static <T> void run(int from, int end, int threads, Work<T> work, Taker<T> taker)
      throws IOException {
    InOrder<T> all = new InOrder<>(from, end, work, taker);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            executor.submit(
                () -> {
                  all.workOn();
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        default -> throw new IOException(e.getCause());
      }
    }
  }

  private void workOn() throws IOException, InterruptedException {
    boolean done = false;
    try {
      for (int number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
        T result = work.of(number);
        synchronized (turn) {
          while (taken != number && !failed) {
            turn.wait();
          }
          if (failed) {
            break;
          }
          taker.take(number, result);
          taken++;
          turn.notifyAll();
        }
      }
      done = true;
    } finally {
      synchronized (turn) {
        failed |= !done;
        turn.notifyAll();
      }
    }
  }
}
