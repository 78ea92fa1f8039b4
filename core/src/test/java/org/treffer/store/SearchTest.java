package org.treffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.store.SmallStore.AT;
import static org.treffer.store.SmallStore.BG;
import static org.treffer.store.SmallStore.DE;
import static org.treffer.store.SmallStore.HR;
import static org.treffer.store.SmallStore.MK;
import static org.treffer.store.SmallStore.SI;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.Outcome;
import org.treffer.audit.Reason;
import org.treffer.contact.Deadline;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.exchange.Exchange;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.request.Request;

/** Requests from one state to others through a whole store. */
class SearchTest {

  private static final Profile PROFILE = DnaRecords.profile(1);
  private static final DnaRecord STAIN = DnaRecords.stain("AT-S-1", PROFILE);
  private static final DnaRecord SAME = DnaRecords.person("DE-P-1", PROFILE);
  private static final DnaRecord NEAR =
      DnaRecords.person("DE-P-2", DnaRecords.with(PROFILE, Locus.TH01, "*", low(Locus.TH01)));
  private static final DnaRecord OTHER = DnaRecords.person("DE-P-3", DnaRecords.profile(99));

  @TempDir private Path folder;
  private SmallStore store;

  private static String low(Locus locus) {
    return PROFILE.genotype(locus).orElseThrow().toString().split(",", -1)[0];
  }

