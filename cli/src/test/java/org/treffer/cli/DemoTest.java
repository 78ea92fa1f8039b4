package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.treffer.record.BadInput;
import org.treffer.scenarios.Scenarios;

class DemoTest {

  private static CommandRun run;

  @BeforeAll
  static void walk_through_the_default_case() {
    run = CommandRun.of("demo");
  }

  @Test
  void the_default_case_shows_a_hit_a_near_hit_a_no_hit_and_a_refusal() {
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out())
        .containsPattern("MK +HIT +MK-P-7Q4KX2D9 +person +1 +16/16")
        .containsPattern("RS +NO_HIT")
        .containsPattern("AT +HIT +AT-P-K0B8ZV3N +person +4 +15/16")
        .containsPattern("DE +REFUSED +no agreement")
        .containsPattern("MK +HIT +MK-P-7Q4KX2D9 +person +1 +7/7 +\\S+ +verify");
  }

  @Test
  void it_shows_what_each_side_keeps() {
    assertThat(run.out())
        .contains("What AL sees:")
        .contains("What the logs of MK hold:\n  AL asked: answered HIT MK-P-7Q4KX2D9")
        .containsPattern("the profile is not kept, only a keyed hash: [0-9a-f]{12}\\.\\.\\.")
        .contains("What the logs of DE hold:\n  nothing, it was never asked")
        .contains("  asked DE: REFUSED\n  searched by AL-1, asked for by AL-4");
  }

  @Test
  void as_json_it_is_a_line_an_answer_the_same_each_time() {
    CommandRun json = CommandRun.of("demo", "--json");
    assertThat(json.outLines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"HIT\"").contains("\"NO_HIT\""),
            line -> assertThat(line).contains("\"quality\":4").contains("\"locus\":\"D12S391\""),
            line -> assertThat(line).contains("\"REFUSED\",\"reason\":\"no agreement\""),
            line -> assertThat(line).contains("\"compared\":7"));
    assertThat(CommandRun.of("demo", "--json")).isEqualTo(json);
  }

  @Test
  void a_missing_person_is_a_purpose_under_one_of_two_agreements() {
    assertThat(CommandRun.of("demo", "--scenario", "missing", "--json").outLines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"D615\"").contains("purpose not covered"),
            line -> assertThat(line).contains("\"PCC-SEE\"").contains("\"quality\":2"));
  }

  @Test
  void an_unknown_or_broken_scenario_is_one_line() {
    assertThat(CommandRun.of("demo", "--scenario", "none").errLines())
        .containsExactly("treffer: no scenario is called 'none'; there are [burglary, missing]");
    byte[] broken =
        new String(Scenarios.file("missing"), StandardCharsets.UTF_8)
            .replace("\"steps\"", "\"stages\"")
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Scenario.read(broken, "mine"))
        .isInstanceOf(BadInput.class)
        .hasMessage("scenario mine: field steps is missing");
  }
}
