package org.treffer.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.store.SmallStore.AT;
import static org.treffer.store.SmallStore.DE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.AuditLog;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.LogSettings;
import org.treffer.audit.Receipt;
import org.treffer.store.SmallStore;

@Timeout(60)
class AfterAnswersTest {

  private static final Clock CLOCK = Clock.fixed(SmallStore.NOW, ZoneOffset.UTC);

  private static final int MOST = 20;

  @Test
  void the_next_piece_begins_while_an_entry_is_not_durable_yet() throws InterruptedException {
    CompletableFuture<Receipt> durable = new CompletableFuture<>();
    CountDownLatch second = new CountDownLatch(1);
    try (AfterAnswers after = new AfterAnswers("after", MOST)) {
      after.take(() -> durable);
      after.take(second::countDown);
      assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
      durable.complete(null);
    }
  }

  @Test
  void it_is_settled_when_all_entries_are_durable() throws InterruptedException {
    CompletableFuture<Receipt> durable = new CompletableFuture<>();
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch settled = new CountDownLatch(1);
    try (AfterAnswers after = new AfterAnswers("after", MOST)) {
      after.take(() -> durable);
      Thread.ofVirtual()
          .start(
              () -> {
                waiting.countDown();
                after.settle();
                settled.countDown();
              });
      waiting.await();
      assertThat(settled.await(100, TimeUnit.MILLISECONDS)).isFalse();
      durable.complete(null);
      assertThat(settled.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void what_fails_at_once_or_later_is_done_as_well() {
    List<Boolean> taken = new ArrayList<>();
    try (AfterAnswers after = new AfterAnswers("after", MOST)) {
      for (int i = 0; i < 3 * MOST; i++) {
        CompletableFuture<Receipt> failed =
            CompletableFuture.failedFuture(new IllegalStateException("the log has stopped"));
        taken.add(after.take(() -> failed));
        after.settle();
      }
    }
    assertThat(taken).doesNotContain(false);
  }

  @Test
  void no_more_than_some_are_taken_in_before_they_are_done() {
    CompletableFuture<Receipt> durable = new CompletableFuture<>();
    AtomicInteger taken = new AtomicInteger();
    try (AfterAnswers after = new AfterAnswers("after", MOST)) {
      for (int i = 0; i < MOST + 9; i++) {
        taken.addAndGet(after.take(() -> durable) ? 1 : 0);
      }
      durable.complete(null);
    }
    assertThat(taken).hasValue(MOST);
  }

  @Test
  void a_checkpoint_that_comes_again_with_each_answer_takes_no_place(@TempDir Path folder) {
    CompletableFuture<Receipt> durable = new CompletableFuture<>();
    String line = checkpoint(folder.resolve("DE"));
    try (ContactLogs logs = new ContactLogs(AT, folder.resolve("AT"), CLOCK)) {
      logs.witness(DE, line);
      logs.settle();
      logs.afterAnswer(() -> durable);
      for (int i = 0; i < 2 * ContactLogs.ANSWERS_UNFINISHED; i++) {
        logs.witness(DE, line);
      }
      assertThat(logs.afterAnswer(() -> durable)).isTrue();
      durable.complete(null);
    }
  }

  private static String checkpoint(Path folder) {
    LogName name = new LogName(DE, "615", LogKind.WITNESSED);
    try (AuditLog log =
        AuditLog.open(LogSettings.of(name, folder.resolve("log"), folder.resolve("keys"), CLOCK))) {
      return log.checkpoint().text();
    }
  }
}
