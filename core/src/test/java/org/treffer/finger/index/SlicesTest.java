package org.treffer.finger.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlicesTest {

  @Test
  void each_number_is_worked_on_once_and_results_keep_their_order() throws IOException {
    for (int count : new int[] {0, 1, 99, 100, 101, 12_345}) {
      List<List<Integer>> slices =
          Slices.inParallel(count, 10, (from, to) -> IntStream.range(from, to).boxed().toList());
      assertThat(slices.stream().flatMap(List::stream))
          .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
    }
  }

  @Test
  void few_numbers_are_one_slice() throws IOException {
    assertThat(Slices.inParallel(19, 10, (from, to) -> to - from)).containsExactly(19);
  }

  @Test
  void what_a_slice_throws_comes_out() {
    assertThatThrownBy(
            () ->
                Slices.inParallel(
                    100,
                    10,
                    (from, to) -> {
                      throw new IOException("unreadable");
                    }))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("unreadable");
  }

  @Test
  void virtual_threads_have_their_work_done_by_platform_threads() throws Exception {
    List<Integer> slices =
        onVirtualThread(
            () ->
                Slices.inParallel(
                    1000,
                    10,
                    (from, to) -> {
                      assertThat(Thread.currentThread().isVirtual()).isFalse();
                      return to - from;
                    }));
    assertThat(slices.stream().mapToInt(n -> n).sum()).isEqualTo(1000);
  }

  @Test
  void what_a_slice_throws_reaches_a_virtual_thread() {
    assertThatThrownBy(
            () ->
                onVirtualThread(
                    () ->
                        Slices.inParallel(
                            100,
                            10,
                            (from, to) -> {
                              throw new IOException("unreadable");
                            })))
        .hasRootCauseExactlyInstanceOf(IOException.class)
        .hasRootCauseMessage("unreadable");
  }

  private static <T> T onVirtualThread(Callable<T> work) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.submit(work).get(30, TimeUnit.SECONDS);
    }
  }
}
