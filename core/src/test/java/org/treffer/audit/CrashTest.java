package org.treffer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.treffer.record.Country;

class CrashTest {

  private static final LogName NAME = new LogName(new Country("MK"), "615", LogKind.WITNESSED);
  private static final Path LOG = Path.of("/audit");
  private static final Path KEYS = Path.of("/keys");

  private static LogSettings settings(SimulatedDisk disk) {
    return LogSettings.of(NAME, LOG, KEYS, Clock.fixed(Entries.NOON, ZoneOffset.UTC))
        .withDisk(disk);
  }

  /** Opens, appends over three days, closes; the numbers acknowledged go to a set. */
  private static void work(SimulatedDisk disk, int from, int to, Set<String> acknowledged) {
    try (AuditLog log = AuditLog.open(settings(disk))) {
      for (int i = from; i < to; i++) {
        Entry entry = Entries.answered(i, Entries.NOON.plus(Duration.ofDays(i % 30 / 10)));
        log.appendAndWait(entry);
        acknowledged.add(entry.matter().number());
      }
    } catch (LogUnavailable e) {
      // What was acknowledged before must hold all the same.
    }
  }

  private static List<String> numbers(SimulatedDisk disk) throws IOException {
    List<String> numbers = new ArrayList<>();
    LogReader.of(disk, LOG).forEach(e -> numbers.add(e.entry().matter().number()));
    return numbers;
  }

  private static void assertSound(SimulatedDisk disk, Set<String> acknowledged) throws IOException {
    assertThat(numbers(disk)).containsAll(acknowledged).doesNotHaveDuplicates();
    assertThat(Verifier.verify(disk, LOG, Trust.ofKeys(disk, KEYS, NAME), Instant.MAX).findings())
        .isEmpty();
  }

  @Test
  void a_failure_at_any_operation_loses_nothing_acknowledged() throws IOException {
    SimulatedDisk counting = new SimulatedDisk(0);
    work(counting, 0, 30, new HashSet<>());
    int operations = counting.operations().size();
    assertThat(counting.operations())
        .contains("write", "sync", "rename", "sync folder", "truncate");
    for (int failing = 0; failing < operations; failing++) {
      SimulatedDisk disk = new SimulatedDisk(failing);
      Set<String> acknowledged = new HashSet<>();
      disk.failAt(failing);
      work(disk, 0, 30, acknowledged);
      disk.failAt(Integer.MAX_VALUE);
      work(disk, 30, 60, acknowledged);
      assertThat(acknowledged).as("failure at %d", failing).hasSizeGreaterThanOrEqualTo(30);
      assertSound(disk, acknowledged);
    }
  }

  @Property(tries = 300)
  void power_lost_at_any_operation_loses_nothing_acknowledged(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    SimulatedDisk disk = new SimulatedDisk(seed);
    Set<String> acknowledged = new HashSet<>();
    for (int life = 0; life < 3; life++) {
      disk.failAt(disk.operations().size() + random.nextInt(120));
      work(disk, 30 * life, 30 * life + 30, acknowledged);
      disk.cutPower();
      disk.restart();
    }
    work(disk, 90, 120, acknowledged);
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(30);
    assertSound(disk, acknowledged);
  }

  @Test
  void after_a_failed_sync_the_log_has_stopped_and_says_so() {
    SimulatedDisk disk = new SimulatedDisk(0);
    AuditLog log = AuditLog.open(settings(disk));
    log.appendAndWait(Entries.answered(0));
    int segment = disk.operations().size();
    int sync = segment + 2;
    disk.failAt(sync);
    assertThatExceptionOfType(LogUnavailable.class)
        .isThrownBy(() -> log.appendAndWait(Entries.answered(1)))
        .withMessageContaining("has stopped");
    assertThatExceptionOfType(LogUnavailable.class)
        .isThrownBy(() -> log.appendAndWait(Entries.answered(2)))
        .withMessageContaining("injected: sync");
    assertThatExceptionOfType(LogUnavailable.class).isThrownBy(log::close);
  }

  @Test
  void damage_within_the_mark_is_no_crash_and_the_log_is_not_opened() throws IOException {
    SimulatedDisk disk = new SimulatedDisk(0);
    AuditLog log = AuditLog.open(settings(disk));
    log.appendAndWait(Entries.answered(0));
    try (var file = disk.open(LOG.resolve("00000001-2026-01-31.log"))) {
      file.write(ByteBuffer.wrap(new byte[] {1}), SegmentHeader.BYTES + 40);
    }
    assertThatExceptionOfType(LogUnavailable.class)
        .isThrownBy(() -> AuditLog.open(settings(disk)))
        .withMessageContaining("broken");
    log.close();
  }
}
