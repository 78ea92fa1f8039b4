package org.treffer.vehicle.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.vehicle.plate.PlateReader.Ambiguity;

class PlateReaderTest {

  private static final PlateReader EVERY = new PlateReader(Ambiguity.ANSWER_EVERY_READING);
  private static final PlateReader REFUSING = new PlateReader(Ambiguity.REFUSE);

  private static List<String> keys(String country, String typed) {
    return EVERY.search(Country.of(country), typed).stream().map(r -> r.plate().key()).toList();
  }

  /** Three patterns a country, each of a current or former series. */
  @ParameterizedTest
  @CsvSource({
    "AL, AA 000 AA, AA000AA, current",
    "AL, AB 001 CD, AB001CD, current",
    "AL, TR 0000 A, TR0000A, district",
    "AT, W 10000 A, W|10000A, current",
    "AT, AM 100 AB, AM|100AB, current",
    "AT, L ABC 1, L|ABC1, custom",
    "BA, A00-A-000, A00A000, current",
    "BA, K01-M-234, K01M234, current",
    "BA, TA-000000, TA000000, taxi",
    "BG, CA 0000 AB, CA0000AB, current",
    "BG, B 1234 XX, B1234XX, current",
    "BG, PB 0001 KM, PB0001KM, current",
    "DE, B-AA 1, B|AA1, current",
    "DE, HH-A 1000E, HH|A1000E, current",
    "GR, YYY-1000, YYY1000, current",
    "GR, NAA-1001, NAA1001, current",
    "GR, AXB-1, AXB1, motorcycle",
    "HR, ZG 000-A, ZG000A, current",
    "HR, ŽU 1234-AB, ŽU1234AB, current",
    "HR, ČK 001-AA, ČK001AA, current",
    "HU, AA AA-001, AAAA001, current",
    "HU, BC DF-001, BCDF001, current",
    "HU, AAA-001, AAA001, of 1990",
    "IT, AA 000 AA, AA000AA, current",
    "IT, ZA 000 AA, ZA000AA, current",
    "IT, AA 00000, AA00000, motorcycle",
    "MD, AAA 000, AAA000, current",
    "MD, C AB 100, C|AB100, area",
    "MD, BL AA 001, BL|AA001, area",
    "ME, PG AB000, PGAB000, current",
    "ME, PŽ AB001, PŽAB001, current",
    "ME, ŽB CD002, ŽBCD002, current",
    "MK, SK 0000 AA, SK0000AA, current",
    "MK, BE 0001 AB, BE0001AB, current",
    "MK, ŠT 000-AA, ŠT000AA, of 1995",
    "RO, B 100 ABC, B100ABC, Bucharest",
    "RO, CJ 01 ABC, CJ01ABC, current",
    "RO, TM 012345, TM012345, temporary",
    "RS, BG 000-AA, BG000AA, current",
    "RS, ŠI 0001-AB, ŠI0001AB, current",
    "RS, BG 000-001, BG000001, of 1998",
    "SI, LJ AA-000, LJAA000, current",
    "SI, MB A0-000, MBA0000, current",
    "SI, KP ABC-DEF, KPABCDEF, current",
    "TR, 34 AA 0000, 34AA0000, current",
    "TR, 01 A 0000, 01A0000, current",
    "TR, 06 AAA 00, 06AAA00, current",
    "XK, 01-101-AA, 01101AA, current",
    "XK, 07-999-AB, 07999AB, current",
    "XK, 000-KS-000, 000KS000, UNMIK",
  })
  void a_plate_of_a_known_series_is_read_without_a_warning(
      String country, String typed, String key, String series) {
    Reading reading = PlateReader.stored(Country.of(country), typed);
    assertThat(reading)
        .isEqualTo(
            new Reading(
                new Plate(Country.of(country), key), Reading.Kind.AS_TYPED, series, List.of()));
  }

