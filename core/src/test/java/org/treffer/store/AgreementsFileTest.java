package org.treffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.Agreement;
import org.treffer.request.Agreements;
import org.treffer.request.Period;
import org.treffer.request.Purpose;
import org.treffer.request.Regime;

class AgreementsFileTest {

  private static final String WHOLE =
      """
      {"agreements":[{"name":"TEST-1","title":"A test","note":"X",
        "regime":{"name":"615","minimumLoci":7,"differences":2},
        "purposes":{"dna":["investigation","missing"]},
        "parties":[{"country":"AL","from":"2020-01-01","text":"2021","provisional":"yes"},
                   {"country":"MK","from":"2020-01-01","to":"2024-12-31","notOffered":["vehicle"]}],
        "openings":[{"asking":["AL"],"asked":["MK"],"categories":["dna"],"from":"2021-01-01","note":"X"}]}]}
      """;

  @Test
  void every_field_is_read() {
    Agreement agreement = read(WHOLE).named("TEST-1").orElseThrow();
    assertThat(agreement.title()).isEqualTo("A test");
    assertThat(agreement.regime())
        .isEqualTo(
            new Regime(
                "615", 7, 6, 2, java.time.Period.ofYears(2), java.time.Period.ofYears(2), false));
    assertThat(agreement.purposes())
        .containsOnlyKeys("dna")
        .containsEntry("dna", Set.of(Purpose.INVESTIGATION, Purpose.MISSING));
    assertThat(agreement.parties().get(0).provisional()).isTrue();
    assertThat(agreement.parties().get(0).textVersion()).isEqualTo("2021");
    assertThat(agreement.parties().get(1).notOffered()).containsExactly("vehicle");
    assertThat(agreement.parties().get(1).inForce())
        .isEqualTo(new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31)));
    assertThat(agreement.openings().get(0).asked()).containsExactly(new Country("MK"));
  }

  @Test
  void a_regime_of_a_known_name_has_its_text_s_settings() {
    Agreements read =
        read(
            WHOLE.replace(
                "{\"name\":\"615\",\"minimumLoci\":7,\"differences\":2}", "{\"name\":\"982\"}"));
    assertThat(read.all().get(0).regime()).isEqualTo(Regime.PRUM_982);
  }

  @Test
  void an_unknown_state_is_refused_with_its_line() {
    assertThatThrownBy(() -> read(WHOLE.replace("\"country\":\"MK\"", "\"country\":\"MZZ\"")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("a.json:5")
        .hasMessageContaining("must be a country's code, not 'MZZ'");
    assertThatThrownBy(() -> read(WHOLE.replace("\"asked\":[\"MK\"]", "\"asked\":[\"QQ\"]")))
        .hasMessageContaining("must hold country codes, not 'QQ'");
  }

  @Test
  void a_mistyped_field_purpose_or_day_is_refused() {
    assertThatThrownBy(() -> read(WHOLE.replace("\"openings\"", "\"opening\"")))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> read(WHOLE.replace("\"missing\"", "\"mising\"")))
        .hasMessageContaining("mising");
    assertThatThrownBy(() -> read(WHOLE.replace("2021-01-01", "2021-13-01")))
        .hasMessageContaining("must be a day");
  }

  @Test
  void a_name_twice_or_a_range_left_is_refused() {
    String one = WHOLE.strip().replaceFirst("^\\{\"agreements\":\\[", "").replaceFirst("]}$", "");
    assertThatThrownBy(() -> read("{\"agreements\":[" + one + "," + one + "]}"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("same name");
    assertThatThrownBy(() -> read(WHOLE.replace("\"differences\":2", "\"differences\":5")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("0 to 4");
  }

  @Test
  void a_truncated_file_is_refused_with_its_name() {
    assertThatThrownBy(() -> read(WHOLE.substring(0, 200)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("a.json");
    assertThatThrownBy(() -> AgreementsFile.read(Path.of("no such folder/agreements.json")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("agreements.json: cannot be read");
  }

  private static Agreements read(String json) {
    return AgreementsFile.read(json.getBytes(StandardCharsets.UTF_8), "a.json");
  }
}
