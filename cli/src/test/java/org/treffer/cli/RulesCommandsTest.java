package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    assertThat(run.outcome()).isEqualTo(Outcome.FINDING);
    assertThat(run.out())
        .contains("undecided: no rule decides a search of vehicle")
        .doesNotContain("a comparison of finger");
    assertThat(CommandRun.of("rules", "check", "AT").out().lines())
        .isNotEmpty()
        .allMatch(line -> line.length() <= 80);
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
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
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

  /** A set of no state's own, by its parts; the officers 1 and 2 of each state are listed. */
  private Path set(String name, String admission, String records) throws IOException {
    Path file = folder.resolve(name + ".json");
    Files.writeString(
        file,
        """
        {"format": 1, "name": "CZ", "title": "t", "version": "1", "state": "CZ",
         "zone": "Europe/Prague", "officers": {"one": ["{from}-1"], "two": ["{from}-2"]},
         "admission": [%s],
         "records": [%s],
         "release": [{"id": "all", "text": "t", "basis": "b", "mark": "invented",
          "effect": "release", "qualities": [1, 2, 3, 4]}]}
        """
            .formatted(admission, records));
    return file;
  }

  private static String rule(String id, String rest) {
    return "{\"id\": \"%s\", \"text\": \"t\", \"basis\": \"b\", \"mark\": \"invented\", %s}"
        .formatted(id, rest);
  }

  private static final String RECORDS =
      rule("records", "\"effect\": \"search\", \"record\": {\"roles\": [\"convicted\"]}");

  private static final String DNA =
      rule("dna", "\"effect\": \"permit\", \"when\": {\"categories\": [\"dna\"]}");

  @Test
  void five_hundred_rules_by_partner_purpose_and_hour_are_checked_in_seconds() throws IOException {
    List<String> rules = new ArrayList<>(List.of(DNA));
    for (String partner : ShippedRules.PARTITIONS) {
      for (int hour = 0; hour < 24; hour++) {
        String when =
            "\"when\": {\"from\": [\"%s\"], \"purposes\": [\"missing\"], \"hours\": [%d]}";
        rules.add(
            rule(
                (partner + hour).toLowerCase(Locale.ROOT),
                "\"effect\": \"refuse\", \"refusal\": \"not accepting now\", "
                    + "\"overrides\": [\"*\"], "
                    + when.formatted(partner, hour)));
      }
    }
    String file = set("many", String.join(",", rules), RECORDS).toString();

    CommandRun run =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> CommandRun.of("rules", "check", file));

    assertThat(run.out()).doesNotContain("shadowed", "unreachable");
    assertThat(run.err()).contains("411 rules checked");
  }

  @Test
  void a_rule_whose_conditions_never_hold_together_is_met_by_no_record() throws IOException {
    String never =
        rule(
            "never",
            "\"effect\": \"search\", \"record\": {\"age\": "
                + "{\"atLeast\": 18, \"below\": 14, \"on\": \"event\"}}");

    CommandRun run =
        CommandRun.of("rules", "check", set("never", DNA, RECORDS + "," + never).toString());

    assertThat(run.out())
        .contains("unreachable: never is met by no record")
        .doesNotContain("shadowed");
  }

  @Test
  void one_refusal_of_a_state_leaves_other_requests_undecided() throws IOException {
    String refusal =
        rule(
            "no-at",
            "\"effect\": \"refuse\", \"refusal\": \"pair not operating\", "
                + "\"overrides\": [\"*\"], \"when\": {\"from\": [\"AT\"]}");
    String stains =
        rule(
            "stains",
            "\"effect\": \"permit\", \"when\": {\"categories\": [\"dna\"], "
                + "\"probes\": [\"stain\"], \"modes\": [\"search\"]}");

    CommandRun run =
        CommandRun.of("rules", "check", set("part", refusal + "," + stains, RECORDS).toString());

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("no rule decides a search of vehicle for investigation, prevention")
        .contains("no rule decides a search of dna by person for investigation")
        .contains("no rule decides a comparison of dna for investigation");
  }

  @Test
  void the_matrix_asks_by_officers_whom_the_rules_allow() throws IOException {
    String pair =
        rule(
            "pair",
            "\"effect\": \"permit\", \"when\": {\"categories\": [\"dna\"], "
                + "\"searchers\": [\"two\"], \"askers\": [\"one\"], \"fourEyes\": true}");
    Path page = folder.resolve("page.html");

    CommandRun.of("rules", "report", set("pair", pair, RECORDS).toString(), "-o", page.toString());

    assertThat(Files.readString(page)).contains("investigation: person convicted");
  }

  private CommandRun cases(String head, String... cases) throws IOException {
    Path file = folder.resolve("cases.json");
    Files.writeString(
        file,
        "{\"format\": 1, \"rules\": " + head + ", \"cases\": [" + String.join(",", cases) + "]}");
    return CommandRun.of("rules", "test", "XK", file.toString());
  }

  private static String caseOf(String id, String rest) {
    return """
        {"id": "%s", "title": "t", "at": "2026-03-02T11:00:00Z", "request": %s, %s
         "expect": {"decision": "admitted"}}
        """
        .formatted(id, REQUEST, rest);
  }

  @Test
  void cases_of_another_set_or_with_names_that_stand_twice_are_refused() throws IOException {
    String record =
        "{\"name\": \"r\", \"kind\": \"person\", \"grounds\": "
            + "[{\"event\": \"taken\", \"date\": \"2026-01-01\", \"role\": \"convicted\"}]}";

    assertThat(cases("\"AT\"").err())
        .contains("cases.json:1: rules is 'AT', but the set to test is XK");
    assertThat(cases("\"XK\"", caseOf("a", ""), caseOf("a", "")).err())
        .contains("cases[1].id 'a' stands for another case already");
    assertThat(cases("\"XK\"", caseOf("a", "\"records\": [" + record + "," + record + "],")).err())
        .contains("records[1].name 'r' stands for another record already");
    CommandRun run = cases("\"XK\"", caseOf("a", "\"spent\": {\"none\": 1},"));
    assertThat(run.err()).contains("cases[0].spent names 'none', which is no quota of XK");
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
  }

  @Test
  void what_a_case_got_is_told_in_words() throws IOException {
    CommandRun run = cases("\"XK\"", caseOf("a", "").replace("HU-1", "nobody"));

    assertThat(run.err())
        .contains("failed: a: expected admitted, searched none, got refused: officer not")
        .doesNotContain("Admitted[");
  }

  @Test
  void a_set_is_refused_where_it_is_not_sound() throws IOException {
    String other =
        rule(
            "no",
            "\"effect\": \"refuse\", \"refusal\": \"pair not operating\", "
                + "\"overrides\": [\"nothing\"]");

    assertThat(CommandRun.of("rules", "check", set("a", other, RECORDS).toString()).err())
        .contains("a.json:3: admission[0].overrides holds 'nothing', which is no rule of this set");
    String steering = rule("dna", "\"effect\": \"permit\"").replace("\"b\"", "\"b\\u001b[2J\"");
    assertThat(CommandRun.of("rules", "check", set("b", steering, RECORDS).toString()).err())
        .contains("b.json:3: a text holds a control character");
    Path cut = folder.resolve("cut.json");
    Files.writeString(cut, "{\n\"format\": 1");
    assertThat(CommandRun.of("rules", "check", cut.toString()).err())
        .contains("cut.json:2: not JSON: it ends before it is complete")
        .doesNotContain("Source", "marker at");
    assertThat(CommandRun.of("audit", "patterns", "--store", "s", "--zone", "Foo").err())
        .contains("'Foo' is not a time zone such as Europe/Vienna")
        .doesNotContain("java.time");
  }

  @Test
  void an_export_whose_first_day_lies_after_its_last_is_refused() {
    CommandRun run =
        CommandRun.of(
            "audit",
            "export",
            "--store",
            folder.toString(),
            "--out",
            "x.jsonl",
            "--since",
            "2026-02-01",
            "--until",
            "2026-01-01");

    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).contains("--since 2026-02-01 lies after --until 2026-01-01");
  }

  @Test
  void a_set_of_another_state_is_not_loaded() throws IOException {
    Path data = folder.resolve("dna.jsonl");
    Files.writeString(
        data,
        """
        {"reference": "HU-P-7Q4KX2D9", "kind": "person", "subject": "convicted",\
         "stored": "2024-05-01", "loci": {"D3S1358": ["15", "16"], "VWA": ["14", "17"],\
         "D8S1179": ["12", "13"], "D21S11": ["28", "30"], "D18S51": ["12", "14"],\
         "TH01": ["6", "9.3"], "FGA": ["20", "22"]}}
        """);

    CommandRun run =
        CommandRun.of(
            "load",
            "--store",
            folder.resolve("store").toString(),
            "--partition",
            "HU",
            "--rules",
            set("cz", DNA, RECORDS).toString(),
            data.toString());

    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).contains("--rules: this is a set of rules of CZ, not of HU");
  }
}
