package org.treffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.store.SmallStore.AT;
import static org.treffer.store.SmallStore.DE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.Withholding;
import org.treffer.contact.Deadline;
import org.treffer.contact.WithheldHits;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.exchange.Exchange;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.Subject;

/** The requested state's own log names what an answer withheld, and by which rule. */
class WithheldHitsTest {

  private static final Profile PROFILE = DnaRecords.profile(1);
  private static final DnaRecord STAIN = DnaRecords.stain("AT-S-1", PROFILE);

  @TempDir private Path folder;

  private static DnaRecord record(String reference, Subject subject, Status status) {
    return DnaRecords.record(
        reference, DnaKind.PERSON, PROFILE, DnaRecords.header(subject, status));
  }

  private List<Entry.Withheld> asked(WithheldHits noting, DnaRecord... records) throws IOException {
    try (SmallStore store = new SmallStore(folder)) {
      store.partition(AT).partition(DE, records);
      try (Exchange exchange = store.open().exchange(noting)) {
        exchange.ask(store.request("N-1", STAIN), List.of(DE), Deadline.in(Duration.ofSeconds(60)));
      }
      store.close();
      return store.logged(DE, "615", LogKind.INTERNAL).stream()
          .map(LoggedEntry::entry)
          .filter(Entry.Withheld.class::isInstance)
          .map(Entry.Withheld.class::cast)
          .toList();
    }
  }

  @Test
  void it_names_each_record_the_rule_that_withheld_it_and_the_rules_basis() throws IOException {
    List<Entry.Withheld> entries =
        asked(
            WithheldHits.NOTED,
            record("DE-P-1", Subject.CONVICTED, Status.BLOCKED),
            record("DE-P-2", Subject.VICTIM, Status.ACTIVE),
            record("DE-P-3", Subject.CONVICTED, Status.ACTIVE),
            DnaRecords.person("DE-P-4", DnaRecords.with(PROFILE, Locus.TH01, lowOfTh01(), "66")),
            DnaRecords.person("DE-P-9", DnaRecords.profile(99)));
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().records())
        .containsExactlyInAnyOrder(
            new Withholding(number("DE-P-1"), "", "the record is blocked"),
            new Withholding(number("DE-P-2"), "victims", "t (none)"),
            new Withholding(number("DE-P-4"), "", "no rule releases it"));
    assertThat(entries.getFirst().further()).isZero();
    assertThat(entries.getFirst().unknown()).isEmpty();
  }

  private static Reference number(String text) {
    return new Reference(text);
  }

  private static String lowOfTh01() {
    return PROFILE.genotype(Locus.TH01).orElseThrow().toString().split(",", -1)[0];
  }

  @Test
  void an_answer_that_withheld_nothing_has_an_entry_too() throws IOException {
    List<Entry.Withheld> entries =
        asked(WithheldHits.NOTED, record("DE-P-3", Subject.CONVICTED, Status.ACTIVE));
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().records()).isEmpty();
  }

  @Test
  void one_entry_names_a_hundred_and_counts_the_rest() throws IOException {
    List<DnaRecord> many = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      many.add(record("DE-P-" + i, Subject.VICTIM, Status.ACTIVE));
    }
    Entry.Withheld entry = asked(WithheldHits.NOTED, many.toArray(DnaRecord[]::new)).getFirst();
    assertThat(entry.records()).hasSize(100);
    assertThat(entry.further()).isEqualTo(30);
  }

  @Test
  void switched_off_only_the_decision_is_logged() throws IOException {
    assertThat(asked(WithheldHits.UNNOTED, record("DE-P-2", Subject.VICTIM, Status.ACTIVE)))
        .isEmpty();
  }

  @Test
  void the_searching_state_keeps_the_checkpoint_that_came_with_the_answer() throws IOException {
    try (SmallStore store = new SmallStore(folder)) {
      store.partition(AT).partition(DE, record("DE-P-3", Subject.CONVICTED, Status.ACTIVE));
      try (Exchange exchange = store.open().exchange()) {
        for (String number : List.of("N-1", "N-2")) {
          exchange.ask(
              store.request(number, STAIN), List.of(DE), Deadline.in(Duration.ofSeconds(60)));
          store.open().logs(DE).settle();
        }
      }
      store.close();
      assertThat(store.folder(AT).resolve("witness/DE-615-witnessed.checkpoints"))
          .content()
          .startsWith("treffer-checkpoint-1 DE/615/witnessed ");
    }
  }
}
