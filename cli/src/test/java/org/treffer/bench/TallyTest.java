package org.treffer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.treffer.contact.BulkProbe;
import org.treffer.dna.index.DnaIndex;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Answer;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.request.Request;

class TallyTest {

  private static final PartitionAnswer REFUSED =
      new PartitionAnswer.Refused(Country.of("AT"), Refusal.values()[0]);
  private static final PartitionAnswer NO_HIT =
      new PartitionAnswer.Searched(
          Country.of("DE"), "open", List.of(), Collections.emptySortedMap());

  private static Answer answer(PartitionAnswer... answers) {
    Officer officer = new Officer("HU-1");
    Instant at = Instant.EPOCH;
    Request request =
        new Request(
            "HU-1",
            Country.of("HU"),
            DnaIndex.DNA,
            new BulkProbe(new Reference("B"), 0, BulkProbe.NOTHING),
            Purpose.INVESTIGATION,
            "O10",
            officer,
            officer,
            "BENCH",
            "D615",
            at);
    return new Answer(request, at, List.of(answers), Map.of());
  }

  @Test
  void a_refusal_is_no_answer() {
    Tally tally = new Tally();
    tally.add("stain", answer(REFUSED), 5, Tally.Sent.ON_TIME);
    tally.add("stain", answer(REFUSED, NO_HIT), 7_000, Tally.Sent.ON_TIME);
    KindRun stains = tally.kinds().get("stain");
    assertThat(stains.sent()).isEqualTo(2);
    assertThat(stains.answered()).isEqualTo(1);
    assertThat(stains.latency().getMinValue()).isGreaterThanOrEqualTo(7_000);
    assertThat(stains.outcomes()).isEqualTo(Map.of("REFUSED", 2L, "NO_HIT", 1L));
  }

  @Test
  void senders_are_added_up_by_kind() {
    Tally one = new Tally();
    one.add("stain", answer(NO_HIT), 10, Tally.Sent.ON_TIME);
    Tally other = new Tally();
    other.add("stain", answer(NO_HIT), 20, Tally.Sent.LATE_AS_ALL_WAITED);
    other.add("plate", answer(REFUSED), 30, Tally.Sent.ON_TIME);
    one.add(other);
    assertThat(one.kinds().keySet()).containsExactly("plate", "stain");
    assertThat(one.kinds().get("stain").outcome("NO_HIT")).isEqualTo(2);
    assertThat(one.requests).isEqualTo(3);
    assertThat(one.late).isEqualTo(1);
  }
}
