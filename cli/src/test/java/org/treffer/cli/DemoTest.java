package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.treffer.record.BadInput;
import org.treffer.scenarios.Scenarios;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoTest {

  private static CommandRun run;

  @TempDir private Path folder;

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

  @ParameterizedTest
  @FieldSource("org.treffer.scenarios.Scenarios#NAMES")
  void every_shipped_scenario_answers_as_it_says_and_fits_eighty_columns(String name)
      throws IOException {
    Path file = Files.write(folder.resolve("scenario.json"), Scenarios.file(name));
    CommandRun checked = CommandRun.of("demo", "--check", file.toString());
    assertThat(checked.outcome()).as(checked.err()).isEqualTo(Outcome.DONE);
    assertThat(checked.outLines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void an_answer_that_a_scenario_does_not_expect_is_a_finding() throws IOException {
    String text = new String(Scenarios.file("van"), StandardCharsets.UTF_8);
    Path file = folder.resolve("lesson.json");
    Files.writeString(file, text.replace("\"BA\": \"REFUSED\"", "\"BA\": \"HIT\""));
    CommandRun checked = CommandRun.of("demo", "--check", file.toString());
    assertThat(checked.outcome()).isEqualTo(Outcome.FINDING);
    assertThat(checked.err()).contains("step 1: BA answered REFUSED, expected was HIT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"officer\" | \"at\": \"2025-05-05\", \"officer\" | steps[1].at: only a plate or a chassis",
        "\"officer\" | \"oficer\" | steps[1].oficer: there is no such field, did you mean 'officer'?",
        "\"expect\" | \"expcet\" | steps[1].expcet: there is no such field, did you mean 'expect'?",
        "\"BA\": \"REFUSED\" | \"BA\": \"MAYBE\" | steps[1].expect.BA: one of ERROR, HIT",
        "\"BA\": \"REFUSED\" | \"DE\": \"REFUSED\" | steps[1].expect.DE: DE is not asked in this",
        "\"from\": \"HR\" | \"from\": 7 | steps[1].from: a text is expected",
        "\"from\": \"HR\" | \"from\": \"QQ\" | steps[1].from: unknown country code 'QQ'",
        "\"now\": \"2 | \"now\": \"x | now: Text",
        "\"title\" | \"titel\" | titel: there is no such field",
        "\"probe\" | \"vin\" | steps[1].vin: a text is expected",
        "\"person\": 1} | \"persona\": 1} | prints.BA[1].drawn.persona: there is no such field",
        "{\"person\": 1} | {\"person\": 1, \"finger\": 2} | prints.BA[1].drawn: a latent is of one",
        "\"finger\": 3 | \"finger\": 11 | prints.SI[1].drawn.finger: a number, 1.0 to 10.0",
        "\"among\": \"tenprint\" | \"among\": \"toes\" | steps[4].print.among: 'toes' is none of"
      })
  void what_is_wrong_with_a_scenario_is_told_with_its_line_and_field(
      String right, String wrong, String told) throws IOException {
    String text = new String(Scenarios.file("van"), StandardCharsets.UTF_8);
    Path file = folder.resolve("lesson.json");
    Files.writeString(file, text.replaceFirst(Pattern.quote(right), wrong));
    long line = text.substring(0, text.indexOf(right)).lines().count();
    CommandRun checked = CommandRun.of("demo", "--check", file.toString());
    assertThat(checked.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(checked.errLines())
        .singleElement()
        .asString()
        .startsWith("treffer: scenario " + file + ", line " + line + ": " + told);
  }

  @Test
  void the_schema_names_the_fields_that_the_reader_takes_and_every_shipped_case_expects_answers() {
    JsonNode schema =
        JsonMapper.shared().readTree(Scenarios.class.getResourceAsStream("scenario.schema.json"));
    Set<String> fields = new TreeSet<>(schema.get("properties").propertyNames());
    Set<String> stepFields = new TreeSet<>(schema.at("/$defs/step/properties").propertyNames());
    Set<String> used = new TreeSet<>();
    Set<String> usedInSteps = new TreeSet<>();
    for (String name : Scenarios.NAMES) {
      JsonNode scenario = JsonMapper.shared().readTree(Scenarios.file(name));
      used.addAll(scenario.propertyNames());
      scenario.get("steps").forEach(step -> usedInSteps.addAll(step.propertyNames()));
      assertThat(scenario.get("steps")).as(name).allMatch(step -> step.has("expect"));
    }
    assertThat(fields).isEqualTo(used);
    assertThat(stepFields).isEqualTo(usedInSteps);
  }

  @Test
  void an_agreement_added_as_data_turns_a_refusal_into_a_hit() {
    assertThat(CommandRun.of("demo", "--scenario", "speedboat", "--json").outLines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"IT\",\"status\":\"REFUSED\""),
            line -> assertThat(line).contains("\"IT\",\"status\":\"REFUSED\""),
            line -> assertThat(line).contains("\"AL-IT\"", "\"IT\",\"status\":\"HIT\""));
  }

  @Test
  void a_second_step_without_a_match_is_a_finding() throws IOException {
    String text = new String(Scenarios.file("van"), StandardCharsets.UTF_8);
    Path file = folder.resolve("lesson.json");
    Files.writeString(file, text.replace("AT-P-7GQ2VX4J\", \"expert", "AT-P-1\", \"expert"));
    CommandRun checked = CommandRun.of("demo", "--check", file.toString());
    assertThat(checked.outcome()).isEqualTo(Outcome.FINDING);
    assertThat(checked.err()).contains("step 2: no match with AT-P-1 to follow up");
  }

  @Test
  void fingers_are_asked_both_ways_and_a_bilateral_agreement_covers_what_it_names() {
    assertThat(CommandRun.of("demo", "--scenario", "taksim", "--json").outLines())
        .satisfiesExactly(
            line ->
                assertThat(line).contains("\"TR\",\"status\":\"REFUSED\",\"reason\":\"no agree"),
            line -> assertThat(line).contains("\"TR-F-4WQZ0H7M\",\"kind\":\"tenprint\""),
            line -> assertThat(line).contains("\"TR\",\"status\":\"REFUSED\"").contains("\"dna\""),
            line -> assertThat(line).contains("\"GR-F-K9C2T6VD\",\"kind\":\"latent\""));
  }

  @Test
  void a_chassis_number_answers_in_two_states_and_at_another_time_with_another_holder() {
    CommandRun car = CommandRun.of("demo", "--scenario", "stolen-vehicle");
    assertThat(car.out())
        .containsPattern("AT +HIT +AT-V-Q7XM19BE +W 38264L +VEHICLE STOLEN since 2025-03-14")
        .containsPattern("HU +HIT +HU-V-T0PV63RA +AA BK-417\n")
        .containsSubsequence(
            "as of 2026-03-02T09:00",
            "Karl Huber",
            "Bence Nagy",
            "as of 2025-05-05T00:00",
            "Karl Huber",
            "Gábor Kiss");
  }

  @Test
  void a_plate_on_the_road_belongs_to_a_vehicle_with_another_chassis_number() {
    assertThat(CommandRun.of("demo", "--scenario", "stolen-vehicle", "--json").outLines())
        .satisfiesExactly(
            line -> assertThat(line).contains("LJ 47-KMA", "\"vin\":\"WVWZZZAUZKW386201\""),
            line -> assertThat(line).contains("\"vin\":\"WVWZZZCDZLW077415\"", "\"stolen\":{"),
            line -> assertThat(line).contains("Gábor").doesNotContain("Bence"));
  }

  @Test
  void a_time_asked_that_is_none_is_told_with_its_field() throws IOException {
    String text = new String(Scenarios.file("stolen-vehicle"), StandardCharsets.UTF_8);
    Path file = folder.resolve("lesson.json");
    Files.writeString(file, text.replace("\"at\": \"2025-05-05\"", "\"at\": \"in May\""));
    CommandRun checked = CommandRun.of("demo", "--check", file.toString());
    assertThat(checked.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(checked.err()).contains("steps[3].at: 'in May' is neither 2024-05-01 nor");
  }

  @Test
  void thirty_states_are_asked_at_once_and_those_never_asked_are_named_together() {
    CommandRun day = CommandRun.of("demo", "--scenario", "action-day");
    assertThat(day.out())
        .containsPattern("19 of 29 states")
        .contains("What the logs of AL, BA, CH, GB, MD, ME, MK, RS, TR, XK hold:\n  nothing, they");
  }

  @Test
  void two_records_of_a_drawn_person_are_two_takings_of_the_same_fingers() {
    String record = "{\"reference\":\"%s\",\"kind\":\"tenprint\",\"drawn\":{\"person\":%d}}";
    DrawnPrints prints = new DrawnPrints(5);
    String first = prints.written(record.formatted("AT-1", 1));
    assertThat(prints.written(record.formatted("AT-1", 1))).isEqualTo(first);
    assertThat(prints.written(record.formatted("AT-2", 1))).isNotEqualTo(first);
    assertThat(new DrawnPrints(6).written(record.formatted("AT-1", 1))).isNotEqualTo(first);
    JsonNode json = JsonMapper.shared().readTree(first);
    assertThat(json.get("prints").size()).isEqualTo(10);
    assertThat(json.has("drawn")).isFalse();
  }

  @Test
  void a_file_and_a_name_do_not_go_together_and_a_damaged_file_is_told_plainly()
      throws IOException {
    Path file = folder.resolve("damaged.json");
    Files.writeString(file, "{\"title\": \"half");
    assertThat(CommandRun.of("demo", "--check", file + "", "--scenario", "ankh").err())
        .isEqualTo("treffer: --scenario: goes without --check, which plays a file of its own\n");
    assertThat(CommandRun.of("demo", "--check", file + "").err())
        .isEqualTo("treffer: scenario " + file + ", line 1: it ends before it is complete\n");
    assertThat(CommandRun.of("demo", "--scenario", "nope").err())
        .contains("there are burglary, missing, ");
  }

  @Test
  void the_second_step_leads_from_a_number_to_somebody() {
    CommandRun van = CommandRun.of("demo", "--scenario", "van");
    assertThat(van.out())
        .contains("The second step:", "confirmed by HR-3", "supplied by AT-2", "surname")
        .contains("requested by HR-3, due 2026-03-04T09:00:00Z\n") // 48 hours, under R982 alone
        .contains("requested by HR-3\n");
  }

  @Test
  void the_second_step_is_part_of_each_line_of_json() {
    List<String> lines = CommandRun.of("demo", "--json").outLines();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1))
        .contains("\"secondStep\":[{\"request\":", "\"standing\":\"rejected\"")
        .contains("\"deed\":\"rejected\",\"officer\":\"AL-3\"");
    assertThat(lines).allMatch(line -> JsonMapper.shared().readTree(line).isObject());
  }

  @Test
  void pauses_wait_for_enter_and_the_list_names_every_scenario() {
    CommandRun paused = CommandRun.reading("\n\n\n", "demo", "--scenario", "missing", "--pause");
    assertThat(paused.err()).contains("Enter for step 1", "Enter for step 2");
    assertThat(CommandRun.of("demo", "--list").out()).contains(Scenarios.NAMES);
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
        .containsExactly(
            "treffer: no scenario is called 'none'; there are "
                + String.join(", ", Scenarios.NAMES));
    byte[] broken =
        new String(Scenarios.file("missing"), StandardCharsets.UTF_8)
            .replace("\"steps\"", "\"stages\"")
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Scenario.read(broken, "mine"))
        .isInstanceOf(BadInput.class)
        .hasMessageMatching("scenario mine, line \\d+: stages: there is no such field");
  }
}
