package org.treffer.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {

  @Test
  void batches_are_taken_in_order_whoever_is_done_first() throws IOException {
    List<Long> taken = new ArrayList<>();
    CountDownLatch secondMade = new CountDownLatch(1);

    OrderedWork.run(
        1_003,
        10,
        4,
        (from, to) -> {
          if (from == 0) {
            awaitWithoutChecks(secondMade);
          }
          secondMade.countDown();
          return List.of(from, to);
        },
        taken::addAll);

    List<Long> expected = new ArrayList<>();
    for (long from = 0; from < 1_003; from += 10) {
      expected.addAll(List.of(from, Math.min(1_003, from + 10)));
    }
    assertThat(taken).isEqualTo(expected);
  }

  private static void awaitWithoutChecks(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_cannot_be_taken_ends_the_run() {
    assertThatThrownBy(
            () ->
                OrderedWork.run(
                    100,
                    10,
                    2,
                    (from, to) -> from,
                    batch -> {
                      throw new IOException("no space left");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }
}
