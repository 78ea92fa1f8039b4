package org.treffer.finger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, true, false",
    "0, 7, true, false",
    "7, 7, true, true",
    "7, 8, false, false",
    "20, 20, true, false",
    "20, 21, true, false",
    "21, 21, true, true",
    "21, 23, false, false",
    "20, 7, false, false",
  })
  void an_unknown_finger_may_be_any_and_an_unknown_palm_any_palm(
      int one, int other, boolean may, boolean known) {
    assertThat(Positions.mayBeOne(one, other)).isEqualTo(may);
    assertThat(Positions.mayBeOne(other, one)).isEqualTo(may);
    assertThat(Positions.areOne(one, other)).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({
    "0, LATENT, true",
    "0, PALM, true",
    "7, TENPRINT, true",
    "7, PALM, false",
    "21, LATENT_PALM, true",
    "21, TENPRINT, false",
    "20, LATENT, false",
  })
  void fingers_are_of_fingers_and_palms_of_palms(int position, FingerKind kind, boolean fits) {
    assertThat(Positions.fits(position, kind)).isEqualTo(fits);
  }
}
