package org.treffer.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.treffer.store.SmallStore.AT;
import static org.treffer.store.SmallStore.DE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.LogSettings;
import org.treffer.audit.LogUnavailable;
import org.treffer.audit.Matter;
import org.treffer.audit.Outcome;
import org.treffer.audit.Trust;
import org.treffer.audit.Turn;
import org.treffer.audit.Verification;
import org.treffer.audit.Verifier;
import org.treffer.audit.disk.Disk;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.chance.RegisterChance;
import org.treffer.dna.index.DnaIndex;
import org.treffer.store.SmallStore;

/** A state whose disk was full answers again when there is room, and nobody has to start it. */
class StoppedLogTest {

  private static final DnaRecord STAIN = DnaRecords.stain("AT-S-1", DnaRecords.profile(1));
  private static final DnaRecord SAME = DnaRecords.person("P-1", DnaRecords.profile(1));
  private static final Clock CLOCK = Clock.fixed(SmallStore.NOW, ZoneOffset.UTC);
  private static final LogName WITNESSED = new LogName(DE, "615", LogKind.WITNESSED);
  private static final LogName INTERNAL = new LogName(DE, "615", LogKind.INTERNAL);

  @TempDir private Path folder;
  private final SmallDisk disk = new SmallDisk();
  private SmallStore store;

