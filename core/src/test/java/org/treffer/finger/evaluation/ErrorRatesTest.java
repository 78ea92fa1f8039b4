package org.treffer.finger.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErrorRatesTest {

  @Test
  void scores_that_never_overlap_err_never() {
    ErrorRates rates = ErrorRates.of(new double[] {2, 3}, new double[] {0, 1});
    assertThat(rates.eer()).isZero();
    assertThat(rates.zeroFmr()).isZero();
  }

  @Test
  void equal_scores_err_half_the_time() {
    ErrorRates rates = ErrorRates.of(new double[] {1, 1}, new double[] {1, 1});
    assertThat(rates.eer()).isEqualTo(0.5);
    assertThat(rates.zeroFmr()).isEqualTo(1);
  }

  @Test
  void one_of_ten_on_the_wrong_side_of_each_is_ten_percent() {
    double[] genuine = {1, 11, 12, 13, 14, 15, 16, 17, 18, 19};
    double[] impostor = {0, 1, 2, 3, 4, 5, 6, 7, 8, 11.5};
    assertThat(ErrorRates.of(genuine, impostor).eer()).isEqualTo(0.1, within(1e-9));
  }

  @Test
  void at_one_percent_of_a_hundred_impostors_one_may_pass() {
    double[] impostor = IntStream.range(0, 100).asDoubleStream().toArray();
    double[] genuine = {97, 98, 98.5, 99.5};
    ErrorRates rates = ErrorRates.of(genuine, impostor);
    assertThat(rates.fmr100()).isEqualTo(0.5);
    assertThat(rates.fmr1000()).isEqualTo(0.75);
  }
}
