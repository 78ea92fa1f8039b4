package org.treffer.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.treffer.record.Reference;

class ReferenceSeriesTest {

  private final ReferenceSeries series = new ReferenceSeries(5, "MK-P-");

  @Test
  void a_reference_tells_state_and_kind_and_eight_digits() {
    assertThat(series.at(0).text()).matches("MK-P-[0-9A-HJKMNP-TV-Z]{8}");
  }

  @Test
  void no_two_records_share_a_reference() {
    Set<Reference> seen = new HashSet<>();
    for (long number = 0; number < 300_000; number++) {
      seen.add(series.at(number));
    }

    assertThat(seen).hasSize(300_000);
  }

  @Test
  void neighbours_in_the_register_have_nothing_in_common() {
    int sameStart = 0;
    for (long number = 0; number < 10_000; number++) {
      String one = series.at(number).text();
      String next = series.at(number + 1).text();
      sameStart += one.startsWith(next.substring(0, 6)) ? 1 : 0;
    }

    // One in 32 starts with the same digit by chance.
    assertThat(sameStart).isBetween(200, 430);
  }

  @Test
  void another_key_gives_other_references() {
    assertThat(new ReferenceSeries(6, "MK-P-").at(0)).isNotEqualTo(series.at(0));
  }
}
