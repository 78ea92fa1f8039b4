package org.treffer.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrawsTest {

  @Test
  void a_seed_means_the_same_numbers_for_ever() {
    Draws draws = new Draws(Draws.key(42, "MK"));

    assertThat(draws.next()).isEqualTo(-7181767633550892353L);
    assertThat(draws.below(1_000)).isEqualTo(841);
  }

  @Test
  void a_number_can_be_had_without_those_before_it() {
    Draws draws = new Draws(9);
    draws.next();
    draws.next();

    assertThat(draws.next()).isEqualTo(Draws.at(9, 2));
  }

  @Test
  void numbers_below_a_bound_are_equally_frequent() {
    int[] counts = new int[7];
    Draws draws = new Draws(1);
    for (int i = 0; i < 70_000; i++) {
      counts[draws.below(7)]++;
    }

    assertThat(counts).satisfies(all -> assertThat(chiSquare(all, 10_000)).isLessThan(22.5));
  }

  @Test
  void weights_say_how_often_a_value_is_drawn() {
    Weighted<String> weighted =
        new Weighted.Builder<String>().add("often", 3).add("never", 0).add("seldom", 1).build();
    Draws draws = new Draws(2);
    int often = 0;
    for (int i = 0; i < 40_000; i++) {
      String drawn = weighted.draw(draws);
      assertThat(drawn).isNotEqualTo("never");
      often += drawn.equals("often") ? 1 : 0;
    }

    assertThat(often / 40_000.0).isCloseTo(0.75, within(0.01));
  }

  private static double chiSquare(int[] counts, double expected) {
    double sum = 0;
    for (int count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
  }
}
