package org.treffer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.disk.Disk;
import org.treffer.record.Country;

class AuditLogTest {

  private static final LogName NAME = new LogName(new Country("MK"), "615", LogKind.WITNESSED);

  @TempDir Path folder;

  private LogSettings settings(LogName name) {
    Clock clock = Clock.fixed(Entries.NOON, ZoneOffset.UTC);
    return LogSettings.of(name, folder.resolve("audit"), folder.resolve("keys"), clock)
        .withLockWait(Duration.ofMillis(200));
  }

  private AuditLog open() {
    return AuditLog.open(settings(NAME));
  }

  private List<LoggedEntry> entries() throws IOException {
    List<LoggedEntry> all = new ArrayList<>();
    LogReader.of(Disk.real(), folder.resolve("audit")).forEach(all::add);
    return all;
  }

  @Test
  void what_was_appended_is_read_in_order_after_closing_and_opening() throws IOException {
    for (int run = 0; run < 3; run++) {
      try (AuditLog log = open()) {
        for (int i = 0; i < 10; i++) {
          Receipt receipt = log.appendAndWait(Entries.answered(run * 10 + i));
          assertThat(receipt.first()).isEqualTo(run * 10L + i);
          assertThat(receipt.entries()).isEqualTo(1);
        }
      }
    }
    assertThat(entries()).extracting(LoggedEntry::place).isEqualTo(range(30));
    assertThat(entries())
        .extracting(LoggedEntry::entry)
        .isEqualTo(IntStream.range(0, 30).mapToObj(Entries::answered).toList());
  }

  @Test
  void many_threads_share_the_syncs_and_every_receipt_is_its_own() throws IOException {
    List<CompletableFuture<Receipt>> receipts;
    try (AuditLog log = open()) {
      receipts =
          IntStream.range(0, 5000)
              .parallel()
              .mapToObj(i -> log.append(Entries.answered(i)))
              .toList();
    }
    assertThat(receipts.stream().map(r -> r.join().first()).sorted().toList())
        .isEqualTo(range(5000));
    assertThat(entries()).hasSize(5000);
  }

  @Test
  void every_day_has_a_segment_and_a_late_entry_one_of_its_day() throws IOException {
    Instant midnight = Instant.parse("2026-02-01T00:00:00Z");
    try (AuditLog log = open()) {
      log.appendAndWait(Entries.answered(1, midnight.minusNanos(1)));
      log.appendAndWait(Entries.answered(2, midnight));
      log.appendAndWait(Entries.answered(3, midnight.minusNanos(1)));
    }
    assertThat(entries())
        .extracting(LoggedEntry::segment)
        .containsExactly(
            "00000001-2026-01-31.log", "00000002-2026-02-01.log", "00000003-2026-01-31.log");
  }

