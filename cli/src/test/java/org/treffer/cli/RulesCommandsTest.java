package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.rules.ShippedRules;

class RulesCommandsTest {

  private static final String REQUEST =
      """
      {"from": "HU", "agreement": "D615", "category": "dna", "probe": "stain",
       "purpose": "investigation", "offence": "O10", "officer": "HU-1"}
      """;

  @TempDir private Path folder;

  @Test
  void check_of_a_shipped_set_names_the_searches_it_does_not_decide() {
    CommandRun run = CommandRun.of("rules", "check", "XK");

    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.out()).contains("undecided: no rule decides a search of vehicle");
  }

  @Test
  void test_of_a_shipped_set_tells_cases_and_mutants() {
    CommandRun run = CommandRun.of("rules", "test", "XK", "--json");

    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.out()).contains("\"failed\":0").contains("\"survived\":0");
  }

  @Test
  void a_failed_case_is_a_finding() throws IOException {
    Path cases = folder.resolve("cases.json");
    Files.writeString(
        cases,
        """
        {"format": 1, "rules": "XK", "cases": [{"id": "c", "title": "t",
         "at": "2026-03-02T11:00:00Z", "request": %s, "expect": {"decision": "admitted"}}]}
        """
            .formatted(REQUEST.replace("HU-1", "nobody")));

    CommandRun run = CommandRun.of("rules", "test", "XK", cases.toString());

    assertThat(run.outcome()).isEqualTo(Outcome.FINDING);
    assertThat(run.err()).contains("failed: c");
    CommandRun json = CommandRun.of("rules", "test", "XK", cases.toString(), "--json");
    assertThat(json.out()).contains("\"failedCases\":[{", "\"case\":\"c\"", "\"survivors\":[{");
    CommandRun over =
        CommandRun.of("rules", "test", "XK", cases.toString(), "--draft", cases.toString());
    assertThat(over.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(over.err()).contains("--draft: " + cases + " exists");
  }

  @Test
  void diff_of_two_sets_is_a_finding_with_examples() {
    CommandRun run = CommandRun.of("rules", "diff", "BA", "XK");

    assertThat(run.outcome()).isEqualTo(Outcome.FINDING);
    assertThat(run.out()).contains("suspect");
  }

  @Test
  void diff_says_that_the_time_zone_changes() throws IOException {
    Path elsewhere = folder.resolve("elsewhere.json");
    String set = new String(ShippedRules.file("XK"), StandardCharsets.UTF_8);
    Files.writeString(
        elsewhere, set.replaceFirst("\"zone\": *\"[^\"]+\"", "\"zone\": \"Asia/Tokyo\""));

    CommandRun run = CommandRun.of("rules", "diff", "XK", elsewhere.toString());

    assertThat(run.outcome()).isEqualTo(Outcome.FINDING);
    assertThat(run.err()).contains("the time zone changes from ", " to Asia/Tokyo");
  }

  @Test
  void explain_names_the_nearest_rule_and_what_it_missed() throws IOException {
    Path request = folder.resolve("request.json");
    Files.writeString(request, REQUEST);

    CommandRun run = CommandRun.of("rules", "explain", "IT", request.toString());

    assertThat(run.out())
        .contains("refused: pair not operating")
        .contains("nearest it-dna-search: it is not so that it comes from AT or DE");
  }

  @Test
  void report_is_one_page_without_anything_from_elsewhere() throws IOException {
    Path page = folder.resolve("page.html");

    CommandRun run =
        CommandRun.of("rules", "report", "XK", "-o", page.toString(), "--in-force", "BA");

    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(Files.readString(page))
        .contains("Only convicted persons are searched")
        .contains("SHA-256")
        .doesNotContain("<script")
        .doesNotContain("http");
  }

  @Test
  void a_broken_file_is_told_with_its_line() throws IOException {
    Path rules = folder.resolve("rules.json");
    Files.writeString(rules, "{\n\"format\": 2}");

    CommandRun run = CommandRun.of("rules", "check", rules.toString());

    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).contains("rules.json:2: format must be a whole number from 1 to 1");
  }
}
