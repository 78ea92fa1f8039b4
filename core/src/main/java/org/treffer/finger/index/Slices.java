package org.treffer.finger.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** Work on numbers in a row, cut into slices that the machine's processors share. */
final class Slices {

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
   * Works on 0 to a count, excluded.
   *
   * @param least fewer than these in a slice are not worth a thread
   * @return what came of the slices, in their order
   * @throws IOException if a slice threw it
   */
  static <T> List<T> inParallel(int count, int least, Work<T> work) throws IOException {
    int processors = ForkJoinPool.getCommonPoolParallelism() + 1;
    int slices = Math.max(1, Math.min(count / least, A_PROCESSOR * processors));
    try {
      return IntStream.range(0, slices)
          .parallel()
          .mapToObj(slice -> on(work, at(count, slice, slices), at(count, slice + 1, slices)))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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
