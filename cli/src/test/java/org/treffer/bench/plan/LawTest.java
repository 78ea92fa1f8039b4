package org.treffer.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LawTest {

  private static final Law.TwoStages.Compared COMPARED = n -> Math.max(256, n / 100);

  private static List<Point> points(Law law, long... sizes) {
    return LongStream.of(sizes).mapToObj(n -> new Point(n, law.micros(n), 0, 0)).toList();
  }

  @Property
  void a_power_is_found_again(
      @ForAll @DoubleRange(min = 0.1, max = 1_000) double factor,
      @ForAll @DoubleRange(min = 0, max = 1.5) double exponent) {
    Law.Power law = new Law.Power(factor, exponent);
    Law found = Law.Power.through(points(law, 1_000, 5_000, 70_000));
    assertThat(found.micros(300_000_000))
        .isEqualTo(law.micros(300_000_000), within(1e-6 * law.micros(300_000_000)));
  }

  @Property
  void two_stages_are_told_apart(
      @ForAll @DoubleRange(min = 0.1, max = 50) double each,
      @ForAll @DoubleRange(min = 1, max = 2_000) double precise) {
    Law.TwoStages law = new Law.TwoStages(each, precise, COMPARED);
    Law found = Law.TwoStages.through(points(law, 300, 900, 2_000), COMPARED);
    double expected = law.micros(100_000_000);
    assertThat(found.micros(100_000_000)).isEqualTo(expected, within(1e-6 * expected));
  }

  @Test
  void where_every_record_is_compared_precisely_the_coarse_look_is_taken_for_nothing() {
    Law.TwoStages law = new Law.TwoStages(3, 100, n -> n);
    Law found = Law.TwoStages.through(points(law, 30, 90, 200), n -> n);
    assertThat(found.micros(1_000)).isEqualTo(103_000, within(1e-6));
  }

  @Test
  void a_plan_says_how_far_it_reaches_and_how_wrong_it_was() {
    Law law = new Law.Power(10, 0);
    CapacityPlan plan =
        new CapacityPlan(
            "dna",
            "DNA profiles",
            List.of(new Point(10, 10, 1_000, 0), new Point(100, 20, 10_000, 400)),
            law,
            List.of(new CapacityPlan.Together(1, 50_000)),
            new CapacityPlan.Target(1_000_000, 1_000),
            2);
    assertThat(plan.heldOutRatio()).isEqualTo(0.5);
    assertThat(plan.beyond()).isEqualTo(10_000);
    assertThat(plan.cores()).isEqualTo(0.02, within(1e-12));
    assertThat(plan.diskBytes()).isEqualTo(1e8);
    assertThat(plan.memoryBytes()).isEqualTo(2e8 + 4e6);
  }
}
