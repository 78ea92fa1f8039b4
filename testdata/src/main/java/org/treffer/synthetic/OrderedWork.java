package org.treffer.synthetic;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes batches of records on several threads and takes them in order on the caller's, so that a
 * file has the same bytes whatever the number of threads. At most two batches a thread wait.
 */
public final class OrderedWork {

  private static final int WAITING_PER_THREAD = 2;

  private OrderedWork() {}

  /**
   * Makes a batch.
   *
   * @param <T> what a batch becomes
   */
  @FunctionalInterface
  public interface Maker<T> {
    /** Makes the items from a number on, up to another that is excluded; on any thread. */
    T make(long from, long to);
  }

  /**
   * Takes a batch.
   *
   * @param <T> what a batch became
   */
  @FunctionalInterface
  public interface Taker<T> {
    /** Takes the next batch, on the thread that called {@link #run}. */
    void take(T batch) throws IOException;
  }

  /**
   * Runs to the end.
   *
   * @param items how many, 0 or more
   * @param batch items a batch
   * @param threads that make batches
   * @throws IOException if a batch cannot be taken, or the thread is interrupted
   */
  public static <T> void run(long items, int batch, int threads, Maker<T> maker, Taker<T> taker)
      throws IOException {
    Deque<Future<T>> waiting = new ArrayDeque<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      try {
        for (long from = 0; from < items; from += batch) {
          long first = from;
          waiting.add(executor.submit(() -> maker.make(first, Math.min(items, first + batch))));
          if (waiting.size() >= threads * WAITING_PER_THREAD) {
            taker.take(made(waiting.remove()));
          }
        }
        while (!waiting.isEmpty()) {
          taker.take(made(waiting.remove()));
        }
      } finally {
        executor.shutdownNow();
      }
    }
  }

  private static <T> T made(Future<T> batch) throws IOException {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("generating was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a batch could not be made", e.getCause());
    }
  }
}
