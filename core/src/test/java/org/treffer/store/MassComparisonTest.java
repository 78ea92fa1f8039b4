package org.treffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.treffer.store.SmallStore.AT;
import static org.treffer.store.SmallStore.BG;
import static org.treffer.store.SmallStore.DE;
import static org.treffer.store.SmallStore.SI;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.Outcome;
import org.treffer.audit.Reason;
import org.treffer.audit.Side;
import org.treffer.audit.merkle.Hash;
import org.treffer.contact.Deadline;
import org.treffer.contact.DnaComparison;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.exchange.Exchange;
import org.treffer.record.BirthMonth;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;

class MassComparisonTest {

  /** As many as a load of {@link #randomStore}. */
  private static final int DOCUMENTS_IN_A_PORTION = 12;

  private static final MassComparison.Done NOTHING = MassComparison.Done.NOTHING;

  @TempDir private Path folder;

  /** What a run tells. */
  private static final class Heard implements MassComparison.Listener {
    final List<PartitionAnswer> declined = new ArrayList<>();
    final List<String> pairs = new ArrayList<>();
    final List<Integer> portions = new ArrayList<>();
    int stains;
    long worked;
    SortedMap<Country, Long> hits = Collections.emptySortedMap();
    int failsAfter = Integer.MAX_VALUE;

    @Override
    public void declined(PartitionAnswer answer) {
      declined.add(answer);
    }

    @Override
    public void worked(long documents) {
      worked += documents;
    }

    @Override
    public void compared(MassComparison.Done done, int held, List<DnaComparison.Pair> found)
        throws IOException {
      if (portions.size() == failsAfter) {
        throw new IOException("the pairs cannot be written");
      }
      portions.add(done.portions());
      hits = done.hits();
      stains += held;
      found.forEach(p -> pairs.add(pair(p.query().reference().text(), p.partition(), p.hit())));
    }
  }

  private static String pair(String query, Country partition, DnaHit hit) {
    return query + " " + partition + " " + hit;
  }

