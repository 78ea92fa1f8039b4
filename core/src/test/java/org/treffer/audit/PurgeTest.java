package org.treffer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treffer.audit.disk.Disk;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.Regime;

class PurgeTest {

  private static final LogName NAME = new LogName(new Country("MK"), "615", LogKind.WITNESSED);
  private static final Retention TWO_YEARS = Retention.of(Regime.PRUM_615);

  @TempDir Path root;
  private Path log;
  private Path keys;
  private Checkpoint kept;

  /** Five entries a day on 31 January, 1 and 2 February 2026, and a late one of 31 January. */
  @BeforeEach
  void a_log_of_three_days() {
    log = root.resolve("audit");
    keys = root.resolve("keys");
    try (AuditLog audit = AuditLog.open(settings(Entries.NOON))) {
      for (int i = 0; i < 15; i++) {
        Instant at = Entries.NOON.plus(Duration.ofDays(i / 5));
        audit.keyed(at, new byte[] {1});
        audit.appendAndWait(Entries.answered(i, at));
      }
      audit.appendAndWait(Entries.answered(15));
      audit.appendAndWait(Entries.answered(16, Entries.NOON.plus(Duration.ofDays(2))));
      kept = audit.checkpoint();
    }
  }

  private LogSettings settings(Instant now) {
    return LogSettings.of(NAME, log, keys, Clock.fixed(now, ZoneOffset.UTC));
  }

  private Purged purge(String now) {
    return Purge.run(settings(Instant.parse(now)), TWO_YEARS);
  }

  private Verification verify() throws IOException {
    return verify(Instant.MAX);
  }

  private Verification verify(Instant now) throws IOException {
    Trust trust = Trust.ofKeys(Disk.real(), keys, NAME).with(List.of(kept));
    return Verifier.verify(Disk.real(), log, trust, now);
  }

  @Test
  void two_years_are_exact_to_the_day() {
    assertThat(purge("2028-01-31T23:59:59.999Z").entries()).isZero();
    Purged purged = purge("2028-02-01T00:00:00Z");
    assertThat(purged.entries()).isEqualTo(6);
    assertThat(purged.days())
        .containsExactly(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-01-31"));
    assertThat(purge("2028-02-02T00:00:00Z").days()).containsExactly(LocalDate.parse("2026-02-01"));
  }

  @Test
  void what_is_left_verifies_and_the_log_goes_on() throws IOException {
    purge("2028-02-01T00:00:00Z");
    assertThat(verify().findings()).isEmpty();
    assertThat(verify().purged()).isEqualTo(6);
    try (AuditLog audit = AuditLog.open(settings(Instant.parse("2028-02-01T00:00:01Z")))) {
      audit.appendAndWait(Entries.answered(17, Instant.parse("2028-02-01T00:00:01Z")));
    }
    assertThat(verify().findings()).isEmpty();
    assertThat(places()).containsExactly(5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 16L, 17L);
  }

  @Test
  void everything_may_go_and_the_log_goes_on() throws IOException {
    assertThat(purge("2028-02-04T00:00:00Z").entries()).isEqualTo(17);
    assertThat(verify().findings()).isEmpty();
    assertThat(places()).isEmpty();
    try (AuditLog audit = AuditLog.open(settings(Entries.NOON))) {
      assertThat(audit.appendAndWait(Entries.answered(99)).first()).isEqualTo(17);
    }
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void a_months_key_is_destroyed_with_its_last_entry() throws IOException {
    assertThat(purge("2028-02-01T00:00:00Z").keysDestroyed())
        .containsExactly(YearMonth.of(2026, 1));
    assertThat(Files.exists(keys.resolve("2026-01.hmac"))).isFalse();
    assertThat(Files.exists(keys.resolve("2026-02.hmac"))).isTrue();
    assertThat(purge("2028-02-04T00:00:00Z").keysDestroyed())
        .containsExactly(YearMonth.of(2026, 2));
  }

  @Test
  void a_segment_removed_without_a_proof_is_found() throws IOException {
    Files.delete(log.resolve("00000001-2026-01-31.log"));
    Files.delete(log.resolve("00000001-2026-01-31.tree"));
    assertThat(verify().findings()).anyMatch(f -> f.what().equals("the segment is missing"));
  }

  @Test
  void a_proof_that_is_changed_or_claims_another_time_is_found() throws IOException {
    purge("2028-02-01T00:00:00Z");
    Path proof = log.resolve("00000001-2026-01-31.purged");
    String line = Files.readString(proof);
    for (int at = 0; at < line.length(); at += 9) {
      byte[] bytes = Files.readAllBytes(proof);
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      Files.write(proof, changed);
      assertThat(verify().ok()).as("byte %d", at).isFalse();
      Files.write(proof, bytes);
    }
    assertThat(verify().ok()).isTrue();
  }

  @Test
  void an_interrupted_purge_is_finished_by_the_next() throws IOException {
    byte[] segment = Files.readAllBytes(log.resolve("00000001-2026-01-31.log"));
    purge("2028-02-01T00:00:00Z");
    Files.write(log.resolve("00000001-2026-01-31.log"), segment);
    assertThat(verify().ok()).isFalse();
    purge("2028-02-01T00:00:00Z");
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void the_regime_bounds_the_days() {
    assertThat(Retention.of(Regime.PRUM_982).kept()).isEqualTo(Period.ofYears(3));
    assertThat(Retention.of(Regime.PRUM_982, 2000).kept()).isEqualTo(Period.ofDays(2000));
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> Retention.of(Regime.PRUM_615, 731))
        .withMessageContaining("2 years at most, which are 730 or 731 days");
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> Retention.of(Regime.PRUM_982, 1095))
        .withMessageContaining("3 years at least, which are 1095 or 1096 days");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, 2028-02-28", // 730 days
    "2027-02-28, 2029-02-28", // 731 days, with 29 February 2028
    "2028-02-29, 2030-02-28",
    "2028-03-01, 2030-03-01",
  })
  void two_years_are_those_of_the_calendar(LocalDate written, LocalDate last) {
    assertThat(TWO_YEARS.over(written, last)).isFalse();
    assertThat(TWO_YEARS.over(written, last.plusDays(1))).isTrue();
  }

  @Test
  void a_purge_by_a_clock_that_runs_ahead_is_found_until_its_time_has_come() throws IOException {
    purge("2028-02-01T00:00:00Z");
    assertThat(verify(Instant.parse("2027-06-01T00:00:00Z")).findings())
        .hasSize(2)
        .extracting(Finding::what)
        .allMatch(what -> what.contains("purged at 2028-02-01T00:00:00Z, which is still to come"));
  }

  @Test
  void every_entry_left_has_a_proof_against_a_partners_checkpoint() throws IOException {
    for (int run = 0; run < 2; run++) {
      LogReader reader = LogReader.of(Disk.real(), log);
      for (long place : places()) {
        assertThat(reader.proof(place, kept.size()).leadsTo(kept.root())).isTrue();
        assertThat(reader.entry(place))
            .hasValueSatisfying(e -> assertThat(e.place()).isEqualTo(place));
      }
      purge("2028-02-01T00:00:00Z");
    }
    LogReader reader = LogReader.of(Disk.real(), log);
    assertThat(reader.entry(0)).isEmpty();
    assertThatExceptionOfType(BadInput.class).isThrownBy(() -> reader.proof(0, 17));
  }

  private List<Long> places() throws IOException {
    List<Long> places = new ArrayList<>();
    LogReader.of(Disk.real(), log).forEach(e -> places.add(e.place()));
    return places;
  }
}