  @BeforeEach
  void make() {
    store = new SmallStore(folder.resolve("store"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Answer ask(Request request, Country... to) throws IOException {
    try (Exchange exchange = store.open().exchange()) {
      return exchange.ask(request, List.of(to), Deadline.in(Duration.ofSeconds(60)));
    }
  }

  private PartitionAnswer answer(Request request, Country to) throws IOException {
    return ask(request, to).answers().getFirst();
  }

  @Test
  void a_hit_a_near_hit_and_a_no_hit() throws IOException {
    store.partition(AT).partition(DE, OTHER, NEAR, SAME).partition(BG, OTHER);
    Answer answer = ask(store.request("1", STAIN), DE, BG);
    assertThat(answer.answered()).isEqualTo(2);
    assertThat(answer.asked()).isEqualTo(2);
    assertThat(answer.answers())
        .extracting(PartitionAnswer::status)
        .containsExactly("NO_HIT", "HIT");
    PartitionAnswer.Searched hits = (PartitionAnswer.Searched) answer.answers().get(1);
    assertThat(hits.ruleSet()).isEqualTo("small");
    assertThat(hits.hits())
        .extracting(h -> h.reference().text(), h -> ((DnaHit) h).comparison().quality())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("DE-P-1", 1),
            org.assertj.core.groups.Tuple.tuple("DE-P-2", 2));
  }

  @Test
  void every_public_refusal() throws IOException {
    store.partition(AT).partition(DE, SAME).partition(HR, SAME).partition(SI, SAME);
    store.partition(MK, SAME).partition(BG, 2, SAME);
    Request usual = store.request("1", STAIN);
    assertThat(ask(usual, MK, HR, SI).answers())
        .containsExactly(
            new PartitionAnswer.Refused(HR, Refusal.CATEGORY_NOT_OFFERED),
            new PartitionAnswer.Refused(MK, Refusal.NO_AGREEMENT),
            new PartitionAnswer.Refused(SI, Refusal.PAIR_NOT_OPERATING));
    DnaProbe probe = DnaProbe.of(STAIN);
    assertThat(answer(store.request("2", "D615", Purpose.MISSING, "AT-1", probe), DE))
        .isEqualTo(new PartitionAnswer.Refused(DE, Refusal.PURPOSE_NOT_COVERED));
    assertThat(answer(store.request("3", "D615", Purpose.INVESTIGATION, "AT-9", probe), DE))
        .isEqualTo(new PartitionAnswer.Refused(DE, Refusal.OFFICER_NOT_AUTHORISED));
    assertThat(answer(store.request("4", "none-such", Purpose.INVESTIGATION, "AT-1", probe), MK))
        .isEqualTo(new PartitionAnswer.Refused(MK, Refusal.NO_AGREEMENT));
    for (String number : List.of("5", "6")) {
      assertThat(answer(store.request(number, STAIN), BG).status()).isEqualTo("HIT");
    }
    assertThat(answer(store.request("7", STAIN), BG))
        .isEqualTo(new PartitionAnswer.Refused(BG, Refusal.QUOTA_SPENT));
    assertThat(answer(store.request("6", STAIN), BG).status())
        .as("a replay is free")
        .isEqualTo("HIT");
  }

  @Test
  void each_quota_counts_the_requests_that_it_is_about_alone_also_after_a_start_anew()
      throws IOException {
    String quota =
        "{\"id\":\"%s\",\"text\":\"t\",\"basis\":\"none\",\"mark\":\"invented\","
            + "\"when\":{\"probes\":[\"%s\"]},\"perDay\":%d}";
    store
        .partition(AT)
        .partition(
            DE,
            SmallStore.rules(
                quota.formatted("persons", "person", 1) + "," + quota.formatted("s", "stain", 2)),
            SAME);
    DnaRecord person = DnaRecords.person("AT-P-1", PROFILE);
    assertThat(answer(store.request("1", person), DE).status()).isEqualTo("HIT");
    assertThat(answer(store.request("2", person), DE).status()).isEqualTo("REFUSED");
    assertThat(answer(store.request("3", STAIN), DE).status()).isEqualTo("HIT");
    store.close();
    assertThat(answer(store.request("4", person), DE).status()).isEqualTo("REFUSED");
    assertThat(answer(store.request("5", STAIN), DE).status()).isEqualTo("HIT");
    assertThat(answer(store.request("6", STAIN), DE).status()).isEqualTo("REFUSED");
  }

  @Test
  void the_contact_point_itself_refuses_whoever_asks_past_the_exchange() throws IOException {
    store.partition(AT).partition(SI, SAME).partition(MK, SAME).partition(DE);
    Deadline deadline = Deadline.in(Duration.ofSeconds(60));
    Request request = store.request("1", STAIN);
    assertThat(store.open().contactPoint(SI).answer(request, deadline))
        .isEqualTo(new PartitionAnswer.Refused(SI, Refusal.PAIR_NOT_OPERATING));
    assertThat(store.open().contactPoint(MK).answer(request, deadline))
        .isEqualTo(new PartitionAnswer.Refused(MK, Refusal.NO_AGREEMENT));
    assertThat(store.open().contactPoint(DE).answer(request, deadline))
        .as("a state without such a register")
        .isEqualTo(new PartitionAnswer.Refused(DE, Refusal.CATEGORY_NOT_OFFERED));
    assertThat(store.open().contactPoint(AT).answer(request, deadline))
        .as("nobody asks himself")
        .isEqualTo(new PartitionAnswer.Refused(AT, Refusal.NO_AGREEMENT));
  }

  @Test
  void what_holds_is_what_holds_on_the_day() throws IOException {
    store.partition(AT).partition(DE, SAME).partition(BG, SAME);
    Instant[] times = {
      Instant.parse("2008-08-25T23:59:59Z"),
      Instant.parse("2013-06-30T23:59:59Z"),
      Instant.parse("2024-12-31T23:59:59Z"),
      Instant.parse("2025-01-01T00:00:00Z")
    };
    String[] bulgaria = {"no agreement", "pair not operating", "HIT", "no agreement"};
    for (int i = 0; i < times.length; i++) {
      store.at(times[i]);
      PartitionAnswer answer = answer(store.request("n" + i, STAIN), BG);
      String said =
          answer instanceof PartitionAnswer.Refused refused
              ? refused.reason().text()
              : answer.status();
      assertThat(said).as("at %s", times[i]).isEqualTo(bulgaria[i]);
    }
    assertThat(answer(store.request("n9", STAIN), DE).status()).isEqualTo("HIT");
  }

  @Test
  void every_request_leaves_one_entry_on_both_sides_with_the_same_number() throws IOException {
    store.partition(AT).partition(DE, SAME).partition(BG, OTHER).partition(MK, SAME);
    ask(store.request("N-1", STAIN), DE, BG, MK);
    ask(store.request("N-2", "D615", Purpose.INVESTIGATION, "AT-9", DnaProbe.of(STAIN)), DE);
    assertThat(store.entries(AT, Entry.Asked.class))
        .extracting(e -> e.matter().number() + " " + e.matter().requested() + " " + e.outcome())
        .containsExactly("N-1 BG NO_HIT", "N-1 DE HIT", "N-1 MK REFUSED", "N-2 DE REFUSED");
    Entry.Asked asked = store.entries(AT, Entry.Asked.class).get(1);
    assertThat(asked.received()).containsExactly(new Reference("DE-P-1"));
    assertThat(asked.officer().id()).isEqualTo("AT-1");
    assertThat(asked.requestedBy().id()).isEqualTo("AT-2");
    assertThat(asked.matter().agreement()).isEqualTo("D615");
    assertThat(store.entries(DE, Entry.Answered.class))
        .extracting(e -> e.matter().number() + " " + e.outcome() + " " + e.supplied())
        .containsExactly("N-1 HIT [DE-P-1]", "N-2 REFUSED []");
    assertThat(store.entries(BG, Entry.Answered.class))
        .extracting(e -> e.matter().number() + " " + e.outcome())
        .containsExactly("N-1 NO_HIT");
    assertThat(store.entries(MK, Entry.Answered.class)).as("never asked").isEmpty();
    List<Entry.Decided> internal =
        store.logged(DE, "615", LogKind.INTERNAL).stream()
            .map(LoggedEntry::entry)
            .filter(Entry.Decided.class::isInstance)
            .map(Entry.Decided.class::cast)
            .toList();
    assertThat(internal).hasSize(2);
    Entry.Decided refused = internal.get(1);
    assertThat(refused.explanation()).contains("in");
    assertThat(refused.matter().number()).isEqualTo("N-2");
  }

  @Test
  void a_replay_is_searched_anew_and_logged_as_one_and_a_number_used_twice_is_an_error()
      throws IOException {
    store.partition(AT).partition(DE, OTHER);
    Request request = store.request("N-1", STAIN);
    assertThat(answer(request, DE).status()).isEqualTo("NO_HIT");
    store.load(DE, SAME);
    assertThat(answer(request, DE).status()).isEqualTo("HIT");
    store.close(); // the log alone must know the number
    assertThat(answer(request, DE).status()).isEqualTo("HIT");
    PartitionAnswer conflict = answer(store.request("N-1", OTHER), DE);
    assertThat(conflict.status()).isEqualTo("ERROR");
    assertThat(conflict.answered()).isFalse();
    assertThat(((PartitionAnswer.Failed) conflict).reason()).contains("used for another probe");
    assertThat(store.entries(DE, Entry.Answered.class))
        .extracting(e -> e.turn() + " " + e.outcome())
        .containsExactly("FIRST NO_HIT", "REPLAY HIT", "REPLAY HIT");
    assertThat(store.entries(AT, Entry.Asked.class))
        .extracting(Entry.Asked::outcome)
        .containsExactly(Outcome.NO_HIT, Outcome.HIT, Outcome.HIT, Outcome.ERROR);
  }

  @Test
  void under_regime_615_the_reason_stands_in_the_log_and_under_982_apart_from_it()
      throws IOException {
    store.partition(AT).partition(DE, SAME);
    Reason.Stated stated = new Reason.Stated(Purpose.INVESTIGATION, "O10", "case 7/24");
    ask(store.request("N-1", STAIN), DE);
    assertThat(store.entries(AT, Entry.Asked.class).getFirst().reason()).isEqualTo(stated);
    assertThat(store.logged(AT, "615", LogKind.JUSTIFICATIONS)).isEmpty();

    ask(store.request("N-2", "R982", Purpose.INVESTIGATION, "AT-1", DnaProbe.of(STAIN)), DE);
    List<LoggedEntry> asked = store.logged(AT, "982", LogKind.WITNESSED);
    assertThat(asked).hasSize(1);
    assertThat(((Entry.Asked) asked.getFirst().entry()).reason()).isEqualTo(new Reason.KeptApart());
    List<LoggedEntry> apart = store.logged(AT, "982", LogKind.JUSTIFICATIONS);
    assertThat(apart).hasSize(1);
    Entry.Justified justified = (Entry.Justified) apart.getFirst().entry();
    assertThat(justified.reason()).isEqualTo(stated);
    assertThat(justified.matter().number()).isEqualTo("N-2");
    assertThat(store.entries(AT, Entry.Asked.class)).as("the log of 615").hasSize(1);
    assertThat(store.logged(DE, "982", LogKind.WITNESSED)).hasSize(1);
  }

  @Test
  void without_a_basis_the_asking_side_keeps_its_entry_in_a_log_of_no_regime() throws IOException {
    store.partition(AT).partition(MK, SAME);
    ask(store.request("N-1", "", Purpose.INVESTIGATION, "AT-1", DnaProbe.of(STAIN)), MK);
    List<LoggedEntry> asked = store.logged(AT, "none", LogKind.WITNESSED);
    assertThat(asked).hasSize(1);
    assertThat(((Entry.Asked) asked.getFirst().entry()).outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void one_state_named_twice_is_asked_once() throws IOException {
    store.partition(AT).partition(DE, SAME).partition(MK, SAME);
    assertThat(ask(store.request("N-1", STAIN), DE, MK, DE, MK).answers()).hasSize(2);
    assertThat(store.entries(DE, Entry.Answered.class)).hasSize(1);
  }
}
