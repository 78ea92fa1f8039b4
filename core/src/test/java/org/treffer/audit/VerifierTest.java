package org.treffer.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;
import org.treffer.record.Country;

class VerifierTest {

  private static final LogName NAME = new LogName(new Country("MK"), "615", LogKind.WITNESSED);
  private static final String FIRST_DAY = "00000001-2026-01-31.log";

  @TempDir Path root;
  private Path log;
  private Path keys;
  private Checkpoint kept;

  @BeforeEach
  void a_log_of_three_days_closed_twice() {
    log = root.resolve("audit");
    keys = root.resolve("keys");
    for (int run = 0; run < 2; run++) {
      try (AuditLog audit = open()) {
        for (int day = run; day < 2 + run; day++) {
          for (int i = 0; i < 5; i++) {
            audit.appendAndWait(
                Entries.answered(
                    100 * run + 10 * day + i, Entries.NOON.plus(Duration.ofDays(day))));
          }
        }
        kept = audit.checkpoint();
      }
    }
  }

  private AuditLog open() {
    return AuditLog.open(
        LogSettings.of(NAME, log, keys, Clock.fixed(Entries.NOON, ZoneOffset.UTC)));
  }

  private Verification verify(Checkpoint... witnessed) throws IOException {
    Trust trust = Trust.ofKeys(Disk.real(), keys, NAME).with(List.of(witnessed));
    return Verifier.verify(Disk.real(), log, trust, Instant.MAX);
  }

  private Verification verifyWithoutOwner(Checkpoint... witnessed) throws IOException {
    String key = Trust.ofKeys(Disk.real(), keys, NAME).key();
    return Verifier.verify(Disk.real(), log, new Trust(NAME, key, List.of(witnessed)), Instant.MAX);
  }

  @Test
  void an_honest_log_has_no_findings() throws IOException {
    assertThat(verify(kept)).isEqualTo(new Verification(NAME, 20, 0, true, 0, 0, List.of()));
  }

  @Test
  void bytes_behind_the_mark_of_a_log_that_is_said_to_be_open_are_counted() throws IOException {
    String last = "00000003-2026-02-02.log";
    try (DiskFile mark = Disk.real().open(log.resolve(Mark.NAME))) {
      Mark.Slot closed = Mark.newest(mark).orElseThrow();
      Mark.write(mark, new Mark.Slot(closed.turn() + 1, false, closed.tail()));
    }
    assertThat(verify(kept).beyond()).isZero();
    Files.write(log.resolve(last), new byte[] {0, 7, 0}, StandardOpenOption.APPEND);
    assertThat(verify(kept).findings()).isEmpty();
    assertThat(verify(kept).closed()).isFalse();
    assertThat(verify(kept).beyond()).isEqualTo(2);
  }

  @Test
  void a_log_in_use_is_judged_up_to_its_mark() throws IOException {
    try (AuditLog audit = open()) {
      audit.appendAndWait(Entries.answered(900, Entries.NOON.plus(Duration.ofDays(2))));
      Verification running = verify(kept, audit.checkpoint());
      assertThat(running.findings()).isEmpty();
      assertThat(running.closed()).isFalse();
      assertThat(running.entries()).isEqualTo(21);
    }
  }

