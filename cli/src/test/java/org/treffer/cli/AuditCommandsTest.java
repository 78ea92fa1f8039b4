package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.Matter;
import org.treffer.audit.Outcome;
import org.treffer.audit.Turn;
import org.treffer.audit.Witness;
import org.treffer.audit.disk.Disk;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandsTest {

  private static final LogName LOG = new LogName(new Country("MK"), "615", LogKind.WITNESSED);
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private static final String AGREEMENTS =
      """
      {"agreements":[{"name":"PCC-SEE","title":"a treaty","regime":{"name":"615"},
        "purposes":{"dna":["investigation"]},
        "parties":[{"country":"AL","from":"2020-01-01","text":"2021"}],
        "openings":[]}]}
      """;

  @TempDir Path store;

  @BeforeEach
  void a_store_with_a_log_of_two_days() throws IOException {
    Files.writeString(store.resolve("agreements.json"), AGREEMENTS);
    try (AuditLog log =
            AuditLog.open(new StoredLogs(store).settings(LOG, Clock.fixed(NOON, ZoneOffset.UTC)));
        Witness partner = new Witness(Disk.real(), store.resolve("AT/witness"))) {
      for (int i = 0; i < 10; i++) {
        Instant at = NOON.plus(Duration.ofDays(i / 5));
        Matter matter =
            new Matter("AT-" + i, at, new Country("AT"), new Country("MK"), "dna", "PCC-SEE");
        log.appendAndWait(
            new Entry.Answered(
                matter,
                log.keyed(at, ("probe " + i).getBytes(StandardCharsets.US_ASCII)),
                Outcome.HIT,
                List.of(new Reference("MK-P-" + i)),
                "open",
                Turn.FIRST,
                List.of()));
      }
      assertThat(partner.keep(log.checkpoint())).isEmpty();
    }
  }

  /** Deletes a folder with all in it. */
  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private CommandRun audit(String command, String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "audit";
    all[1] = command;
    all[2] = "--store";
    all[3] = store.toString();
    System.arraycopy(more, 0, all, 4, more.length);
    return CommandRun.of(all);
  }

  private static JsonNode json(String line) {
    return new JsonMapper().readTree(line);
  }

  @Test
  void show_prints_the_last_entries() {
    CommandRun run = audit("show", "--last", "3", "--json");
    assertThat(run.outcome()).isEqualTo(org.treffer.cli.Outcome.DONE);
    assertThat(run.outLines())
        .extracting(l -> json(l).get("entry").asInt())
        .containsExactly(7, 8, 9);
    assertThat(audit("show", "--until", "2026-01-31").out())
        .contains("AT-4")
        .doesNotContain("AT-5");
  }

  @Test
  void verify_finds_nothing_in_an_honest_log() {
    CommandRun run = audit("verify", "--json");
    assertThat(run.outcome()).isEqualTo(org.treffer.cli.Outcome.DONE);
    JsonNode json = json(run.out());
    assertThat(json.get("partition").asString()).isEqualTo("MK");
    assertThat(json.get("entries").asInt()).isEqualTo(10);
    assertThat(json.get("ok").asBoolean()).isTrue();
    assertThat(json.get("findings").size()).isZero();
    assertThat(audit("verify").out())
        .isEqualTo("MK/615/witnessed: 10 entries, nothing wrong" + System.lineSeparator());
  }

  @Test
  void verify_names_the_changed_entry_and_exits_with_a_finding() throws IOException {
    Path segment = store.resolve("MK/audit/615/witnessed/00000001-2026-01-31.log");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[4096 + 40] ^= 1;
    Files.write(segment, bytes);
    CommandRun run = audit("verify", "--json");
    assertThat(run.outcome()).isEqualTo(org.treffer.cli.Outcome.FINDING);
    JsonNode finding = json(run.out()).get("findings").get(0);
    assertThat(finding.get("segment").asString()).isEqualTo("00000001-2026-01-31.log");
    assertThat(finding.get("entry").asInt()).isZero();
    assertThat(finding.get("what").asString()).contains("changed");
  }

  @Test
  void verify_finds_a_log_that_was_removed_as_a_whole() throws IOException {
    delete(store.resolve("MK/audit/615/witnessed"));
    CommandRun run = audit("verify");
    assertThat(run.outcome()).isEqualTo(org.treffer.cli.Outcome.FINDING);
    assertThat(run.out()).contains("MK/615/witnessed", "BROKEN", "the log is gone");
  }

  @Test
  void verify_finds_a_log_that_was_removed_with_its_keys_if_a_partner_keeps_a_checkpoint()
      throws IOException {
    delete(store.resolve("MK/audit"));
    delete(store.resolve("MK/keys"));
    assertThat(audit("verify").out()).contains("MK/615/witnessed", "BROKEN", "the log is gone");
  }

  @Test
  void verify_believes_a_checkpoint_that_an_authority_kept() throws IOException {
    Path june = store.resolve("june.jsonl");
    audit("export", "--out", june.toString());
    assertThat(audit("verify", "--kept", june.toString()).out()).contains("nothing wrong");
    delete(store.resolve("MK/audit/615/witnessed"));
    delete(store.resolve("AT/witness"));
    Files.delete(store.resolve("MK/keys/615/witnessed/latest"));
    AuditLog.open(new StoredLogs(store).settings(LOG, Clock.fixed(NOON, ZoneOffset.UTC))).close();
    assertThat(audit("verify").out()).contains("nothing wrong");
    CommandRun run = audit("verify", "--kept", june.toString());
    assertThat(run.outcome()).isEqualTo(org.treffer.cli.Outcome.FINDING);
    assertThat(run.out()).contains("once had 10: entries were cut, or an old copy was put back");
    Files.writeString(june, "{}\n");
    assertThat(audit("verify", "--kept", june.toString()).err()).contains("holds no checkpoint");
  }

  @Test
  void a_damaged_checkpoint_is_a_finding_and_ends_nothing() throws IOException {
    Files.writeString(store.resolve("AT/witness/MK-615-witnessed.checkpoints"), "damaged\n");
    CommandRun run = audit("verify");
    assertThat(run.outcome()).isEqualTo(org.treffer.cli.Outcome.FINDING);
    assertThat(run.out()).contains("MK-615-witnessed.checkpoints: not a log's checkpoint");
  }

  @Test
  void verify_believes_partners_more_than_the_owner() throws IOException {
    delete(store.resolve("MK/audit/615/witnessed"));
    delete(store.resolve("MK/keys/615/witnessed"));
    AuditLog.open(new StoredLogs(store).settings(LOG, Clock.systemUTC())).close();
    assertThat(audit("verify").outcome()).isEqualTo(org.treffer.cli.Outcome.FINDING);
  }

  @Test
  void verify_finds_a_log_rewritten_by_its_owner_with_its_own_key() throws IOException {
    delete(store.resolve("MK/audit/615/witnessed"));
    Files.delete(store.resolve("MK/keys/615/witnessed/latest"));
    try (AuditLog log =
        AuditLog.open(new StoredLogs(store).settings(LOG, Clock.fixed(NOON, ZoneOffset.UTC)))) {
      for (int i = 0; i < 20; i++) {
        Matter matter =
            new Matter("AT-" + i, NOON, new Country("AT"), new Country("MK"), "dna", "PCC-SEE");
        log.appendAndWait(
            new Entry.Told(matter, new Reference("MK-P-" + i), "a history as it should have been"));
      }
    }
    CommandRun run = audit("verify");
    assertThat(run.outcome()).isEqualTo(org.treffer.cli.Outcome.FINDING);
    assertThat(run.out()).contains("BROKEN").contains("the log was rewritten");
    Files.delete(store.resolve("AT/witness/MK-615-witnessed.checkpoints"));
    assertThat(audit("verify").out()).as("but for the partner").contains("nothing wrong");
  }

  @Test
  void purge_deletes_exactly_what_two_years_have_passed_over() {
    CommandRun run = audit("purge", "--json", "--now", "2028-02-01T00:00:00Z");
    assertThat(json(run.out()).get("entries").asInt()).isEqualTo(5);
    assertThat(json(run.out()).get("days").get(0).asString()).isEqualTo("2026-01-31");
    assertThat(audit("verify", "--now", "2028-02-01T00:00:00Z").out())
        .contains("10 entries, 5 of them purged, nothing wrong");
  }

  @Test
  void purge_refuses_days_that_the_regime_does_not_allow() {
    CommandRun run = audit("purge", "--days", "10");
    assertThat(run.outcome()).isEqualTo(org.treffer.cli.Outcome.BAD_INPUT);
    assertThat(run.err()).contains("2 years at least, which are 730 or 731 days");
  }

  @Test
  void subject_shows_who_received_a_reference() {
    CommandRun run = audit("subject", "MK-P-3");
    assertThat(run.out()).contains("AT-3").doesNotContain("AT-4");
  }

  @Test
  void sample_repeats_with_its_seed() {
    CommandRun run = audit("sample", "--size", "4", "--seed", "7", "--json");
    assertThat(run.outLines()).hasSize(4);
    assertThat(audit("sample", "--size", "4", "--seed", "7", "--json").out()).isEqualTo(run.out());
  }

  @Test
  void export_writes_the_checkpoint_and_every_entry() throws IOException {
    Path out = store.resolve("MK.jsonl");
    assertThat(audit("export", "--out", out.toString()).outcome())
        .isEqualTo(org.treffer.cli.Outcome.DONE);
    assertThat(Files.readAllLines(out)).hasSize(11);
    assertThat(audit("export", "--out", out.toString()).outcome())
        .isEqualTo(org.treffer.cli.Outcome.BAD_INPUT);
  }

  @Test
  void patterns_lists_none_where_nothing_is_unusual() {
    CommandRun run = audit("patterns", "--json");
    assertThat(run.outcome()).isEqualTo(org.treffer.cli.Outcome.DONE);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_store_without_such_a_log_is_bad_input() {
    assertThat(audit("verify", "--partition", "AL").outcome())
        .isEqualTo(org.treffer.cli.Outcome.BAD_INPUT);
  }
}
