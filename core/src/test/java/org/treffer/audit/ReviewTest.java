package org.treffer.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.merkle.Hash;
import org.treffer.audit.merkle.InclusionProof;
import org.treffer.audit.merkle.Sha256;
import org.treffer.audit.review.Export;
import org.treffer.audit.review.Pattern;
import org.treffer.audit.review.Patterns;
import org.treffer.audit.review.Sample;
import org.treffer.audit.review.Subject;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewTest {

  private static final LogName NAME = new LogName(new Country("MK"), "615", LogKind.WITNESSED);

  @TempDir Path root;

  private Checkpoint log(List<Entry> entries) {
    Clock clock = Clock.fixed(Entries.NOON, ZoneOffset.UTC);
    try (AuditLog log =
        AuditLog.open(LogSettings.of(NAME, root.resolve("audit"), root.resolve("keys"), clock))) {
      log.append(entries).join();
      return log.checkpoint();
    }
  }

  private LogReader reader() throws IOException {
    return LogReader.of(Disk.real(), root.resolve("audit"));
  }

  private static List<Entry> answered(int from, int to) {
    List<Entry> entries = new ArrayList<>();
    for (int i = from; i < to; i++) {
      entries.add(Entries.answered(i, Entries.NOON.plusSeconds(600L * i)));
    }
    return entries;
  }

  private static Entry asked(String officer, Purpose purpose, long probe, Outcome outcome, int i) {
    Instant at = Entries.NOON.plusSeconds(300L * (i % 60));
    return new Entry.Asked(
        Entries.matter("MK-" + i, at),
        Entries.probe(probe),
        outcome,
        List.of(),
        "",
        new Reason.Stated(purpose, "", ""),
        new Officer(officer),
        new Officer(officer));
  }

  private List<Pattern> patterns() throws IOException {
    return Patterns.find(
        reader(), LocalDate.MIN, LocalDate.MAX, Patterns.Limits.usual(ZoneOffset.UTC));
  }

  /** Of two references at once, those of one. */
  private Map<Country, Matter> receivers(String reference) throws IOException {
    Reference wanted = new Reference(reference);
    return Subject.receivers(reader(), Set.of(wanted, new Reference("MK-P-12")), "deleted")
        .get(wanted);
  }

  @Test
  void a_subject_learns_of_every_entry_that_names_the_reference() throws IOException {
    log(answered(0, 50));
    assertThat(Subject.entries(reader(), new Reference("MK-P-9")))
        .extracting(LoggedEntry::place)
        .containsExactly(9L);
    assertThat(receivers("MK-P-9")).containsOnlyKeys(new Country("AT"));
    assertThat(receivers("MK-P-10")).isEmpty();
  }

  @Test
  void who_was_told_of_a_deletion_is_told_again_only_of_what_it_received_since()
      throws IOException {
    Matter supplied = Entries.matter("AT-9", Entries.NOON);
    List<Entry> entries = new ArrayList<>(List.of(Entries.answered(9)));
    entries.add(new Entry.Told(supplied, new Reference("MK-P-9"), "corrected"));
    log(entries);
    assertThat(receivers("MK-P-9")).containsOnlyKeys(new Country("AT"));
    log(List.of(new Entry.Told(supplied, new Reference("MK-P-9"), "deleted")));
    assertThat(receivers("MK-P-9")).isEmpty();
    log(List.of(Entries.answered(9)));
    assertThat(receivers("MK-P-9")).containsOnlyKeys(new Country("AT"));
  }

  @Test
  void a_sample_is_drawn_evenly_and_repeats_with_its_seed() throws IOException {
    log(answered(0, 20));
    int[] drawn = new int[20];
    for (int seed = 0; seed < 2000; seed++) {
      List<LoggedEntry> sample =
          Sample.draw(reader(), LocalDate.MIN, LocalDate.MAX, 5, new Random(seed));
      assertThat(sample).hasSize(5);
      sample.forEach(e -> drawn[(int) e.place()]++);
    }
    for (int times : drawn) {
      assertThat(times).isBetween(400, 600);
    }
    assertThat(Sample.draw(reader(), LocalDate.MIN, LocalDate.MAX, 100, new Random(1))).hasSize(20);
  }

  @Test
  void every_exported_line_proves_itself_against_the_checkpoint() throws IOException {
    Checkpoint checkpoint = log(answered(0, 37));
    StringWriter out = new StringWriter();
    assertThat(Export.write(reader(), LocalDate.MIN, LocalDate.MAX, checkpoint, out)).isEqualTo(37);
    List<String> lines = out.toString().lines().toList();
    JsonMapper json = new JsonMapper();
    Checkpoint first = Checkpoint.of(json.readTree(lines.getFirst()).get("checkpoint").asString());
    assertThat(first.signatureHolds()).isTrue();
    for (String line : lines.subList(1, lines.size())) {
      JsonNode entry = json.readTree(line);
      List<Hash> path = new ArrayList<>();
      entry.get("path").forEach(h -> path.add(Hash.of(h.asString())));
      Hash leaf = new Sha256().leaf(Base64.getDecoder().decode(entry.get("leaf").asString()));
      InclusionProof proof =
          new InclusionProof(entry.get("entry").asLong(), first.size(), leaf, path);
      assertThat(proof.leadsTo(first.root())).isTrue();
    }
  }

  @Test
  void ordinary_requests_make_no_pattern() throws IOException {
    log(answered(0, 40));
    assertThat(patterns()).isEmpty();
  }

  @Test
  void unusual_series_are_found_and_named() throws IOException {
    List<Entry> entries = new ArrayList<>();
    entries.add(asked("two-purposes", Purpose.INVESTIGATION, 1, Outcome.NO_HIT, 0));
    entries.add(asked("two-purposes", Purpose.MISSING, 1, Outcome.NO_HIT, 1));
    for (int i = 0; i < 5; i++) {
      entries.add(asked("again", Purpose.INVESTIGATION, 2, Outcome.NO_HIT, i));
    }
    for (int i = 0; i < 30; i++) {
      entries.add(asked("lucky", Purpose.INVESTIGATION, 100 + i, Outcome.HIT, i));
      entries.add(asked("usual", Purpose.INVESTIGATION, 200 + i, Outcome.NO_HIT, i));
      entries.add(asked("other", Purpose.INVESTIGATION, 300 + i, Outcome.NO_HIT, i));
      entries.add(asked("refused", Purpose.INVESTIGATION, 400 + i, Outcome.REFUSED, i));
    }
    for (int i = 0; i < 60; i++) {
      entries.add(asked("burst", Purpose.INVESTIGATION, 500 + i, Outcome.NO_HIT, 7));
    }
    log(entries);
    assertThat(patterns())
        .extracting(p -> p.kind() + " " + p.who())
        .contains(
            "PURPOSES officer two-purposes",
            "REPEATED officer again",
            "BURST officer burst",
            "HIT_RATIO officer lucky",
            "REFUSALS officer refused")
        .doesNotContain("HIT_RATIO officer usual", "HOURS officer usual");
  }

  @Test
  void different_probes_that_find_one_record_are_a_pattern_equal_ones_another() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      entries.add(found("feels", i, 7000 + i, "MK-P-1"));
      entries.add(found("repeats", 10 + i, 8000, "MK-P-2"));
      entries.add(found("works", 20 + i, 9000 + i, "MK-P-" + (30 + i)));
    }
    log(entries);
    assertThat(patterns())
        .extracting(p -> p.kind() + " " + p.who() + ", " + p.entries())
        .containsExactly("AROUND_A_RECORD officer feels about MK-P-1, 4");
  }

  @Test
  void a_request_sent_again_very_often_is_a_pattern_and_counts_as_no_request_of_its_own()
      throws IOException {
    List<Entry> entries = new ArrayList<>(List.of(Entries.answered(3), Entries.answered(6)));
    for (int i = 0; i < 10; i++) {
      entries.add(Entries.answered(3).inTurn(Turn.REPLAY, List.of()));
    }
    for (int i = 0; i < 9; i++) {
      entries.add(Entries.answered(6).inTurn(Turn.REPLAY, List.of()));
    }
    log(entries);
    assertThat(patterns())
        .extracting(p -> p.kind() + " " + p.who() + ": " + p.what())
        .containsExactly("REPLAYED state AT, request AT-3: one request sent again 10 times");
  }

  @Test
  void different_probes_that_would_have_found_one_withheld_record_are_a_pattern()
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      entries.add(withheld("AT-" + i, 7000 + i, "MK-P-1"));
      entries.add(withheld("AT-" + (10 + i), 8000, "MK-P-2"));
      entries.add(withheld("AT-M", 9000 + i, "MK-P-3"));
    }
    try (AuditLog log =
        AuditLog.open(
            LogSettings.of(
                new LogName(new Country("MK"), "615", LogKind.INTERNAL),
                root.resolve("audit"),
                root.resolve("keys"),
                Clock.fixed(Entries.NOON, ZoneOffset.UTC)))) {
      log.append(entries).join();
    }
    assertThat(patterns())
        .extracting(p -> p.kind() + " " + p.who() + ", " + p.entries())
        .as("one probe again and the many of one comparison are no such series")
        .containsExactly("AROUND_A_RECORD state AT about MK-P-1, 4");
  }

  private static Entry withheld(String number, long probe, String reference) {
    return new Entry.Withheld(
        Entries.matter(number, Entries.NOON),
        Entries.probe(probe),
        List.of(new Withholding(new Reference(reference), "MK-7", "t")),
        0,
        "");
  }

  private static Entry found(String officer, int number, long probe, String reference) {
    return new Entry.Asked(
        Entries.matter("MK-" + number, Entries.NOON.plusSeconds(90L * number)),
        Entries.probe(probe),
        Outcome.HIT,
        List.of(new Reference(reference)),
        "",
        new Reason.Stated(Purpose.INVESTIGATION, "", ""),
        new Officer(officer),
        new Officer(officer));
  }

  @Test
  void requests_at_night_are_a_pattern() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      entries.add(
          Entries.answered(
              i, Instant.parse("2026-02-01T01:00:00Z").plus(Duration.ofMinutes(5L * i))));
    }
    log(entries);
    assertThat(patterns()).extracting(Pattern::kind).containsExactly(Pattern.Kind.HOURS);
  }
}
