package org.treffer.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.treffer.bench.compare.Difference.Verdict;

class DifferenceTest {

  @Test
  void the_interval_is_students() {
    // Logarithms 0.1, 0.2, 0.3: mean 0.2, deviation 0.1, t for two degrees 4.303.
    Difference found =
        Difference.of(
            Measure.MEDIAN,
            new double[] {1, 1, 1},
            new double[] {Math.exp(0.1), Math.exp(0.2), Math.exp(0.3)});
    assertThat(Math.log(found.ratio())).isEqualTo(0.2, within(1e-12));
    assertThat(Math.log(found.low())).isEqualTo(0.2 - 4.303 * 0.1 / Math.sqrt(3), within(1e-12));
    assertThat(Math.log(found.high())).isEqualTo(0.2 + 4.303 * 0.1 / Math.sqrt(3), within(1e-12));
    assertThat(found.verdict()).isEqualTo(Verdict.NONE_SHOWN);
  }

  @Test
  void slower_is_worse_and_more_a_second_is_better() {
    double[] before = {100, 101, 99, 100};
    double[] after = {120, 121, 119, 120};
    assertThat(Difference.of(Measure.P99, before, after).verdict()).isEqualTo(Verdict.WORSE);
    assertThat(Difference.of(Measure.P99, before, after).worseBy(0.1)).isTrue();
    assertThat(Difference.of(Measure.P99, before, after).worseBy(0.5)).isFalse();
    assertThat(Difference.of(Measure.P99, after, before).worseBy(0)).isFalse();
    assertThat(Difference.of(Measure.THROUGHPUT, before, after).verdict())
        .isEqualTo(Verdict.BETTER);
    assertThat(Difference.of(Measure.THROUGHPUT, after, before).worseBy(0.1)).isTrue();
  }

  @Test
  void one_round_shows_nothing() {
    Difference found = Difference.of(Measure.P99, new double[] {1}, new double[] {100});
    assertThat(found.verdict()).isEqualTo(Verdict.NONE_SHOWN);
    assertThat(found.worseBy(0)).isFalse();
  }

  @Test
  void what_only_one_side_measured_is_left_out() {
    Round both =
        new Round("a", Map.of(Measure.THROUGHPUT, 5.0, Measure.HIGHEST_LOAD, 9.0), new TreeMap<>());
    Round one = new Round("b", Map.of(Measure.THROUGHPUT, 5.0), new TreeMap<>());
    assertThat(Difference.of(List.of(both), List.of(one)))
        .extracting(Difference::measure)
        .containsExactly(Measure.THROUGHPUT);
    assertThatThrownBy(() -> Difference.of(List.of(both, both), List.of(one)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 20)
  void of_intervals_at_95_percent_about_that_many_hold_the_truth(
      @ForAll @DoubleRange(min = -0.5, max = 0.5) double truth) {
    Random random = new Random(Double.hashCode(truth));
    int held = 0;
    int tries = 500;
    for (int i = 0; i < tries; i++) {
      double[] before = new double[6];
      double[] after = new double[6];
      for (int round = 0; round < 6; round++) {
        // What disturbs a round disturbs both of its runs.
        double disturbed = random.nextGaussian();
        before[round] = 100 * Math.exp(disturbed);
        after[round] = 100 * Math.exp(disturbed + truth + 0.1 * random.nextGaussian());
      }
      Difference found = Difference.of(Measure.MEDIAN, before, after);
      held += found.low() <= Math.exp(truth) && Math.exp(truth) <= found.high() ? 1 : 0;
    }
    assertThat((double) held / tries).isBetween(0.90, 0.99);
  }
}
