package org.treffer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.treffer.store.SmallStore.AT;
import static org.treffer.store.SmallStore.BG;
import static org.treffer.store.SmallStore.DE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogUnavailable;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.Outcome;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Desk;
import org.treffer.contact.Desks;
import org.treffer.contact.DnaDesk;
import org.treffer.contact.Found;
import org.treffer.contact.LocalContactPoint;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.chance.RegisterChance;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.PartitionStore;
import org.treffer.protection.Release;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.RecordFilter;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Regime;
import org.treffer.request.Request;
import org.treffer.store.SmallStore;
import org.treffer.store.StoreFolder;

/** Partners that are late, down, failing or without a log: never a no-hit. */
class ExchangeTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final DnaRecord STAIN = DnaRecords.stain("AT-S-1", DnaRecords.profile(1));
  private static final DnaRecord SAME = DnaRecords.person("P-1", DnaRecords.profile(1));

  @TempDir private Path folder;
  private SmallStore store;

  @BeforeEach
  void make() throws IOException {
    store = new SmallStore(folder.resolve("store"));
    store.partition(AT).partition(DE, SAME).partition(BG, SAME);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** A contact point that answers what it is told to. */
  private record Scripted(Country country, Supplier<PartitionAnswer> script)
      implements ContactPoint {
    @Override
    public PartitionAnswer answer(Request request, Deadline deadline) {
      return script.get();
    }
  }

  private static PartitionAnswer noHit(Country country) {
    return new PartitionAnswer.Searched(country, "x", List.of(), Collections.emptySortedMap());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Exchange exchange(ContactPoint... points) throws IOException {
    StoreFolder open = store.open();
    return new Exchange(
        List.of(points),
        open.agreements(),
        new AskingLog(open.agreements(), open::logs),
        Clock.fixed(SmallStore.NOW, ZoneOffset.UTC));
  }

  private List<Outcome> asked() throws IOException {
    return store.logged(AT, "615", LogKind.WITNESSED).stream()
        .map(LoggedEntry::entry)
        .map(e -> ((Entry.Asked) e).outcome())
        .toList();
  }

  @Test
  void answers_are_ordered_by_code_whichever_comes_first() throws IOException {
    for (Country first : List.of(BG, DE)) {
      CountDownLatch firstIsDone = new CountDownLatch(1);
      Scripted[] points = new Scripted[2];
      for (int i = 0; i < 2; i++) {
        Country country = List.of(DE, BG).get(i);
        points[i] =
            new Scripted(
                country,
                () -> {
                  if (country.equals(first)) {
                    firstIsDone.countDown();
                  } else {
                    await(firstIsDone);
                  }
                  return noHit(country);
                });
      }
      try (Exchange exchange = exchange(points)) {
        Answer answer =
            exchange.ask(store.request("N-" + first, STAIN), List.of(DE, BG), Deadline.in(LONG));
        assertThat(answer.answers()).extracting(PartitionAnswer::partition).containsExactly(BG, DE);
      }
    }
  }

  @Test
  void a_slow_contact_point_times_out_and_the_others_answer_all_the_same() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    Scripted slow =
        new Scripted(
            BG,
            () -> {
              await(end);
              return noHit(BG);
            });
    try (Exchange exchange = exchange(slow, new Scripted(DE, () -> noHit(DE)))) {
      Answer answer =
          exchange.ask(
              store.request("N-1", STAIN), List.of(BG, DE), Deadline.in(Duration.ofMillis(200)));
      assertThat(answer.answers()).containsExactly(new PartitionAnswer.TimedOut(BG), noHit(DE));
      assertThat(answer.answered()).isEqualTo(1);
      assertThat(answer.asked()).isEqualTo(2);
      assertThat(asked()).containsExactly(Outcome.TIMEOUT, Outcome.NO_HIT);
    } finally {
      end.countDown();
    }
  }

  @Test
  void a_failing_contact_point_is_an_error_and_an_unknown_one_unavailable() throws IOException {
    Scripted failing =
        new Scripted(
            BG,
            () -> {
              throw new IllegalStateException("secret of BG");
            });
    try (Exchange exchange = exchange(failing)) {
      Answer answer = exchange.ask(store.request("N-1", STAIN), List.of(BG, DE), Deadline.in(LONG));
      assertThat(answer.answers())
          .extracting(PartitionAnswer::status)
          .containsExactly("ERROR", "UNAVAILABLE");
      assertThat(answer.answers().toString()).doesNotContain("secret");
      assertThat(answer.answered()).isZero();
      assertThat(asked()).containsExactly(Outcome.ERROR, Outcome.UNAVAILABLE);
    }
  }

  @Test
  void a_state_whose_log_cannot_be_opened_gives_no_answer() throws IOException {
    Files.writeString(store.folder(DE).resolve("audit"), "in the way of the log's folder");
    try (Exchange exchange = store.open().exchange()) {
      Answer answer = exchange.ask(store.request("N-1", STAIN), List.of(DE), Deadline.in(LONG));
      assertThat(answer.answers())
          .containsExactly(new PartitionAnswer.Unavailable(DE, "the search could not be logged"));
    }
    Files.delete(store.folder(DE).resolve("audit"));
    try (Exchange exchange = store.open().exchange()) {
      Answer answer = exchange.ask(store.request("N-1", STAIN), List.of(DE), Deadline.in(LONG));
      assertThat(answer.answers().getFirst().status()).as("it is mended").isEqualTo("HIT");
    }
  }

  @Test
  void a_state_whose_logs_fail_while_it_answers_gives_no_answer_and_witnesses_none()
      throws IOException {
    try (Exchange exchange = store.open().exchange()) {
      store.open().logs(DE).log("615", LogKind.INTERNAL).close();
      Answer answer = exchange.ask(store.request("N-1", STAIN), List.of(DE), Deadline.in(LONG));
      assertThat(answer.answers().getFirst().status()).isEqualTo("UNAVAILABLE");
      assertThat(store.logged(DE, "615", LogKind.WITNESSED))
          .as("a log must not name what did not leave")
          .isEmpty();
      store.open().logs(BG).log("615", LogKind.WITNESSED).close();
      answer = exchange.ask(store.request("N-2", STAIN), List.of(BG), Deadline.in(LONG));
      assertThat(answer.answers().getFirst().status()).isEqualTo("UNAVAILABLE");
    }
  }

  @Test
  void without_its_own_log_the_asking_side_gets_no_answer_at_all() throws IOException {
    try (Exchange exchange = store.open().exchange()) {
      store.open().logs(AT).log("615", LogKind.WITNESSED).close();
      assertThatThrownBy(
              () -> exchange.ask(store.request("N-1", STAIN), List.of(DE), Deadline.in(LONG)))
          .isInstanceOf(LogUnavailable.class);
    }
  }

  /** The desk of DNA, which may stand still or fail before it searches. */
  private static final class Staged implements Desk {
    private final DnaDesk desk = new DnaDesk(new DnaIndex(), RegisterChance.unpublished());
    private final Runnable before;

    Staged(Runnable before) {
      this.before = before;
    }

    @Override
    public Category category() {
      return desk.category();
    }

    @Override
    public String kindOf(Probe probe) {
      return desk.kindOf(probe);
    }

    @Override
    public Found search(PartitionStore from, Probe probe, Regime regime, RecordFilter filter) {
      before.run();
      return desk.search(from, probe, regime, filter);
    }

    @Override
    public boolean releases(Release release, Hit hit) {
      return desk.releases(release, hit);
    }
  }

  private LocalContactPoint germany(Runnable before) throws IOException {
    StoreFolder open = store.open();
    return new LocalContactPoint(
        open.store(DE),
        open.agreements(),
        open.rules(DE),
        new Desks(List.of(new Staged(before))),
        open.logs(DE),
        Clock.fixed(SmallStore.NOW, ZoneOffset.UTC));
  }

  @Test
  void a_search_that_fails_is_an_error_logged_on_both_sides_and_can_be_asked_again()
      throws IOException {
    AtomicInteger searches = new AtomicInteger();
    Runnable failsOnce =
        () -> {
          if (searches.getAndIncrement() == 0) {
            throw new IllegalStateException("a defect");
          }
        };
    try (Exchange exchange = exchange(germany(failsOnce))) {
      Request request = store.request("N-1", STAIN);
      assertThat(exchange.ask(request, List.of(DE), Deadline.in(LONG)).answers())
          .containsExactly(new PartitionAnswer.Failed(DE, "the search failed"));
      assertThat(
              exchange.ask(request, List.of(DE), Deadline.in(LONG)).answers().getFirst().status())
          .isEqualTo("HIT");
    }
    assertThat(asked()).containsExactly(Outcome.ERROR, Outcome.HIT);
    assertThat(answered()).containsExactly(Outcome.ERROR, Outcome.HIT);
  }

  @Test
  void a_search_broken_off_at_the_deadline_harms_neither_log_nor_store() throws IOException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch broken = new CountDownLatch(1);
    AtomicInteger searches = new AtomicInteger();
    Runnable slowOnce =
        () -> {
          if (searches.getAndIncrement() == 0) {
            started.countDown();
            try {
              Thread.sleep(LONG);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt(); // the search goes on, interrupted
              broken.countDown();
            }
          }
        };
    try (Exchange exchange = exchange(germany(slowOnce))) {
      Answer late =
          exchange.ask(
              store.request("N-1", STAIN), List.of(DE), Deadline.in(Duration.ofMillis(300)));
      assertThat(late.answers()).containsExactly(new PartitionAnswer.TimedOut(DE));
      await(started);
      await(broken);
      for (int i = 2; i < 6; i++) {
        Answer next = exchange.ask(store.request("N-" + i, STAIN), List.of(DE), Deadline.in(LONG));
        assertThat(next.answers().getFirst().status()).as("request %d", i).isEqualTo("HIT");
      }
    }
  }

  private List<Outcome> answered() throws IOException {
    return store.logged(DE, "615", LogKind.WITNESSED).stream()
        .map(LoggedEntry::entry)
        .map(e -> ((Entry.Answered) e).outcome())
        .toList();
  }

  @Test
  void a_damaged_register_is_unavailable_never_a_no_hit() throws IOException {
    Path register = store.folder(DE).resolve("dna");
    try (var files = Files.list(register)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".dvd")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (Exchange exchange = store.open().exchange()) {
      Answer answer = exchange.ask(store.request("N-1", STAIN), List.of(DE), Deadline.in(LONG));
      assertThat(answer.answers())
          .containsExactly(
              new PartitionAnswer.Unavailable(DE, "the register cannot be searched now"));
    }
    assertThat(answered()).containsExactly(Outcome.UNAVAILABLE);
  }

  @Test
  void a_state_whose_rules_cannot_be_read_is_an_error_and_the_others_answer() throws IOException {
    Files.writeString(store.folder(BG).resolve("rules.json"), "{");
    try (Exchange exchange = store.open().exchange()) {
      Answer answer = exchange.ask(store.request("N-1", STAIN), List.of(BG, DE), Deadline.in(LONG));
      assertThat(answer.answers())
          .extracting(PartitionAnswer::status)
          .containsExactly("ERROR", "HIT");
    }
  }
}
