package org.treffer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.treffer.record.BadInput;

class HighestLoadTest {

  private static final Goal GOAL = Goal.of("--find", "p99<10ms");

  /** A system that answers in a millisecond up to some load, and in twenty above it. */
  private static Measured run(double rate, double most) {
    Histogram latency = new Histogram(3);
    latency.recordValueWithCount(rate <= most ? 1_000 : 20_000, 100);
    return measured(rate, latency, 0, 0);
  }

  private static Measured measured(double rate, Histogram latency, long failed, long late) {
    return measured(rate, latency, failed, late, 0, "NO_HIT");
  }

  private static Measured measured(
      double rate, Histogram latency, long failed, long late, long unsent, String outcome) {
    SortedMap<Row, Long> answers = new TreeMap<>(Map.of(new Row("dna", "AT", outcome), 100L));
    return new Measured(
        rate,
        1,
        100,
        failed,
        late,
        late,
        unsent,
        latency,
        answers,
        Collections.emptySortedMap(),
        List.of(),
        0.1,
        1_000);
  }

  @Property(tries = 200)
  void the_load_found_is_kept_and_a_little_more_is_not(
      @ForAll @IntRange(min = 2, max = 1_000_000) int most) throws InterruptedException {
    HighestLoad found =
        HighestLoad.find(GOAL, Duration.ofSeconds(1), (rate, duration) -> run(rate, most));
    assertThat(found.rate()).isBetween(most * 0.95, (double) most);
    assertThat(found.broken()).isBetween((double) most, most * 1.1);
    assertThat(found.again()).isEqualTo(3);
  }

  @Test
  void where_no_load_keeps_the_goal_none_is_found() throws InterruptedException {
    HighestLoad found =
        HighestLoad.find(GOAL, Duration.ofSeconds(1), (rate, duration) -> run(rate, 0.5));
    assertThat(found.rate()).isZero();
    assertThat(found.trials()).extracting(Measured::offered).last().isEqualTo(1.5625);
    assertThat(found.nearest().percentile(99)).isGreaterThan(10_000);
  }

  @Test
  void a_load_that_breaks_the_goal_once_is_tried_again() throws InterruptedException {
    AtomicInteger trials = new AtomicInteger();
    HighestLoad found =
        HighestLoad.find(
            GOAL,
            Duration.ofSeconds(1),
            (rate, duration) -> run(rate, trials.getAndIncrement() == 0 ? 1 : 3_000));
    assertThat(found.rate()).isBetween(2_850.0, 3_000.0);
  }

  @Test
  void a_run_does_not_keep_a_goal_if_requests_failed_were_not_sent_or_refused() {
    Histogram fast = new Histogram(3);
    fast.recordValueWithCount(1_000, 100);
    assertThat(GOAL.keptBy(measured(100, fast, 0, 0))).isTrue();
    assertThat(GOAL.keptBy(measured(100, fast, 1, 0))).isFalse();
    assertThat(GOAL.keptBy(measured(100, fast, 0, 2)))
        .as("late ones were answered in time all the same")
        .isTrue();
    assertThat(GOAL.keptBy(measured(100, fast, 0, 0, 1, "NO_HIT"))).isFalse();
    assertThat(GOAL.keptBy(measured(100, fast, 0, 0, 0, "REFUSED"))).isFalse();
  }

  @Test
  void goals_are_read_and_written() {
    assertThat(Goal.of("--find", "p99.9<500us")).hasToString("p99.9<500 us");
    assertThat(Goal.of("--find", "p50=2s")).isEqualTo(new Goal(50, 2_000_000));
    assertThatThrownBy(() -> Goal.of("--require", "fast"))
        .isInstanceOf(BadInput.class)
        .hasMessage("--require: a goal is such as p99<10ms or p99.9<500us, not 'fast'");
  }
}