  @Test
  void every_single_bit_flipped_is_found() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int at = 0; at < bytes.length; at += at < 64 ? 7 : 211) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << at % 8);
        Files.write(file, changed);
        assertThat(verify().ok()).as("%s byte %d", file.getFileName(), at).isFalse();
      }
      Files.write(file, bytes);
    }
    assertThat(verify().ok()).isTrue();
  }

  @Test
  void a_file_that_is_cut_or_longer_or_missing_is_found() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1, bytes.length + 1}) {
        Files.write(file, Arrays.copyOf(bytes, length));
        assertThat(verify().ok()).as("%s cut at %d", file.getFileName(), length).isFalse();
      }
      Files.delete(file);
      assertThat(verify().ok()).as("%s deleted", file.getFileName()).isFalse();
      Files.write(file, bytes);
    }
  }

  @Test
  void a_changed_entry_is_named() throws IOException {
    List<Long> starts = frames(FIRST_DAY);
    Path file = log.resolve(FIRST_DAY);
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) (starts.get(3) + 30)] ^= 1;
    Files.write(file, bytes);
    assertThat(verify().findings())
        .containsExactly(
            new Finding(FIRST_DAY, 3, "entries 3 to 3 were changed: their bytes are no entries"));
  }

  @Test
  void an_entry_changed_with_its_checksum_mended_is_named() throws IOException {
    List<Long> starts = frames(FIRST_DAY);
    Path file = log.resolve(FIRST_DAY);
    byte[] bytes = Files.readAllBytes(file);
    int at = (int) (long) starts.get(3);
    int length = (int) (starts.get(4) - at);
    bytes[at + 30] ^= 1;
    byte[] chain = Arrays.copyOfRange(bytes, at + length - 32, at + length);
    Frame.close(bytes, at, length, chain);
    Files.write(file, bytes);
    assertThat(verify().findings())
        .extracting(Finding::segment, Finding::entry)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(FIRST_DAY, 3L));
  }

  @Test
  void a_removed_entry_is_named() throws IOException {
    List<Long> starts = frames(FIRST_DAY);
    splice(FIRST_DAY, starts.get(2), starts.get(3), new byte[0]);
    assertThat(verify().findings().getFirst())
        .isEqualTo(new Finding(FIRST_DAY, 2, "entries 2 to 2 are missing before 3"));
  }

  @Test
  void an_entry_put_in_twice_is_named() throws IOException {
    List<Long> starts = frames(FIRST_DAY);
    byte[] bytes = Files.readAllBytes(log.resolve(FIRST_DAY));
    byte[] entry =
        Arrays.copyOfRange(bytes, (int) (long) starts.get(1), (int) (long) starts.get(2));
    splice(FIRST_DAY, starts.get(4), starts.get(4), entry);
    assertThat(verify().findings().getFirst())
        .isEqualTo(
            new Finding(FIRST_DAY, 1, "it was added or moved: it stands where entry 4 should"));
  }

  @Test
  void bytes_behind_the_seal_are_found_whatever_they_are() throws IOException {
    for (String name : List.of("00000003-2026-02-02.log", FIRST_DAY)) {
      Path file = log.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      for (int more : new int[] {1, 72, 73, 5000}) {
        Files.write(file, Arrays.copyOf(bytes, bytes.length + more));
        assertThat(verify().findings()).as("%d bytes behind %s", more, name).isNotEmpty();
      }
      Files.write(file, bytes);
    }
  }

  @Test
  void an_old_copy_put_back_is_found_by_a_partner_and_by_the_owner() throws IOException {
    Path copy = root.resolve("copy");
    copy(log, copy);
    Checkpoint later;
    try (AuditLog audit = open()) {
      audit.appendAndWait(Entries.answered(900, Entries.NOON.plus(Duration.ofDays(2))));
      later = audit.checkpoint();
    }
    copy(copy, log);
    assertThat(verifyWithoutOwner().ok()).isTrue();
    assertThat(verifyWithoutOwner(later).findings())
        .singleElement()
        .matches(f -> f.what().contains("once had 21"));
    assertThat(verify().ok()).isFalse();
  }

  @Test
  void a_log_rewritten_consistently_with_its_own_key_is_found_by_a_partner() throws IOException {
    copy(log, root.resolve("old"));
    for (Path file : files()) {
      Files.delete(file);
    }
    try (AuditLog audit = open()) {
      for (int i = 0; i < 30; i++) {
        audit.appendAndWait(Entries.answered(i));
      }
    }
    assertThat(verify().ok()).isTrue();
    assertThat(verify(kept).findings())
        .containsExactly(new Finding(FIRST_DAY, 19, Verifier.rewritten(kept)));
  }

  @Test
  void a_log_sealed_with_another_key_is_found() throws IOException {
    Path other = root.resolve("other");
    try (AuditLog audit =
        AuditLog.open(LogSettings.of(NAME, other, root.resolve("otherkeys"), Clock.systemUTC()))) {
      audit.appendAndWait(Entries.answered(1));
    }
    Trust trust = Trust.ofKeys(Disk.real(), keys, NAME);
    assertThat(Verifier.verify(Disk.real(), other, trust, Instant.MAX).findings())
        .anyMatch(f -> f.what().equals("the seal is not signed by the log's key"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(log)) {
      return all.filter(p -> !p.getFileName().toString().equals("lock")).sorted().toList();
    }
  }

  private List<Long> frames(String segment) throws IOException {
    List<Long> starts = new ArrayList<>();
    try (var file = Disk.real().read(log.resolve(segment))) {
      FrameCursor cursor = new FrameCursor(file, SegmentHeader.BYTES, file.size());
      while (cursor.next() == FrameCursor.Found.FRAME) {
        starts.add(cursor.position());
      }
    }
    return starts;
  }

  private void splice(String segment, long from, long to, byte[] with) throws IOException {
    Path file = log.resolve(segment);
    byte[] bytes = Files.readAllBytes(file);
    byte[] joined = Arrays.copyOf(bytes, (int) (bytes.length - (to - from) + with.length));
    System.arraycopy(with, 0, joined, (int) from, with.length);
    System.arraycopy(bytes, (int) to, joined, (int) from + with.length, (int) (bytes.length - to));
    Files.write(file, joined);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> old = Files.list(to)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    try (Stream<Path> all = Files.list(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
