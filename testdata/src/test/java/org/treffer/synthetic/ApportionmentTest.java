package org.treffer.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

  @Test
  void the_largest_remainder_gets_what_is_left() {
    assertThat(Apportionment.of(10, List.of(1L, 1L, 4L))).containsExactly(2L, 2L, 6L);
    assertThat(Apportionment.of(1, List.of(3L, 5L))).containsExactly(0L, 1L);
  }

  @Test
  void nothing_goes_to_weights_of_zero() {
    assertThat(Apportionment.of(7, List.of(0L, 0L))).containsExactly(0L, 0L);
  }

  @Property(tries = 200)
  void parts_add_up_and_lie_within_one_of_their_share(
      @ForAll @IntRange(max = 1_000_000) int whole,
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000_000) Long> weights) {
    List<Long> parts = Apportionment.of(whole, weights);

    double sum = weights.stream().mapToLong(Long::longValue).sum();
    assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
    for (int i = 0; i < parts.size(); i++) {
      assertThat(Math.abs(parts.get(i) - whole * weights.get(i) / sum)).isLessThan(1.0);
    }
  }
}
