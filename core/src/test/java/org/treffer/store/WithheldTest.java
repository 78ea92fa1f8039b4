package org.treffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.store.SmallStore.AT;
import static org.treffer.store.SmallStore.DE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.LogKind;
import org.treffer.audit.LoggedEntry;
import org.treffer.contact.Deadline;
import org.treffer.contact.DnaComparison;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.exchange.Exchange;
import org.treffer.record.Country;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.request.PartitionAnswer;

/** A withheld record against one that is not there: the requester's bytes are the same. */
class WithheldTest {

  private static final Profile PROFILE = DnaRecords.profile(1);
  private static final DnaRecord STAIN = DnaRecords.stain("AT-S-1", PROFILE);
  private static final DnaRecord SHOWN = DnaRecords.person("DE-P-5", PROFILE);
  private static final List<DnaRecord> WITHHELD =
      List.of(
          DnaRecords.record(
              "DE-P-1",
              DnaKind.PERSON,
              PROFILE,
              DnaRecords.header(Subject.CONVICTED, Status.BLOCKED)),
          DnaRecords.record(
              "DE-P-2", DnaKind.PERSON, PROFILE, DnaRecords.header(Subject.VICTIM, Status.ACTIVE)),
          DnaRecords.person("DE-P-9", DnaRecords.with(PROFILE, Locus.TH01, "55", "66")),
          DnaRecords.person("DE-P-7", DnaRecords.with(PROFILE, Locus.TH01, low(), "66")));

  @TempDir private Path folder;

  private static String low() {
    return PROFILE.genotype(Locus.TH01).orElseThrow().toString().split(",", -1)[0];
  }

  @Test
  void with_and_without_withheld_records_the_answer_and_both_witnessed_logs_are_the_same_bytes()
      throws IOException {
    for (List<DnaRecord> shown : List.of(List.of(SHOWN), List.<DnaRecord>of())) {
      List<DnaRecord> more = new ArrayList<>(WITHHELD);
      more.addAll(shown);
      // A register that is empty is not offered; both have a record that no search finds.
      DnaRecord far = DnaRecords.person("DE-P-0", DnaRecords.profile(99));
      more.add(far);
      List<DnaRecord> fewer = new ArrayList<>(shown);
      fewer.add(far);
      Seen with = seen("with" + shown.size(), more, null);
      Seen without = seen("without" + shown.size(), fewer, folder.resolve("with" + shown.size()));
      assertThat(with.answer()).isEqualTo(without.answer());
      assertThat(with.answer()).contains(shown.isEmpty() ? "NO_HIT" : "DE-P-5");
      assertThat(with.answering()).isEqualTo(without.answering()).hasSize(4 + shown.size());
      assertThat(with.asking()).isEqualTo(without.asking()).hasSize(4 + shown.size());
    }
  }

  /** What the requester and the witnesses see. */
  private record Seen(String answer, List<List<Byte>> answering, List<List<Byte>> asking) {}

  private Seen seen(String name, List<DnaRecord> records, Path keysOf) throws IOException {
    Path place = folder.resolve(name);
    try (SmallStore store = new SmallStore(place)) {
      store.partition(AT, STAIN).partition(DE, records.toArray(DnaRecord[]::new));
      if (keysOf != null) {
        for (Country country : List.of(AT, DE)) {
          copy(
              keysOf.resolve(country.code()).resolve("keys"),
              store.folder(country).resolve("keys"));
        }
      }
      StringBuilder answers = new StringBuilder();
      try (Exchange exchange = store.open().exchange()) {
        for (String number : List.of("N-1", "N-2")) {
          answers.append(
              Categories.standard()
                  .answers()
                  .line(
                      exchange.ask(
                          store.request(number, STAIN),
                          List.of(DE),
                          Deadline.in(Duration.ofSeconds(60))),
                      "615"));
        }
      }
      answers.append(compared(store));
      return new Seen(answers.toString(), leaves(store, DE), leaves(store, AT));
    }
  }

  /** What a mass comparison tells the state that asked for it. */
  private static String compared(SmallStore store) throws IOException {
    StringBuilder heard = new StringBuilder();
    new MassComparison(store.open(), Clock.fixed(SmallStore.NOW, ZoneOffset.UTC))
        .run(
            store.request("M-1", STAIN),
            List.of(DE),
            MassComparison.Done.NOTHING,
            1,
            new MassComparison.Listener() {
              @Override
              public void declined(PartitionAnswer answer) {
                heard.append(answer);
              }

              @Override
              public void worked(long documents) {
                heard.append(documents).append(" documents");
              }

              @Override
              public void compared(
                  MassComparison.Done done, int stains, List<DnaComparison.Pair> pairs) {
                heard.append(done).append(stains);
                pairs.forEach(pair -> heard.append(pair.query().reference()).append(pair.hit()));
              }
            });
    return heard.toString();
  }

  private static List<List<Byte>> leaves(SmallStore store, Country country) throws IOException {
    List<List<Byte>> leaves = new ArrayList<>();
    for (LoggedEntry entry : store.logged(country, "615", LogKind.WITNESSED)) {
      List<Byte> bytes = new ArrayList<>();
      for (byte each : entry.leaf()) {
        bytes.add(each);
      }
      leaves.add(bytes);
    }
    return leaves;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
