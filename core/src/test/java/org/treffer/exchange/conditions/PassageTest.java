package org.treffer.exchange.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.treffer.exchange.conditions.Passage.Arrived;
import org.treffer.exchange.conditions.Passage.Loss;
import org.treffer.exchange.conditions.Passage.Lost;
import org.treffer.exchange.conditions.Passage.Result;

class PassageTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final SimulatedTime time = new SimulatedTime();

  private static Conditions latency(Latency latency) {
    return new Conditions(latency, List.of(), 0, 0, Duration.ZERO);
  }

  private static Outage outage(int fromSecond, int toSecond, Outage.Kind kind) {
    return new Outage(
        SimulatedTime.START.plusSeconds(fromSecond),
        SimulatedTime.START.plusSeconds(toSecond),
        kind);
  }

  private static Conditions slowWith(Outage... outages) {
    return new Conditions(
        new Latency.Fixed(Duration.ofSeconds(2)), List.of(outages), 0, 0, Duration.ZERO);
  }

  private Result<String> take(Conditions conditions, Duration deadline)
      throws InterruptedException {
    return new Passage(conditions, 1, time, time).take(time.in(deadline), until -> "answer");
  }

  @Test
  void half_of_the_drawn_latencies_exceed_the_median_and_one_of_a_hundred_the_99th_percentile() {
    Latency latency = new Latency.LogNormal(Duration.ofMillis(20), Duration.ofMillis(300));
    SplittableRandom random = new SplittableRandom(5);
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      millis.add(latency.draw(random).toNanos() / 1e6);
    }
    Collections.sort(millis);
    assertThat(millis.get(50_000)).isCloseTo(20, within(1.0));
    assertThat(millis.get(99_000)).isCloseTo(300, within(25.0));
  }

  @Test
  void an_answer_takes_the_latency_and_leaves_the_asked_state_the_rest_less_the_way_back()
      throws InterruptedException {
    List<Duration> left = new ArrayList<>();
    Result<String> result =
        new Passage(slowWith(), 1, time, time)
            .take(
                time.in(LONG),
                until -> {
                  left.add(until.left());
                  return "answer";
                });
    assertThat(result).isEqualTo(new Arrived<>("answer"));
    assertThat(left).containsExactly(Duration.ofSeconds(58));
    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void an_answer_that_would_come_after_the_deadline_does_not_come() throws InterruptedException {
    assertThat(take(slowWith(), Duration.ofMillis(1999))).isEqualTo(new Lost<>(Loss.SILENT));
    assertThat(time.passed()).as("nobody waits longer").isEqualTo(Duration.ofMillis(1999));
  }

  @Test
  void an_outage_shows_at_once_or_not_at_all_and_ends() throws InterruptedException {
    Outage down = outage(0, 10, Outage.Kind.UNREACHABLE);
    assertThat(take(slowWith(down), LONG)).isEqualTo(new Lost<>(Loss.UNREACHABLE));
    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(2));
    Outage silent = outage(0, 10, Outage.Kind.SILENT);
    assertThat(take(slowWith(silent), Duration.ofSeconds(5))).isEqualTo(new Lost<>(Loss.SILENT));
    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(7));
    time.pass(Duration.ofSeconds(3));
    assertThat(take(slowWith(down, silent), LONG)).isEqualTo(new Arrived<>("answer"));
  }

  @Test
  void an_outage_takes_the_answer_under_way_too() throws InterruptedException {
    Outage soon = outage(1, 10, Outage.Kind.UNREACHABLE);
    assertThat(take(slowWith(soon), LONG)).isEqualTo(new Lost<>(Loss.BROKEN));
  }

  @Test
  void maintenance_is_said_by_the_state_itself() throws InterruptedException {
    Outage maintenance = outage(0, 10, Outage.Kind.MAINTENANCE);
    assertThat(take(slowWith(maintenance), LONG)).isEqualTo(new Lost<>(Loss.MAINTENANCE));
  }

  @Test
  void a_lost_request_is_never_seen_and_a_lost_answer_is_given() throws InterruptedException {
    List<String> seen = new ArrayList<>();
    for (Conditions conditions :
        List.of(
            new Conditions(Latency.NONE, List.of(), 1, 0, Duration.ZERO),
            new Conditions(Latency.NONE, List.of(), 0, 1, Duration.ZERO))) {
      assertThat(
              new Passage(conditions, 1, time, time)
                  .take(time.in(LONG), until -> seen.add("asked")))
          .isEqualTo(new Lost<>(Loss.SILENT));
    }
    assertThat(seen).containsExactly("asked");
  }

  @Test
  void the_same_seed_meets_the_same_and_another_something_else() {
    Conditions bad =
        new Conditions(
            new Latency.LogNormal(Duration.ofMillis(20), Duration.ofMillis(300)),
            List.of(),
            0.3,
            0.3,
            Duration.ZERO);
    assertThat(fates(bad, 7)).isEqualTo(fates(bad, 7)).isNotEqualTo(fates(bad, 8));
    assertThat(fates(bad, 7).stream().filter(Draws.Fate::requestLost).count())
        .isBetween(240L, 360L);
  }

  private static List<Draws.Fate> fates(Conditions conditions, long seed) {
    Draws draws = new Draws(conditions, seed);
    List<Draws.Fate> fates = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      fates.add(draws.next());
    }
    return fates;
  }

  @Test
  void conditions_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new Latency.LogNormal(Duration.ZERO, Duration.ofMillis(1)))
        .hasMessage("the median must be longer than 0");
    assertThatThrownBy(() -> new Latency.LogNormal(Duration.ofMillis(2), Duration.ofMillis(1)))
        .hasMessageContaining("is below the median");
    assertThatThrownBy(() -> outage(1, 1, Outage.Kind.SILENT))
        .hasMessageContaining("does not end after");
    assertThatThrownBy(() -> new Conditions(Latency.NONE, List.of(), 1.5, 0, Duration.ZERO))
        .hasMessageContaining("1.5");
    assertThat(latency(Latency.NONE)).isEqualTo(Conditions.IDEAL);
  }
}