  @Test
  void a_log_takes_only_entries_of_its_kind() {
    try (AuditLog log = open()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> log.append(Entries.ofEveryKind(Entries.NOON)));
    }
  }

  @Test
  void two_openers_of_one_log_write_one_log() throws IOException {
    try (AuditLog one = open();
        AuditLog two = open()) {
      for (int i = 0; i < 20; i++) {
        (i % 2 == 0 ? one : two).appendAndWait(Entries.answered(i));
      }
      assertThat(two.ledger().spent(new Country("AT"), "MK-q 2026-01-31")).isEqualTo(20);
    }
    assertThat(entries()).extracting(LoggedEntry::place).isEqualTo(range(20));
  }

  @Test
  void a_log_held_by_another_is_busy_and_takes_entries_afterwards() {
    try (AuditLog one = open();
        AuditLog two = open()) {
      try (AuditLog.Hold hold = one.hold(Duration.ofSeconds(1))) {
        assertThatExceptionOfType(LogUnavailable.class)
            .isThrownBy(() -> two.appendAndWait(Entries.answered(1)))
            .withMessageContaining("busy");
        assertThat(hold).isNotNull();
      }
      assertThat(two.appendAndWait(Entries.answered(1)).first()).isZero();
    }
  }

  @Test
  void a_checkpoint_is_signed_and_survives_its_text() {
    try (AuditLog log = open()) {
      log.appendAndWait(Entries.answered(1));
      Checkpoint checkpoint = Checkpoint.of(log.checkpoint().text());
      assertThat(checkpoint.size()).isEqualTo(1);
      assertThat(checkpoint.signatureHolds()).isTrue();
      assertThat(Checkpoint.of(checkpoint.text().replace(" 1 ", " 2 ")).signatureHolds()).isFalse();
    }
  }

  @Test
  void a_number_with_the_same_payload_is_a_replay_and_with_another_a_conflict() {
    byte[] payload = "a probe".getBytes(StandardCharsets.US_ASCII);
    Matter matter = Entries.matter("AT-7", Entries.NOON);
    try (AuditLog log = open()) {
      assertThat(log.claim(matter, payload)).isEqualTo(new Claim.First());
      log.appendAndWait(answered(log, matter, payload));
    }
    Matter later = Entries.matter("AT-7", Entries.NOON.plusSeconds(60));
    try (AuditLog log = open()) {
      assertThat(log.claim(later, payload)).isEqualTo(new Claim.Replay());
      assertThat(log.claim(later, new byte[] {1})).isEqualTo(new Claim.Conflict());
      assertThat(log.claim(Entries.matter("AT-8", Entries.NOON), payload))
          .isEqualTo(new Claim.First());
    }
  }

  @Test
  void a_request_is_charged_to_all_its_accounts_or_to_none_also_after_a_start_anew() {
    Country at = new Country("AT");
    try (AuditLog log = open()) {
      Matter one = Entries.matter("AT-1", Entries.NOON);
      log.claim(one, new byte[1]);
      assertThat(log.charge(one, Map.of("latents 2026-01-31", 1, "all 2026-01-31", 5))).isTrue();
      log.appendAndWait(charged(log, one, "latents 2026-01-31", "all 2026-01-31"));
      assertThat(log.ledger().spent(at, "all 2026-01-31")).isEqualTo(1);
    }
    try (AuditLog log = open()) {
      Matter two = Entries.matter("AT-2", Entries.NOON);
      log.claim(two, new byte[2]);
      assertThat(log.charge(two, Map.of("latents 2026-01-31", 1, "all 2026-01-31", 5))).isFalse();
      assertThat(log.ledger().spent(at, "all 2026-01-31")).isEqualTo(1);
      assertThat(log.charge(two, Map.of("all 2026-01-31", 5))).isTrue();
      assertThat(log.ledger().spent(at, "all 2026-01-31")).isEqualTo(2);
      assertThat(log.charge(two, Map.of("all 2026-02-01", 5))).as("another day").isTrue();
    }
  }

  @Test
  void a_released_claim_costs_nothing() {
    Matter matter = Entries.matter("AT-7", Entries.NOON);
    try (AuditLog log = open()) {
      assertThat(log.claim(matter, new byte[1])).isEqualTo(new Claim.First());
      log.charge(matter, Map.of("all", 5));
      log.release(matter);
      assertThat(log.ledger().spent(new Country("AT"), "all")).isZero();
      assertThat(log.claim(matter, new byte[1])).isEqualTo(new Claim.First());
    }
  }

  @Test
  void a_keyed_hash_changes_with_the_month_and_the_log() {
    byte[] payload = {1, 2, 3};
    try (AuditLog log = open()) {
      assertThat(log.keyed(Entries.NOON, payload))
          .isEqualTo(log.keyed(Entries.NOON.minusSeconds(3600), payload))
          .isNotEqualTo(log.keyed(Entries.NOON.plus(Duration.ofDays(1)), payload));
    }
  }

  @Test
  void the_keys_must_lie_outside_the_log() {
    Clock clock = Clock.systemUTC();
    Path log = folder.resolve("audit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogSettings.of(NAME, log, log.resolve("keys"), clock));
  }

  @Test
  void a_closed_log_takes_nothing() {
    AuditLog log = open();
    log.close();
    assertThatExceptionOfType(LogUnavailable.class)
        .isThrownBy(() -> log.appendAndWait(Entries.answered(1)))
        .withMessageContaining("closed");
  }

  private static Entry answered(AuditLog log, Matter matter, byte[] payload) {
    return new Entry.Answered(
        matter,
        log.keyed(matter.at(), payload),
        Outcome.NO_HIT,
        List.of(),
        "open",
        Turn.FIRST,
        List.of());
  }

  private static Entry charged(AuditLog log, Matter matter, String... accounts) {
    return new Entry.Answered(
        matter,
        log.keyed(matter.at(), new byte[1]),
        Outcome.NO_HIT,
        List.of(),
        "open",
        Turn.FIRST,
        List.of(accounts));
  }

  private static List<Long> range(int to) {
    return IntStream.range(0, to).mapToObj(i -> (long) i).toList();
  }
}
