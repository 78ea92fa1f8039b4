package org.treffer.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScoreScaleTest {

  @Property
  void higher_log_odds_never_score_lower(
      @ForAll @DoubleRange(min = -20, max = 40) double one,
      @ForAll @DoubleRange(min = -20, max = 40) double other) {
    double low = ScoreScale.score(Math.min(one, other));
    assertThat(ScoreScale.score(Math.max(one, other))).isGreaterThanOrEqualTo(low);
  }

  @Test
  void a_score_of_30_is_one_in_a_thousand() {
    assertThat(ScoreScale.falseMatchRate(30)).isEqualTo(0.001, within(1e-12));
    assertThat(ScoreScale.scoreAt(0.001)).isEqualTo(30, within(1e-9));
  }

  @Test
  void no_rate_is_claimed_that_nobody_could_have_counted() {
    assertThat(ScoreScale.falseMatchRate(300)).isEqualTo(1e-6);
    assertThat(ScoreScale.oneIn(ScoreScale.falseMatchRate(300))).isEqualTo("over 1,000,000");
    assertThat(ScoreScale.oneIn(ScoreScale.falseMatchRate(40))).isEqualTo("10,000");
  }

  @Test
  void the_worst_comparison_scores_nothing() {
    assertThat(ScoreScale.score(-100)).isZero();
  }
}