  @BeforeEach
  void make() throws IOException {
    store = new SmallStore(folder.resolve("store"));
    store.partition(AT).partition(DE, 3, SAME);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ContactLogs logs(Duration pause) {
    return new ContactLogs(DE, store.folder(DE), CLOCK, disk, pause);
  }

  private ContactPoint point(ContactLogs logs) throws IOException {
    return new LocalContactPoint(
        store.open().store(DE),
        store.open().agreements(),
        store.open().rules(DE),
        new Desks(List.of(new DnaDesk(new DnaIndex(), RegisterChance.unpublished()))),
        logs,
        CLOCK);
  }

  private String ask(ContactPoint point, String number) {
    return point.answer(store.request(number, STAIN), Deadline.in(Duration.ofMinutes(1))).status();
  }

  private List<String> turns() throws IOException {
    return store.logged(DE, "615", LogKind.WITNESSED).stream()
        .map(logged -> (Entry.Answered) logged.entry())
        .map(entry -> entry.matter().number() + " " + entry.turn() + " " + entry.charged().size())
        .toList();
  }

  private Verification verified(LogName name) throws IOException {
    String kind = name.kind().text();
    Path keys = store.folder(DE).resolve("keys/615").resolve(kind);
    return Verifier.verify(
        Disk.real(),
        store.folder(DE).resolve("audit/615").resolve(kind),
        Trust.ofKeys(Disk.real(), keys, name),
        Instant.MAX);
  }

  @Test
  void nothing_is_answered_while_the_disk_is_full_and_everything_once_there_is_room()
      throws IOException {
    try (ContactLogs logs = logs(Duration.ZERO)) {
      ContactPoint point = point(logs);
      assertThat(ask(point, "1")).isEqualTo("HIT");
      assertThat(logs.trouble()).isEmpty();
      disk.fill();
      for (int i = 0; i < 5; i++) {
        assertThat(ask(point, "2")).isEqualTo("UNAVAILABLE");
        assertThat(logs.trouble())
            .anyMatch(line -> line.matches("the log DE/615/.*: No space left on device.*"));
      }
      disk.free();
      assertThat(ask(point, "2")).isEqualTo("HIT");
      logs.settle();
      assertThat(ask(point, "1")).isEqualTo("HIT");
      assertThat(ask(point, "3")).isEqualTo("HIT");
      assertThat(ask(point, "4")).as("what was not answered cost nothing").isEqualTo("REFUSED");
      assertThat(logs.trouble()).isEmpty();
    }
    assertThat(turns())
        .containsExactly("1 FIRST 1", "2 FIRST 1", "1 REPLAY 0", "3 FIRST 1", "4 FIRST 0");
    assertThat(verified(WITNESSED).findings()).isEqualTo(List.of());
    assertThat(verified(INTERNAL).findings()).isEqualTo(List.of());
    assertThat(verified(WITNESSED).closed()).isTrue();
    assertThat(disk.openFiles()).isZero();
  }

  @Test
  void a_log_takes_entries_again_once_there_is_room_also_if_nobody_asks() throws IOException {
    try (ContactLogs logs = logs(Duration.ZERO)) {
      ContactPoint point = point(logs);
      ask(point, "1");
      logs.settle();
      disk.fill();
      ask(point, "2");
      assertThat(logs.trouble()).isNotEmpty();
      disk.free();
      int openings = disk.openings();
      assertThat(logs.trouble()).isEmpty();
      assertThat(disk.openings()).isGreaterThan(openings);
      assertThat(logs.trouble()).isEmpty();
      assertThat(ask(point, "2")).isEqualTo("HIT");
    }
  }

  @Test
  void a_writer_that_fails_as_none_should_keeps_nobody_waiting() throws IOException {
    try (ContactLogs logs = logs(Duration.ZERO)) {
      ContactPoint point = point(logs);
      ask(point, "1");
      logs.settle();
      disk.breakDown();
      assertThat(ask(point, "2")).isEqualTo("UNAVAILABLE");
      disk.free();
      assertThat(ask(point, "2")).isEqualTo("HIT");
    }
    assertThat(turns()).containsExactly("1 FIRST 1", "2 FIRST 1");
  }

  @Test
  void a_log_that_stops_again_and_again_leaves_no_file_open() throws IOException {
    try (ContactLogs logs = logs(Duration.ZERO)) {
      ContactPoint point = point(logs);
      ask(point, "1");
      logs.settle();
      int open = disk.openFiles();
      for (int i = 0; i < 10; i++) {
        disk.fill();
        assertThat(ask(point, "2")).isEqualTo("UNAVAILABLE");
        assertThat(ask(point, "2")).isEqualTo("UNAVAILABLE");
        disk.free();
        assertThat(ask(point, "1")).isEqualTo("HIT");
      }
      logs.settle();
      assertThat(disk.openFiles()).isEqualTo(open);
    }
  }

  @Test
  void a_log_that_stopped_is_opened_at_most_once_in_a_pause() {
    AtomicLong time = new AtomicLong();
    KeptLog kept =
        new KeptLog(
            LogSettings.of(WITNESSED, folder.resolve("audit"), folder.resolve("keys"), CLOCK)
                .withDisk(disk),
            Duration.ofSeconds(5),
            time::get);
    AuditLog first = kept.get();
    first.appendAndWait(entry(first, "AT-1"));
    disk.fill();
    assertThatExceptionOfType(LogUnavailable.class)
        .isThrownBy(() -> first.appendAndWait(entry(first, "AT-2")));
    assertThat(kept.get()).as("just opened").isSameAs(first);
    time.addAndGet(Duration.ofSeconds(5).toNanos());
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(LogUnavailable.class)
          .isThrownBy(kept::get)
          .withMessageContaining("No space left on device");
    }
    assertThat(disk.openings()).isEqualTo(2);
    disk.free();
    assertThatExceptionOfType(LogUnavailable.class).isThrownBy(kept::get);
    time.addAndGet(Duration.ofSeconds(5).toNanos());
    AuditLog second = kept.get();
    assertThat(second.appendAndWait(entry(second, "AT-2")).first()).isEqualTo(1);
    kept.close();
    assertThatExceptionOfType(LogUnavailable.class)
        .isThrownBy(kept::get)
        .withMessageContaining("is closed");
    assertThat(disk.openFiles()).isZero();
  }

  private static Entry entry(AuditLog log, String number) {
    return new Entry.Answered(
        new Matter(number, SmallStore.NOW, AT, DE, "dna", "D615"),
        log.keyed(SmallStore.NOW, new byte[1]),
        Outcome.NO_HIT,
        List.of(),
        "open",
        Turn.FIRST,
        List.of());
  }

  @Test
  void one_log_that_stopped_keeps_no_other_from_being_sealed() throws IOException {
    ContactLogs logs = logs(Duration.ofHours(1));
    ContactPoint point = point(logs);
    ask(point, "1");
    logs.settle();
    disk.fill();
    ask(point, "2"); // its first entry, in the internal log, fails
    disk.free();
    assertThatExceptionOfType(LogUnavailable.class)
        .isThrownBy(logs::close)
        .withMessageContaining("DE/615/internal has stopped");
    assertThat(verified(WITNESSED).closed()).isTrue();
    assertThat(verified(INTERNAL).closed()).isFalse();
    assertThat(disk.openFiles()).isZero();
  }
}