  /** Records of AT in several loads, so that there are several portions. */
  private static List<DnaRecord> randomStore(SmallStore store, Random random) throws IOException {
    List<DnaRecord> open = new ArrayList<>();
    store.partition(AT);
    for (int load = 0; load < 3; load++) {
      List<DnaRecord> records = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        records.add(own(load + "-" + i, random, open));
      }
      store.load(AT, records.toArray(DnaRecord[]::new));
    }
    for (Country state : List.of(BG, DE)) {
      List<DnaRecord> records = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        DnaKind kind = DnaKind.values()[random.nextInt(2)];
        Subject subject = random.nextInt(5) == 0 ? Subject.VICTIM : Subject.SUSPECT;
        Status status = Status.values()[random.nextInt(3)];
        records.add(
            DnaRecords.record(
                state + "-" + random.nextInt(1000),
                kind,
                profile(random),
                DnaRecords.header(subject, status)));
      }
      store.partition(state, records.toArray(DnaRecord[]::new));
    }
    return open;
  }

  private static DnaRecord own(String name, Random random, List<DnaRecord> open) {
    int what = random.nextInt(6);
    Header header = DnaRecords.header(Subject.UNKNOWN, Status.ACTIVE);
    if (what == 0) {
      header = DnaRecords.header(Subject.UNKNOWN, Status.BLOCKED);
    } else if (what == 1) {
      header =
          new Header(
              Status.ACTIVE,
              BirthMonth.UNKNOWN,
              List.of(
                  Ground.of(Event.TAKEN, DnaRecords.STORED, Subject.UNKNOWN),
                  Ground.of(Event.SOLVED, DnaRecords.STORED.plusDays(9), Subject.UNKNOWN)));
    }
    DnaRecord record =
        DnaRecords.record(
            "AT-" + name, what == 2 ? DnaKind.PERSON : DnaKind.STAIN, profile(random), header);
    if (what > 2) {
      open.add(record);
    }
    return record;
  }

  private static Profile profile(Random random) {
    Profile profile = DnaRecords.profile(random.nextInt(12));
    if (random.nextInt(3) > 0) {
      return profile;
    }
    String[] pair = profile.genotype(Locus.TH01).orElseThrow().toString().split(",", -1);
    return DnaRecords.with(profile, Locus.TH01, pair[0], random.nextBoolean() ? "*" : "55");
  }

  private static Heard run(
      SmallStore store,
      String number,
      MassComparison.Done earlier,
      int threads,
      Collection<Country> to)
      throws IOException {
    Heard heard = new Heard();
    comparison(store)
        .run(
            store.request(number, DnaRecords.stain("none", DnaRecords.profile(1))),
            to,
            earlier,
            threads,
            heard);
    return heard;
  }

  private static MassComparison.Done portions(int count) {
    return new MassComparison.Done(count, Collections.emptySortedMap());
  }

  private static MassComparison comparison(SmallStore store) throws IOException {
    return new MassComparison(
        store.open(), Clock.fixed(SmallStore.NOW, ZoneOffset.UTC), DOCUMENTS_IN_A_PORTION);
  }

  @RepeatedTest(4)
  void the_pairs_are_those_of_single_searches_of_every_open_stain(RepetitionInfo repetition)
      throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    try (SmallStore store = new SmallStore(folder.resolve("s"))) {
      List<DnaRecord> open = randomStore(store, random);
      List<String> single = new ArrayList<>();
      try (Exchange exchange = store.open().exchange()) {
        for (DnaRecord stain : open) {
          for (PartitionAnswer answer :
              exchange
                  .ask(
                      store.request("S-" + stain.reference(), stain),
                      List.of(DE, BG),
                      Deadline.in(Duration.ofSeconds(60)))
                  .answers()) {
            PartitionAnswer.Searched searched = (PartitionAnswer.Searched) answer;
            searched
                .hits()
                .forEach(
                    hit ->
                        single.add(
                            pair(stain.reference().text(), answer.partition(), (DnaHit) hit)));
          }
        }
      }
      assertThat(single).isNotEmpty();
      Heard whole = run(store, "M-1", NOTHING, 1 + random.nextInt(3), List.of(DE, BG));
      assertThat(whole.pairs).isEqualTo(single);
      assertThat(whole.stains).isEqualTo(open.size());
      assertThat(whole.declined).isEmpty();
      assertThat(whole.portions).containsExactly(1, 2, 3);
      assertThat(whole.worked).isEqualTo(36);
      for (int done = 0; done <= 3; done++) {
        Heard rest = run(store, "M-R" + done, portions(done), 2, List.of(BG, DE));
        assertThat(single).as("from portion %d", done).endsWith(rest.pairs.toArray(String[]::new));
        assertThat(rest.portions).hasSize(3 - done);
      }
    }
  }

  /** What the internal logs say was withheld: state, keyed hash of the probe, records. */
  private static List<String> withheld(SmallStore store, String number) throws IOException {
    List<String> withheld = new ArrayList<>();
    for (Country state : List.of(BG, DE)) {
      store.logged(state, "615", LogKind.INTERNAL).stream()
          .map(LoggedEntry::entry)
          .filter(Entry.Withheld.class::isInstance)
          .map(Entry.Withheld.class::cast)
          .filter(e -> e.matter().number().startsWith(number) && !e.records().isEmpty())
          .forEach(e -> withheld.add(state + " " + e.probe() + " " + e.records() + e.further()));
    }
    return withheld;
  }

  @RepeatedTest(4)
  void what_is_withheld_and_why_is_what_single_searches_of_every_open_stain_withhold(
      RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    try (SmallStore store = new SmallStore(folder.resolve("s"))) {
      List<DnaRecord> open = randomStore(store, random);
      try (Exchange exchange = store.open().exchange()) {
        for (DnaRecord stain : open) {
          exchange.ask(
              store.request("S-" + stain.reference(), stain),
              List.of(DE, BG),
              Deadline.in(Duration.ofSeconds(60)));
        }
      }
      run(store, "M-1", NOTHING, 2, List.of(DE, BG));
      store.close();
      assertThat(withheld(store, "M-1"))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(withheld(store, "S-"));
    }
  }

  @Test
  void the_asking_state_keeps_the_checkpoint_that_came_with_the_end() throws IOException {
    try (SmallStore store = new SmallStore(folder.resolve("s"))) {
      store.partition(AT, DnaRecords.stain("AT-S-1", DnaRecords.profile(1)));
      store.partition(DE, DnaRecords.person("DE-P-1", DnaRecords.profile(1)));
      run(store, "M-1", NOTHING, 2, List.of(DE));
      store.close();
      assertThat(store.folder(AT).resolve("witness/DE-615-witnessed.checkpoints"))
          .content()
          .startsWith("treffer-checkpoint-1 DE/615/witnessed ");
    }
  }

  @Test
  void a_justification_that_is_kept_apart_is_in_the_log_kept_for_them() throws IOException {
    try (SmallStore store = new SmallStore(folder.resolve("s"))) {
      store.partition(AT, DnaRecords.stain("AT-S-1", DnaRecords.profile(1)));
      store.partition(DE, DnaRecords.person("DE-P-1", DnaRecords.profile(1)));
      Heard heard = new Heard();
      DnaProbe none = DnaProbe.of(DnaRecords.stain("none", DnaRecords.profile(1)));
      comparison(store)
          .run(
              store.request("M-1", "R982", Purpose.INVESTIGATION, "AT-1", none),
              List.of(DE),
              NOTHING,
              2,
              heard);
      assertThat(heard.pairs).hasSize(1);
      store.close();
      assertThat(store.logged(AT, "982", LogKind.WITNESSED).getFirst().entry())
          .isInstanceOfSatisfying(
              Entry.ComparisonBegun.class,
              begun -> assertThat(begun.reason()).isInstanceOf(Reason.KeptApart.class));
      assertThat(store.logged(AT, "982", LogKind.JUSTIFICATIONS))
          .singleElement()
          .extracting(LoggedEntry::entry)
          .isInstanceOfSatisfying(
              Entry.Justified.class,
              justified -> {
                assertThat(justified.matter().number()).isEqualTo("M-1");
                assertThat(justified.reason().purpose()).isEqualTo(Purpose.INVESTIGATION);
              });
    }
  }

  @Test
  void a_comparison_that_withholds_nothing_says_so_once_for_each_portion() throws IOException {
    try (SmallStore store = new SmallStore(folder.resolve("s"))) {
      store.partition(AT, DnaRecords.stain("AT-S-1", DnaRecords.profile(1)));
      store.partition(DE, DnaRecords.person("DE-P-1", DnaRecords.profile(1)));
      assertThat(run(store, "M-1", NOTHING, 2, List.of(DE)).pairs).hasSize(1);
      Hash root = store.entries(DE, Entry.ComparisonBegun.class).getFirst().root();
      store.close();
      assertThat(store.logged(DE, "615", LogKind.INTERNAL))
          .extracting(LoggedEntry::entry)
          .filteredOn(Entry.Withheld.class::isInstance)
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(((Entry.Withheld) entry).records()).isEmpty();
                assertThat(((Entry.Withheld) entry).probe()).isEqualTo(root);
                assertThat(((Entry.Withheld) entry).unknown()).isEmpty();
              });
    }
  }

  @Test
  void a_comparison_that_the_rules_refuse_is_logged_with_the_condition_that_was_missed()
      throws IOException {
    try (SmallStore store = new SmallStore(folder.resolve("s"))) {
      store.partition(AT, DnaRecords.stain("AT-S-1", DnaRecords.profile(1)));
      store.partition(
          DE,
          SmallStore.rules("").replace("[\"AT-1\",\"AT-2\"]", "[\"AT-9\"]"),
          DnaRecords.person("DE-P-1", DnaRecords.profile(1)));
      Heard heard = run(store, "M-1", NOTHING, 2, List.of(DE));
      assertThat(heard.declined)
          .containsExactly(new PartitionAnswer.Refused(DE, Refusal.OFFICER_NOT_AUTHORISED));
      assertThat(store.entries(DE, Entry.ComparisonEnded.class))
          .extracting(Entry.ComparisonEnded::outcome)
          .containsExactly(Outcome.REFUSED);
      assertThat(store.logged(DE, "615", LogKind.INTERNAL))
          .extracting(LoggedEntry::entry)
          .singleElement()
          .isInstanceOfSatisfying(
              Entry.Decided.class, e -> assertThat(e.explanation()).contains("AT-9"));
    }
  }

  @Test
  void some_stains_alone_give_their_own_pairs_of_the_whole() throws IOException {
    try (SmallStore store = new SmallStore(folder.resolve("s"))) {
      List<DnaRecord> open = randomStore(store, new Random(7));
      List<String> whole = run(store, "M-1", NOTHING, 2, List.of(BG, DE)).pairs;
      List<String> chosen =
          open.stream().map(each -> each.reference().text()).filter(n -> n.endsWith("1")).toList();
      Heard some = new Heard();
      comparison(store)
          .among(stain -> chosen.contains(stain.reference().text()))
          .run(
              store.request("M-2", DnaRecords.stain("none", DnaRecords.profile(1))),
              List.of(BG, DE),
              NOTHING,
              2,
              some);
      assertThat(some.stains).isEqualTo(chosen.size()).isPositive();
      assertThat(some.pairs)
          .isNotEmpty()
          .isEqualTo(
              whole.stream()
                  .filter(pair -> chosen.contains(pair.substring(0, pair.indexOf(' '))))
                  .toList());
    }
  }

  @Test
  void a_stain_is_searched_alone_in_a_register_too_large_for_a_pass() throws IOException {
    try (SmallStore store = new SmallStore(folder.resolve("s"))) {
      store.partition(AT, DnaRecords.stain("AT-S-1", DnaRecords.profile(7)));
      store.partition(
          DE,
          IntStream.range(0, 300)
              .mapToObj(i -> DnaRecords.person("DE-P-" + i, DnaRecords.profile(i)))
              .toArray(DnaRecord[]::new));
      Heard heard = run(store, "M-1", NOTHING, 2, List.of(DE));
      assertThat(heard.pairs).hasSize(1).allMatch(pair -> pair.startsWith("AT-S-1 DE "));
    }
  }

  @Test
  void a_run_that_breaks_off_goes_on_where_it_was_and_no_pair_is_lost_or_told_twice()
      throws IOException {
    try (SmallStore store = new SmallStore(folder.resolve("s"))) {
      randomStore(store, new Random(42));
      List<String> whole = run(store, "M-1", NOTHING, 2, List.of(BG, DE)).pairs;
      Heard first = new Heard();
      first.failsAfter = 1;
      assertThatThrownBy(
              () ->
                  comparison(store)
                      .run(
                          store.request("M-2", DnaRecords.stain("none", DnaRecords.profile(1))),
                          List.of(BG, DE),
                          NOTHING,
                          2,
                          first))
          .hasMessage("the pairs cannot be written");
      assertThat(first.portions).containsExactly(1);
      MassComparison.Done done = new MassComparison.Done(1, first.hits);
      Heard rest = run(store, "M-2", done, 2, List.of(BG, DE));
      List<String> both = new ArrayList<>(first.pairs);
      both.addAll(rest.pairs);
      assertThat(both).isEqualTo(whole);
      assertThat(store.entries(AT, Entry.ComparisonEnded.class))
          .as("the ends count the hits of all parts of a run")
          .filteredOn(e -> e.matter().number().equals("M-2"))
          .extracting(Entry.ComparisonEnded::hits)
          .isEqualTo(
              store.entries(AT, Entry.ComparisonEnded.class).stream()
                  .filter(e -> e.matter().number().equals("M-1"))
                  .map(Entry.ComparisonEnded::hits)
                  .toList());
    }
  }

  @Test
  void begin_hits_and_end_are_logged_on_both_sides_and_a_declined_state_is_told()
      throws IOException {
    try (SmallStore store = new SmallStore(folder.resolve("s"))) {
      Profile one = DnaRecords.profile(1);
      store.partition(AT, DnaRecords.stain("AT-S-1", one), DnaRecords.stain("AT-S-2", one));
      store.partition(DE, DnaRecords.person("DE-P-1", one));
      store.partition(BG, DnaRecords.person("BG-P-1", DnaRecords.profile(99)));
      store.partition(SI, DnaRecords.person("SI-P-1", one));
      Heard heard = run(store, "M-1", NOTHING, 2, new TreeSet<>(List.of(BG, DE, SI)));
      assertThat(heard.declined)
          .containsExactly(new PartitionAnswer.Refused(SI, Refusal.PAIR_NOT_OPERATING));
      assertThat(heard.pairs).hasSize(2);

      List<Entry.ComparisonBegun> begun = store.entries(AT, Entry.ComparisonBegun.class);
      assertThat(begun).hasSize(3).allMatch(e -> e.probes() == 2 && e.side() == Side.SEARCHING);
      List<Entry.ComparisonBegun> begunThere = store.entries(DE, Entry.ComparisonBegun.class);
      assertThat(begunThere).hasSize(1);
      assertThat(begunThere.getFirst().root()).isEqualTo(begun.getFirst().root());
      assertThat(begunThere.getFirst().matter().number()).isEqualTo("M-1");
      assertThat(store.entries(AT, Entry.ComparisonHit.class))
          .hasSize(2)
          .allMatch(e -> e.reference().text().equals("DE-P-1"));
      assertThat(store.entries(DE, Entry.ComparisonHit.class))
          .hasSize(2)
          .allMatch(e -> e.side() == Side.ANSWERING);
      assertThat(store.entries(AT, Entry.ComparisonEnded.class))
          .extracting(e -> e.matter().requested() + " " + e.outcome() + " " + e.hits())
          .containsExactlyInAnyOrder("SI REFUSED 0", "BG NO_HIT 0", "DE HIT 2");
      assertThat(store.entries(DE, Entry.ComparisonEnded.class))
          .extracting(Entry.ComparisonEnded::outcome)
          .containsExactly(Outcome.HIT);
      assertThat(store.entries(BG, Entry.ComparisonEnded.class))
          .extracting(Entry.ComparisonEnded::outcome)
          .containsExactly(Outcome.NO_HIT);
      assertThat(store.entries(SI, Entry.ComparisonBegun.class)).isEmpty();
    }
  }

  @Test
  void the_commit_tells_whether_a_run_can_go_on() throws IOException {
    try (SmallStore store = new SmallStore(folder.resolve("s"))) {
      store.partition(AT, DnaRecords.stain("AT-S-1", DnaRecords.profile(1)));
      String before = comparison(store).commit(AT);
      assertThat(comparison(store).documents(AT)).isEqualTo(1);
      assertThat(comparison(store).commit(AT)).isEqualTo(before);
      store.load(AT, DnaRecords.stain("AT-S-2", DnaRecords.profile(2)));
      assertThat(comparison(store).commit(AT)).isNotEqualTo(before);
      assertThat(comparison(store).documents(AT)).isEqualTo(2);
    }
  }
}