  @Test
  void a_german_plate_of_nine_characters_is_taken_with_a_warning() {
    Reading reading = PlateReader.stored(Country.of("DE"), "TÖL-AB 100H");
    assertThat(reading.plate().key()).isEqualTo("TÖL|AB100H");
    assertThat(reading.warnings()).containsExactly("9 characters, where DE has 8");
  }

  @Test
  void a_boundary_left_out_in_germany_gives_every_reading() {
    assertThat(keys("DE", "HHA123")).contains("HH|A123", "H|HA123").hasSize(3);
    assertThat(keys("DE", "HH-A 123")).containsExactly("HH|A123");
    assertThat(keys("DE", "H-HA 123")).containsExactly("H|HA123");
    assertThat(EVERY.search(Country.of("DE"), "hha123"))
        .allMatch(r -> r.kind() == Reading.Kind.SPLIT);
  }

  @Test
  void a_boundary_left_out_in_austria_gives_every_reading() {
    assertThat(keys("AT", "LAND1")).containsExactly("L|AND1", "LA|ND1");
    assertThat(keys("AT", "L AND 1")).containsExactly("L|AND1");
    assertThat(keys("AT", "LA-ND 1")).containsExactly("LA|ND1");
    assertThat(keys("AT", "W10000A")).containsExactly("W|10000A");
  }

