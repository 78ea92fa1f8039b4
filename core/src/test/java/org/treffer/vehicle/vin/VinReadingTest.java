package org.treffer.vehicle.vin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treffer.record.BadInput;

class VinReadingTest {

  @ParameterizedTest
  @CsvSource({
    "1M8GDM9AXKP042788, MATCHES, X",
    "11111111111111111, MATCHES, 1",
    "WVWZZZ1KZAW000001, NOT_APPLICABLE, 0",
    "1M8GDM9A1KP042788, DOES_NOT_MATCH, X",
  })
  void the_check_digit_is_reported(String vin, CheckDigit finding, char computed) {
    VinReading reading = VinReading.of(vin);
    assertThat(reading.checkDigit()).isEqualTo(finding);
    assertThat(CheckDigit.computed(reading.vin())).isEqualTo(computed);
  }

  @Test
  void a_wrong_check_digit_is_no_warning_and_no_error() {
    assertThat(VinReading.of("1M8GDM9A1KP042788").warnings()).isEmpty();
  }

  @Test
  void a_european_filler_is_a_plain_vin() {
    VinReading reading = VinReading.of("wvwzzz1kzaw000001");
    assertThat(reading.vin().text()).isEqualTo("WVWZZZ1KZAW000001");
    assertThat(reading.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WVW-ZZZ-1KZ-AW000001",
        " WVWZZZ1KZAW000001 ",
        "ＷＶＷZZZ1KZAW000001",
        "WVW\u200bZZZ1KZAW000001\u200f",
        "wvwzzz 1kzaw 000001"
      })
  void separators_case_width_and_invisible_marks_change_nothing(String typed) {
    assertThat(VinReading.of(typed).vin().text()).isEqualTo("WVWZZZ1KZAW000001");
  }

  @Test
  void look_alikes_are_suggested_and_never_folded() {
    VinReading reading = VinReading.of("WVWZZZIKZAWOOO001");
    assertThat(reading.vin().text()).isEqualTo("WVWZZZIKZAWOOO001");
    assertThat(reading.lookAlike().text()).isEqualTo("WVWZZZ1KZAW000001");
    assertThat(reading.warnings()).anyMatch(w -> w.contains("WVWZZZ1KZAW000001"));
  }

  @Test
  void a_chassis_number_before_1981_is_taken_with_a_warning() {
    VinReading reading = VinReading.of("115 2048731");
    assertThat(reading.vin().text()).isEqualTo("1152048731");
    assertThat(reading.vin().full()).isFalse();
    assertThat(reading.warnings()).singleElement().asString().contains("before 1981");
    assertThat(reading.checkDigit()).isEqualTo(CheckDigit.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "WVWZZZ1KZAW0000*1",
        "WVW?",
        "WVWZZZ…",
        "WV",
        "WVWZZZ1KZAW0000012",
        "WVWZZZ1KZАW000001",
        "WVWZZZ1KZAW%",
        "wvwzzz1kzaw00000ı",
        "ÄVWZZZ1KZAW000001"
      })
  void a_partial_wildcarded_or_foreign_number_is_refused(String typed) {
    assertThatThrownBy(() -> VinReading.of(typed))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("chassis number: ");
  }

  @Test
  void the_rule_is_named_when_a_number_is_partial() {
    assertThatThrownBy(() -> VinReading.of("WVWZZZ*"))
        .hasMessageContaining("full chassis number (Decision 2008/615/JHA, Article 12)");
  }

  @Test
  void a_maker_of_few_vehicles_is_named_by_six_characters() {
    assertThat(new Vin("ZA9ZZZ1KZAWABC001").maker()).isEqualTo("ZA9ABC");
    assertThat(new Vin("WVWZZZ1KZAW000001").maker()).isEqualTo("WVW");
    assertThat(new Vin("12345").maker()).isEmpty();
  }

  @Test
  void makers_of_the_table_are_found_by_the_first_three_characters() {
    assertThat(Maker.all()).hasSize(84);
    assertThat(Maker.of(new Vin("TMBZZZ1KZAW000001")).orElseThrow().make()).isEqualTo("Škoda");
    assertThat(Maker.of(new Vin("ZZZZZZ1KZAW000001"))).isEmpty();
  }
}
