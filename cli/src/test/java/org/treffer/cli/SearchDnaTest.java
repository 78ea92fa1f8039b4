package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.first;
import static org.treffer.cli.DnaLinesBuilder.person;
import static org.treffer.cli.DnaLinesBuilder.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchDnaTest {

  private static final String NOW = "2026-03-01T12:00:00Z";

  /** A request's number that comes twice is a replay. */
  private static long seed = 1;

  @TempDir private static Path shared;
  @TempDir private Path folder;
  private Path store = shared.resolve("store");

  @BeforeAll
  static void build_four_partitions() throws IOException {
    Path data = shared.resolve("data");
    new DnaLinesBuilder()
        .add("MK-P-1", "person", person(0))
        .add("MK-S-2", "stain", with(person(0), "FGA", "8,10"))
        .writeTo(data.resolve("MK/dna.jsonl"));
    for (String code : List.of("AT", "HU", "DE")) {
      new DnaLinesBuilder()
          .add(code + "-P-1", "person", person(1))
          .writeTo(data.resolve(code + "/dna.jsonl"));
    }
    CommandRun load =
        CommandRun.of(
            "load",
            "--now",
            "2025-01-01",
            "--store",
            shared.resolve("store").toString(),
            "--rules",
            "open",
            data.toString());
    assertThat(load.outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void answers_are_written_as_messages_a_refusal_as_an_error() throws IOException {
    probe("Q-1", "stain", person(0));
    Path answers = folder.resolve("answers");
    CommandRun run =
        search("AL", "investigation", "--to", "MK,DE", "--answers", answers.toString());
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    try (var files = Files.list(answers)) {
      List<Path> written = files.sorted().toList();
      assertThat(written).hasSize(2);
      assertThat(Files.readString(written.get(0)))
          .contains("<result>E</result>", "<message>REFUSED: no agreement</message>");
      assertThat(Files.readString(written.get(1)))
          .contains("<profile_ident>MK-P-1</profile_ident>", "<quality>4</quality>");
    }
  }

  @Test
  void an_answer_as_json_has_the_fields_of_the_contract() throws IOException {
    probe("Q-1", "stain", person(0));
    CommandRun run = search("AL", "investigation", "--to", "MK,DE", "--json");
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.out().replaceAll("\\d\\.\\d+E-\\d+", "P").replaceAll("AL-\\w{16}", "AL-N"))
        .isEqualTo(
            """
            {"request":"AL-N","probe":"Q-1","category":"dna","from":"AL",\
            "agreement":"PCC-SEE","regime":"615","searchedAt":"2026-03-01T12:00:00Z",\
            "answered":1,"asked":2,"answers":[\
            {"partition":"DE","status":"REFUSED","reason":"no agreement"},\
            {"partition":"MK","status":"HIT","ruleSet":"open","hits":[\
            {"reference":"MK-P-1","kind":"person","quality":1,"compared":16,"matched":16,\
            "differences":[],"needsVerification":false,"randomMatchProbability":P},\
            {"reference":"MK-S-2","kind":"stain","quality":4,"compared":16,"matched":15,\
            "differences":[{"locus":"FGA","kind":"mismatch","probe":"9","record":"10"}],\
            "needsVerification":true,"randomMatchProbability":P}],\
            "expectedChanceHits":{"1":P,"2":0.0,"3":P,"4":P}}]}
            """);
  }

  @Test
  void an_answer_for_a_person_fits_eighty_columns() throws IOException {
    probe("Q-1", "stain", person(0));
    CommandRun run = search("AL", "investigation", "--to", "MK,DE,AT");
    assertThat(run.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out())
        .contains("Q-1, stain, 16 loci\n")
        .contains("under PCC-SEE (regime 615)\n")
        .containsPattern("Searched by 2 of 3 states asked, in \\d+ ms \\(goal: 15 min\\)")
        .containsPattern("AT +NO_HIT\n")
        .containsPattern("DE +REFUSED +no agreement\n")
        .containsPattern("MK +HIT +MK-P-1 +person +1 +16/16 +\\d\\.\\de-\\d+\n")
        .containsPattern(" MK-S-2 +stain +4 +15/16 +\\S+ +FGA 9/10 mismatch;")
        .contains("Matches expected by chance alone: AT ");
  }

  @Test
  void states_left_out_are_those_an_agreement_lets_ask() throws IOException {
    probe("Q-1", "stain", person(1));
    assertThat(search("AL", "investigation", "--json").out())
        .contains("\"answered\":3,\"asked\":3")
        .doesNotContain("\"DE\"");
    assertThat(search("DE", "investigation", "--json").out())
        .contains("\"agreement\":\"D615\"")
        .contains("\"answered\":2,\"asked\":2");
  }

  @Test
  void a_basis_that_does_not_cover_a_state_is_told_with_the_one_that_does() throws IOException {
    probe("Q-1", "stain", person(1));
    CommandRun other = search("AT", "investigation", "--agreement", "D615", "--to", "HU,MK");
    assertThat(other.out()).containsPattern("MK +REFUSED +no agreement");
    assertThat(other.errLines())
        .containsExactly("treffer: D615 does not cover this request to MK; PCC-SEE would");
    assertThat(search("AT", "investigation", "--agreement", "D615", "--to", "HU").errLines())
        .isEmpty();
  }

  @Test
  void two_agreements_ask_for_the_one_meant() throws IOException {
    probe("Q-1", "stain", person(1));
    CommandRun both = search("AT", "investigation");
    assertThat(both.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(both.errLines())
        .containsExactly(
            "treffer: more than one agreement covers this request: name its basis by --agreement"
                + " D615 (DE, HU) or --agreement PCC-SEE (HU, MK)");
    assertThat(search("AT", "investigation", "--agreement", "PCC-SEE", "--json").out())
        .contains("\"agreement\":\"PCC-SEE\"")
        .contains("\"asked\":2");
    assertThat(search("AT", "missing", "--json").out()).contains("\"agreement\":\"PCC-SEE\"");
    assertThat(search("AT", "investigation", "--agreement", "X").err())
        .contains("the store knows no 'X', only D615, R982, PCC-SEE");
  }

  @Test
  void an_agreement_holds_from_its_day_on() throws IOException {
    probe("Q-1", "stain", person(1));
    CommandRun before = searchAt("2025-10-18", "AL", "investigation", "--to", "AT", "--json");
    assertThat(before.out()).contains("\"REFUSED\"").contains("\"agreement\":\"none\"");
    assertThat(searchAt("2025-10-19", "AL", "investigation", "--to", "AT", "--json").out())
        .contains("\"HIT\"");
  }

  @Test
  void a_profile_that_may_not_be_searched_for_gets_an_error_and_the_others_answers()
      throws IOException {
    new DnaLinesBuilder()
        .add("Q-1", "stain", person(0))
        .add("Q-2", "stain", first(5, person(0)))
        .raw("{\"reference\":\"Q-3\"")
        .add("Q-4", "stain", with(person(0), "VWA", "1,2,3,4"))
        .add("Q-5", "stain", person(1))
        .writeTo(folder.resolve("probe.jsonl"));
    CommandRun run = search("AL", "investigation", "--to", "MK", "--json");
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.outLines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"probe\":\"Q-1\"").contains("\"HIT\""),
            line ->
                assertThat(line)
                    .startsWith("{\"probe\":\"Q-2\",\"line\":2,\"error\":\"only 5 fully"),
            line -> assertThat(line).startsWith("{\"line\":3,\"error\":\"not valid JSON"),
            line -> assertThat(line).startsWith("{\"line\":4,\"error\":").contains("mixture"),
            line -> assertThat(line).contains("\"probe\":\"Q-5\"").contains("\"NO_HIT\""));
    assertThat(run.err()).contains("3 of 5 profiles");
    CommandRun text = search("AL", "investigation", "--to", "MK");
    assertThat(text.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(text.out()).contains("5 profiles, 1 of them with a match.");
  }

  @Test
  void one_profile_of_a_file_can_be_named() throws IOException {
    Path many =
        new DnaLinesBuilder()
            .add("Q-1", "stain", first(3, person(0)))
            .add("Q-2", "stain", person(0))
            .writeTo(folder.resolve("probe.jsonl"));
    assertThat(many).exists();
    String[] arguments = arguments(NOW, "AL", "investigation", "--to", "MK", "--json");
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = arguments[i].replace("probe.jsonl", "probe.jsonl#Q-2");
    }
    assertThat(CommandRun.of(arguments).outLines())
        .singleElement()
        .asString()
        .contains("\"probe\":\"Q-2\"");
  }

  @Test
  void a_missing_answer_is_a_finding_where_all_are_required() throws IOException {
    probe("Q-1", "stain", person(0));
    assertThat(search("AL", "investigation", "--to", "MK,DE", "--require-complete").outcome())
        .isEqualTo(Outcome.FINDING);
    assertThat(search("AL", "investigation", "--to", "MK", "--require-complete").outcome())
        .isEqualTo(Outcome.DONE);
  }

  @Test
  void a_state_without_a_partition_is_unavailable() throws IOException {
    probe("Q-1", "stain", person(0));
    assertThat(search("AL", "investigation", "--to", "RS", "--json").out())
        .contains("{\"partition\":\"RS\",\"status\":\"UNAVAILABLE\",\"reason\":");
  }

  @Test
  void wrong_options_are_one_line_each() throws IOException {
    probe("Q-1", "stain", person(0));
    assertThat(search("AL", "investigation", "--to", "AL,MK").err())
        .isEqualTo("treffer: --to: AL does not ask itself\n");
    assertThat(search("AL", "investigation", "--offence", "O99").err())
        .contains("'O99' is not in the catalogue");
    assertThat(search("AL", "curiosity").err()).contains("'curiosity' is not one of");
    assertThat(search("TR", "investigation").err())
        .contains("no agreement lets TR ask any state of this store about dna for investigation");
    assertThat(search("AL", "investigation", "--requested-by", "x y").err())
        .contains("an officer's id is");
  }

  @Test
  void a_store_or_a_profile_that_is_none_is_one_line() throws IOException {
    probe("Q-1", "stain", person(0));
    store = Files.createDirectory(folder.resolve("no-store"));
    assertThat(search("AL", "investigation").errLines())
        .singleElement()
        .asString()
        .contains("is not a store");
    store = folder.resolve("nowhere");
    assertThat(search("AL", "investigation").err()).contains("nowhere does not exist");
  }

  @Test
  void an_empty_or_missing_probe_file_is_bad_input() throws IOException {
    assertThat(search("AL", "investigation").err()).contains("no such file");
    Files.writeString(folder.resolve("probe.jsonl"), "{}".substring(0, 0) + "\n");
    assertThat(search("AL", "investigation").outcome()).isEqualTo(Outcome.BAD_INPUT);
  }

  @Test
  void each_request_has_a_number_of_its_own() throws IOException {
    probe("Q-1", "stain", person(0));
    String first = CommandRun.of(arguments(NOW, "AL", "investigation", "--json")).out();
    String second = CommandRun.of(arguments(NOW, "AL", "investigation", "--json")).out();
    assertThat(first.substring(0, 32)).isNotEqualTo(second.substring(0, 32));
    assertThat(first).containsPattern("\"request\":\"AL-[0-9A-Z]{16}\"");
  }

  private void probe(String reference, String kind, java.util.Map<String, String> loci)
      throws IOException {
    new DnaLinesBuilder().add(reference, kind, loci).writeTo(folder.resolve("probe.jsonl"));
  }

  @Test
  void an_officer_of_another_state_neither_searches_nor_asks_for_it() throws IOException {
    probe("Q-1", "stain", person(1));
    CommandRun lent = search("AT", "missing", "--requested-by", "DE-9");
    assertThat(lent.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(lent.errLines())
        .containsExactly("treffer: officer DE-9 is of DE, and cannot act for AT");
  }

  @Test
  void who_has_no_certificate_to_show_is_told_before_anybody_is_asked() throws IOException {
    probe("Q-1", "stain", person(1));
    CommandRun run =
        search("AT", "missing", "--to", "HU=https://127.0.0.1:9", "--tls", folder.toString());
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).contains("has no certificate of AT: make one with treffer certificates");
  }

  private CommandRun search(String from, String purpose, String... options) {
    return searchAt(NOW, from, purpose, options);
  }

  private CommandRun searchAt(String now, String from, String purpose, String... options) {
    return CommandRun.with(
        List.of(
            new Commands.Entry(
                "search dna", "ask", () -> new SearchDna(new RequestNumbers(new Random(seed++))))),
        Commands.GROUPS,
        "",
        arguments(now, from, purpose, options));
  }

  private String[] arguments(String now, String from, String purpose, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of("search", "dna", "--now", now, "--store", store.toString(), "--from", from));
    all.addAll(List.of("--purpose", purpose, "--officer", from + "-1"));
    all.addAll(List.of("--profile", folder.resolve("probe.jsonl").toString()));
    all.addAll(List.of(options));
    return all.toArray(String[]::new);
  }
}