  @Test
  void an_ambiguous_plate_is_refused_where_that_is_configured() {
    assertThatThrownBy(() -> REFUSING.search(Country.of("AT"), "LAND1"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("L|AND1, LA|ND1");
    assertThat(REFUSING.search(Country.of("AT"), "LA ND 1")).hasSize(1);
  }

  @Test
  void an_ambiguous_plate_never_enters_a_register() {
    assertThatThrownBy(() -> PlateReader.stored(Country.of("DE"), "HHA123"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("HH|A123");
    assertThat(PlateReader.stored(Country.of("DE"), "HH|1234").plate().key()).isEqualTo("HH|1234");
  }

  @Test
  void the_two_series_of_moldova_that_collapse_to_one_string_stay_apart() {
    assertThat(keys("MD", "C AB 100")).containsExactly("C|AB100");
    assertThat(keys("MD", "CAB 100")).containsExactly("CAB100");
    assertThat(keys("MD", "CAB100")).containsExactly("CAB100", "C|AB100");
  }

  @Test
  void serbian_cyrillic_is_read_by_the_letter_table_not_by_shape() {
    assertThat(keys("RS", "ВР 123-АА")).containsExactly("VR123AA");
    assertThat(keys("RS", "вр123аа")).containsExactly("VR123AA");
    assertThat(keys("RS", "ШИ 0001-АБ")).containsExactly("ŠI0001AB");
  }

  @Test
  void macedonian_cyrillic_is_read_by_the_letter_table_not_by_shape() {
    assertThat(keys("MK", "ВЕ 1234 АА")).containsExactly("VE1234AA");
    assertThat(keys("MK", "КР 0001 АВ")).containsExactly("KR0001AV");
    assertThat(keys("MK", "РЕ 0001 AB")).containsExactly("RE0001AB");
  }

  @Test
  void a_token_of_mixed_scripts_is_ambiguous_where_the_letter_table_rules() {
    List<Reading> readings = EVERY.search(Country.of("RS"), "BР 123-AA");
    assertThat(readings.stream().map(r -> r.plate().key()))
        .containsExactly("BR123AA", "BP123AA", "VR123AA");
    assertThat(readings.stream().map(Reading::kind))
        .containsExactly(Reading.Kind.BY_TABLE, Reading.Kind.BY_SHAPE, Reading.Kind.ALL_BY_TABLE);
    assertThatThrownBy(() -> REFUSING.search(Country.of("RS"), "BР 123-AA"))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void bulgarian_cyrillic_folds_by_shape() {
    assertThat(keys("BG", "СА 0000 АВ")).containsExactly("CA0000AB");
    assertThat(keys("BG", "са0000ав")).containsExactly("CA0000AB");
    assertThat(keys("BG", "CА 0000 AB")).containsExactly("CA0000AB");
  }

  @Test
  void a_bulgarian_code_without_a_latin_twin_stays_cyrillic() {
    Reading reading = PlateReader.stored(Country.of("BG"), "СЛ 1234");
    assertThat(reading.plate().key()).isEqualTo("СЛ1234");
    assertThat(reading.series()).isEqualTo("Cyrillic");
    assertThat(PlateReader.stored(Country.of("BG"), "CЛ 1234").plate().key()).isEqualTo("СЛ1234");
  }

  @Test
  void greek_folds_by_shape() {
    assertThat(keys("GR", "ΥΥΥ-1000")).containsExactly("YYY1000");
    assertThat(keys("GR", "υυυ 1000")).containsExactly("YYY1000");
    assertThat(keys("GR", "ΝАA-1001")).containsExactly("NAA1001");
  }

  @Test
  void a_turkish_i_folds_to_I_under_any_locale_and_other_diacritics_stay() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(keys("TR", "34 iş 000")).containsExactly("34IŞ000", "34IS000");
      assertThat(keys("TR", "34 İı 000")).containsExactly("34II000");
      assertThat(keys("DE", "hi-i 1")).containsExactly("HI|I1");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_diacritic_left_out_is_offered_as_a_labelled_second_reading() {
    List<Reading> readings = EVERY.search(Country.of("HR"), "ZU 123-A");
    assertThat(readings.stream().map(r -> r.plate().key())).containsExactly("ZU123A", "ŽU123A");
    assertThat(readings.get(0).warnings()).containsExactly("unknown area code ZU in HR");
    assertThat(readings.get(1).kind()).isEqualTo(Reading.Kind.DIACRITICS);
    assertThat(readings.get(1).suggested()).isTrue();
  }

  @Test
  void a_real_diacritic_stays_in_the_key() {
    assertThat(keys("HR", "ŠI 123-AB")).containsExactly("ŠI123AB");
    assertThat(keys("RS", "KA 123-AB")).containsExactly("KA123AB");
  }

  @Test
  void an_area_code_of_another_time_is_offered_at_any_time_since_plates_stay_valid() {
    assertThat(keys("MK", "ŠT 123-AA")).containsExactly("ŠT123AA", "ST123AA");
    assertThat(keys("MK", "ST 123-AA")).containsExactly("ST123AA", "ŠT123AA");
  }

  @Test
  void letters_of_two_scripts_in_one_word_are_read_in_every_way() {
    assertThat(keys("MK", "B\u0415 1234 AA")).containsExactly("BE1234AA", "VE1234AA");
    assertThatThrownBy(() -> PlateReader.stored(Country.of("MK"), "B\u0415 1234 AA"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("several ways");
  }

  @Test
  void serials_of_rs_with_diacritics_are_offered_where_they_were_left_out() {
    assertThat(keys("RS", "BG 123-SD")).containsExactly("BG123SD", "BG123SĐ", "BG123ŠD", "BG123ŠĐ");
    assertThat(keys("HR", "ZG 123-SD")).containsExactly("ZG123SD");
  }

  @Test
  void a_letter_that_is_no_area_does_not_make_two_of_a_plate() {
    assertThat(PlateReader.stored(Country.of("MD"), "ABC123").plate().key()).isEqualTo("ABC123");
    assertThat(keys("MD", "CAB100")).containsExactly("CAB100", "C|AB100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MI A12345", "TO B12345", "BO 123456", "ROMA 123456"})
  void former_plates_of_italy_begin_with_any_letters_of_a_province(String plate) {
    assertThat(PlateReader.stored(Country.of("IT"), plate).warnings()).isEmpty();
  }

  @Test
  void the_same_string_in_two_countries_is_two_plates() {
    assertThat(PlateReader.stored(Country.of("AL"), "AA 000 AA").plate())
        .isNotEqualTo(PlateReader.stored(Country.of("IT"), "AA 000 AA").plate());
  }

  @ParameterizedTest
  @CsvSource({
    "DE, B-AB 100, B-AB 100E",
    "AL, AA 001 AA, AA 01 AA",
    "XK, 01-101-AA, 1-101-AA",
    "IT, AO 000 AA, A0 000 AA",
    "RO, B 01 ABC, B 1 ABC",
    "AT, L I 1, L 1 I"
  })
  void suffixes_leading_zeros_and_look_alike_digits_are_never_folded(
      String country, String one, String other) {
    assertThat(keys(country, one)).isNotEqualTo(keys(country, other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HH-A 123",
        "hh–a·123",
        "HH\u00a0A/123",
        "\u202eHH-A 123\u202c",
        "HH_A\u200b 123",
        "ＨＨ－Ａ　１２３",
        "HH • A • 123",
        "HH|A123"
      })
  void separators_case_width_and_invisible_marks_change_nothing(String typed) {
    assertThat(keys("DE", typed)).containsExactly("HH|A123");
  }

  @Test
  void a_digraph_letter_is_two_letters() {
    assertThat(keys("HR", "ǈ 123-AB")).containsExactly("LJ123AB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "-",
        "HH-A*",
        "HH-A 1?3",
        "HH-A 12%",
        "HH-A…",
        "HH-A..",
        "H",
        "HH",
        "HH-A #1",
        "HH'A 1",
        "HH-A 1\u0000",
        "STRAßE 1",
        "HH-A 1234567890123456"
      })
  void a_partial_wildcarded_or_empty_plate_is_refused(String typed) {
    assertThatThrownBy(() -> keys("DE", typed))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("plate of DE: ");
  }

  @Test
  void the_rule_is_named_when_a_key_is_not_full() {
    assertThatThrownBy(() -> keys("DE", "HH-A*"))
        .hasMessageContaining("full registration number (Decision 2008/615/JHA, Article 12)");
    assertThatThrownBy(() -> keys("DE", "HH"))
        .hasMessageContaining("partial")
        .hasMessageContaining("Article 12");
  }

  @Test
  void a_homoglyph_is_refused_where_plates_have_latin_letters_only() {
    assertThatThrownBy(() -> keys("DE", "НН-A 123"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("U+041D");
  }

  @Test
  void an_odd_plate_is_taken_with_a_warning() {
    Reading reading = PlateReader.stored(Country.of("HU"), "M1 CUSTOM");
    assertThat(reading.plate().key()).isEqualTo("M1CUSTOM");
    assertThat(reading.warnings()).containsExactly("fits no current or former series of HU");
  }

  @Test
  void a_transnistrian_plate_never_enters_the_register_of_moldova() {
    assertThatThrownBy(() -> PlateReader.stored(Country.of("MD"), "А 000 АВ"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("Transnistria");
  }

  @Test
  void a_bosnian_cyrillic_code_stays_and_its_latin_spelling_is_offered() {
    List<Reading> readings = EVERY.search(Country.of("BA"), "БН 1234");
    assertThat(readings.get(0).plate().key()).isEqualTo("БН1234");
    assertThat(readings.get(1).plate().key()).isEqualTo("BN1234");
    assertThat(readings.get(1).suggested()).isTrue();
    assertThat(keys("BA", "А00-Е-000")).containsExactly("A00E000");
  }

  @Test
  void a_country_without_a_table_is_read_plainly() {
    assertThat(keys("FR", "aa-123-bb")).containsExactly("AA123BB");
  }

  @Test
  void every_country_of_the_table_has_its_sign() {
    assertThat(PlateFacts.sign(Country.of("MK"))).isEqualTo("NMK");
    assertThat(PlateFacts.sign(Country.of("XK"))).isEqualTo("RKS");
    assertThat(PlateFacts.sign(Country.of("FR"))).isEmpty();
  }
}
