package org.treffer.vehicle.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treffer.record.Country;

class PlateFactsTest {

  @ParameterizedTest
  @CsvSource({
    "HU, DZ TR-849, 2022-06-30, false",
    "HU, DZ TR-849, 2022-07-01, true",
    "HU, AAA-001, 2022-06-30, true",
    "HU, AAA-001, 2022-07-01, false",
    "XK, 06-866-CM, 2010-12-05, false",
    "XK, 06-866-CM, 2010-12-06, true",
    "MK, SK 0001 AA, 2012-02-19, false",
    "MK, SK 0001 AA, 2012-02-20, true",
  })
  void a_series_is_issued_from_its_first_day_to_its_last(
      Country country, String printed, LocalDate day, boolean issued) {
    assertThat(PlateFacts.issued(PlateReader.stored(country, printed).plate(), day))
        .isEqualTo(issued);
  }

  @ParameterizedTest
  @CsvSource({
    "ŠT 001-AA, 2012-02-19, true",
    "ST 001-AA, 2012-02-19, false",
    "ŠT 0001 AA, 2012-02-20, false",
    "ST 0001 AA, 2012-02-20, true",
  })
  void an_area_code_is_issued_under_its_name_of_the_time(
      String printed, LocalDate day, boolean issued) {
    assertThat(PlateFacts.issued(PlateReader.stored(Country.of("MK"), printed).plate(), day))
        .isEqualTo(issued);
  }

  @Test
  void area_codes_are_those_of_the_day() {
    assertThat(PlateFacts.areaCodes(Country.of("MK"), LocalDate.of(2000, 1, 1)))
        .contains("ŠT")
        .doesNotContain("ST");
    assertThat(PlateFacts.areaCodes(Country.of("MK"), LocalDate.of(2020, 1, 1)))
        .contains("ST")
        .doesNotContain("ŠT");
  }
}
