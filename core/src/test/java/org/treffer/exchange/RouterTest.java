package org.treffer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.store.SmallStore.BG;
import static org.treffer.store.SmallStore.DE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.index.DnaIndex;
import org.treffer.exchange.conditions.ConditionedContactPoint;
import org.treffer.exchange.conditions.Conditions;
import org.treffer.exchange.conditions.Latency;
import org.treffer.exchange.conditions.Outage;
import org.treffer.exchange.conditions.Passage;
import org.treffer.exchange.conditions.SimulatedTime;
import org.treffer.record.Country;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Request;

/** What a router changes. */
class RouterTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SimulatedTime time = new SimulatedTime();
  private final List<Country> asked = Collections.synchronizedList(new ArrayList<>());
  private final Mesh mesh = new Mesh();

  @AfterEach
  void close() {
    mesh.close();
  }

  private static Request request() {
    Officer officer = new Officer("AT-1");
    return new Request(
        "AT-1-1",
        Country.of("AT"),
        DnaIndex.DNA,
        DnaProbe.of(DnaRecords.stain("AT-S-1", DnaRecords.profile(1))),
        Purpose.INVESTIGATION,
        "O10",
        officer,
        officer,
        "",
        "D615",
        SimulatedTime.START);
  }

  private static PartitionAnswer noHit(Country country) {
    return new PartitionAnswer.Searched(country, "x", List.of(), Collections.emptySortedMap());
  }

  private static Conditions conditions(Duration latency, Outage... outages) {
    return new Conditions(new Latency.Fixed(latency), List.of(outages), 0, 0, Duration.ZERO);
  }

  private Passage way(Conditions conditions) {
    return new Passage(conditions, 1, time, time);
  }

  private SortedMap<Country, ContactPoint> points(Duration latency, Country... states) {
    SortedMap<Country, ContactPoint> points = new TreeMap<>();
    for (Country state : states) {
      ContactPoint here =
          new ContactPoint() {
            @Override
            public Country country() {
              return state;
            }

            @Override
            public PartitionAnswer answer(Request request, Deadline deadline) {
              asked.add(state);
              return noHit(state);
            }
          };
      points.put(state, new ConditionedContactPoint(here, way(conditions(latency))));
    }
    return points;
  }

  @Test
  void its_latency_comes_on_top_of_the_states() {
    Router router = new Router(mesh, way(conditions(SECOND.multipliedBy(3))));
    assertThat(router.ask(request(), points(SECOND, DE), time.in(LONG)))
        .containsExactlyEntriesOf(new TreeMap<>(java.util.Map.of(DE, Reply.of(noHit(DE)))));
    assertThat(time.passed()).isEqualTo(SECOND.multipliedBy(4));
  }

  @Test
  void its_outage_is_one_of_all_and_no_state_is_asked() {
    for (Outage.Kind kind : Outage.Kind.values()) {
      Outage outage = new Outage(time.instant(), time.instant().plus(LONG.multipliedBy(2)), kind);
      Router router = new Router(mesh, way(conditions(SECOND, outage)));
      assertThat(router.ask(request(), points(SECOND, DE, BG), time.in(LONG)).values())
          .extracting(reply -> reply.answer().status())
          .containsExactlyElementsOf(
              Collections.nCopies(2, kind == Outage.Kind.SILENT ? "TIMEOUT" : "UNAVAILABLE"));
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void a_state_too_slow_for_it_leaves_the_others_in_time() {
    Router router = new Router(mesh, way(conditions(SECOND)));
    SortedMap<Country, ContactPoint> points = points(Duration.ZERO, BG);
    points.putAll(points(LONG.plus(LONG), DE));
    assertThat(router.ask(request(), points, time.in(LONG)).values())
        .extracting(Reply::answer)
        .containsExactly(noHit(BG), new PartitionAnswer.TimedOut(DE));
    assertThat(time.passed()).isLessThan(LONG);
  }

  @Test
  void nobody_asked_is_nobody_answering() {
    Router router = new Router(mesh, way(conditions(SECOND)));
    assertThat(router.ask(request(), new TreeMap<>(), time.in(LONG))).isEmpty();
    assertThat(time.passed()).isZero();
  }
}
