package org.treffer.bench.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judged on made-up times; no test asserts how long anything takes. */
class LeakTrialTest {

  private static final double MEDIAN = 50_000;

  @TempDir private Path folder;

  /** Times of a noisy machine: long tails, and stretches in which everything is slower. */
  private static Cell cell(Arm arm, Question question, int pairs, double later, long seed) {
    Random random = new Random(seed);
    Pairs times = new Pairs();
    for (int block = 0; block < 64; block++) {
      double slow = 1 + random.nextDouble() / 5;
      for (int i = 0; i < pairs / 64; i++) {
        double base = MEDIAN * slow;
        times.add(time(random, base + later), time(random, base));
      }
      times.endBlock();
    }
    double median = times.medianOfSecond();
    return new Cell(
        arm,
        question,
        times.size(),
        median,
        Cell.limit(median),
        new BlockBootstrap(times).effects(new SplittableRandom(seed)));
  }

  private static long time(Random random, double base) {
    double noise = Math.abs(random.nextGaussian()) * 2_000;
    return (long) (base + noise + (random.nextInt(50) == 0 ? random.nextInt(5_000_000) : 0));
  }

  private static List<Cell> cells(int pairs, double withheld, double floor, double control) {
    List<Cell> cells = new ArrayList<>();
    for (Question question : Question.values()) {
      long seed = question.ordinal();
      boolean found = question != Question.NONE;
      cells.add(cell(Arm.WITHHELD, question, pairs, found ? withheld : 0, seed));
      cells.add(cell(Arm.FLOOR, question, pairs, floor, seed + 10));
      cells.add(cell(Arm.CONTROL, question, pairs, found ? control : 0, seed + 20));
    }
    return cells;
  }

  @Test
  void an_effect_of_three_percent_fails_in_spite_of_tails_a_hundred_times_as_long() {
    assertThat(Verdict.of(cells(20_000, 0.03 * MEDIAN, 0, 0.03 * MEDIAN)).text()).isEqualTo("FAIL");
  }

  @Test
  void no_effect_passes_where_the_control_is_seen() {
    assertThat(Verdict.of(cells(20_000, 0, 0, 0.03 * MEDIAN)).text()).isEqualTo("PASS");
  }

  @Test
  void nothing_is_said_where_the_control_is_not_seen() {
    assertThat(Verdict.of(cells(20_000, 0, 0, 0)))
        .isInstanceOfSatisfying(
            Verdict.Inconclusive.class, v -> assertThat(v.why()).contains("control"));
  }

  @Test
  void nothing_is_said_where_two_stores_without_the_record_differ() {
    assertThat(Verdict.of(cells(20_000, 0, 0.02 * MEDIAN, 0.04 * MEDIAN)))
        .isInstanceOfSatisfying(
            Verdict.Inconclusive.class, v -> assertThat(v.why()).contains("two stores"));
  }

  @Test
  void too_few_pairs_say_how_many_are_needed() {
    assertThat(Verdict.of(cells(640, 0, 0, 0.06 * MEDIAN)))
        .isInstanceOfSatisfying(
            Verdict.Inconclusive.class, v -> assertThat(v.pairs()).isBetween(641L, 1_000_000_000L));
  }

  @Test
  void an_interval_holds_the_true_effect_nineteen_times_in_twenty() {
    int held = 0;
    for (int seed = 0; seed < 30; seed++) {
      Effect median = cell(Arm.WITHHELD, Question.FULL, 3_200, 700, 1000 + seed).effects().get(1);
      held += median.low() <= 700 && 700 <= median.high() ? 1 : 0;
    }
    assertThat(held).isBetween(25, 30);
  }

  @Test
  void a_trial_times_every_arm_and_question() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
    for (Way way : Way.values()) {
      LeakReport report =
          new LeakTrial(1_000, 7, way, Duration.ofMillis(100), clock, 3)
              .run(folder.resolve(way.name()));
      assertThat(report.cells()).hasSize(9).allMatch(cell -> cell.pairs() > 0);
      assertThat(report.verdict().text()).isIn("PASS", "FAIL", "INCONCLUSIVE");
    }
  }
}
