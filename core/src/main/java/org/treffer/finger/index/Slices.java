package org.treffer.finger.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Work on numbers in a row, cut into slices that the machine's processors share.
 *
 * <p>Comparing prints takes milliseconds to seconds without a pause. On the few threads that carry
 * all virtual ones it would keep every other request waiting, of microseconds as most are; on
 * threads of its own it shares the processors with them.
 */
final class Slices {

  private static final ForkJoinPool OWN =
      new ForkJoinPool(
          Runtime.getRuntime().availableProcessors(),
          ForkJoinPool.defaultForkJoinWorkerThreadFactory,
          null,
          true); // who came first is served first

  /** More slices than processors, so that none waits long for another's last one. */
  private static final int A_PROCESSOR = 4;

  /**
   * What is done with a slice.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  interface Work<T> {
    /** Works on the numbers from one, included, to another, excluded; on any thread. */
    T on(int from, int to) throws IOException;
  }

  private Slices() {}

  /**
   * Works on 0 to a count, excluded; for a virtual thread on platform threads.
   *
   * @param least fewer than these in a slice are not worth a thread
   * @return what came of the slices, in their order
   * @throws IOException if a slice threw it
   */
  static <T> List<T> inParallel(int count, int least, Work<T> work) throws IOException {
    int processors = ForkJoinPool.getCommonPoolParallelism() + 1;
    int slices = Math.max(1, Math.min(count / least, A_PROCESSOR * processors));
    try {
      return Thread.currentThread().isVirtual()
          ? OWN.submit(() -> inSlices(count, slices, work)).join()
          : inSlices(count, slices, work);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static <T> List<T> inSlices(int count, int slices, Work<T> work) {
    return IntStream.range(0, slices)
        .parallel()
        .mapToObj(slice -> on(work, at(count, slice, slices), at(count, slice + 1, slices)))
        .toList();
  }

  private static int at(int count, int slice, int slices) {
    return (int) ((long) count * slice / slices);
  }

  private static <T> T on(Work<T> work, int from, int to) {
    try {
      return work.on(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
