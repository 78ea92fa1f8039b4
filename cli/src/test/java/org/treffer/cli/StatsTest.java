package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsTest {

  @TempDir private Path folder;

  private static CommandRun stats(String... more) {
    List<String> arguments = new ArrayList<>(List.of("stats", "--now", "2026-03-01"));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void the_gaps_are_those_that_searches_meet() {
    CommandRun run = stats("--gaps", "--json");
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.outLines())
        .anyMatch(
            line ->
                line.contains("\"from\":\"AL\",\"to\":\"DE\"")
                    && line.contains("\"agreements\":[]")
                    && line.contains("\"reason\":\"no agreement\""))
        .anyMatch(
            line ->
                line.contains("\"from\":\"AT\",\"to\":\"HU\"")
                    && line.contains("\"agreements\":[\"D615\",\"PCC-SEE\"]"));
  }

  @Test
  void the_matrix_fits_eighty_columns_and_counts_its_pairs() {
    CommandRun run = stats("--gaps");
    assertThat(run.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out())
        .contains(".  refused: no agreement\n", "o  refused: pair not operating\n");
    String last = run.outLines().getLast();
    assertThat(last).matches("\\d+ of \\d+ pairs may ask, \\d+ may not\\.");
    long covered =
        stats("--gaps", "--json").outLines().stream()
            .filter(line -> !line.contains("\"agreements\":[]"))
            .count();
    assertThat(last).startsWith(covered + " of ");
  }

  @Test
  void what_would_change_nothing_is_refused() {
    assertThat(stats("--store", "none", "--purpose", "missing").err())
        .isEqualTo("treffer: --purpose: goes with --gaps\n");
    assertThat(stats("--store", "none", "--category", "dna").err())
        .isEqualTo("treffer: --category: goes with --gaps\n");
    assertThat(stats("--gaps", "--partition", "AL").err())
        .isEqualTo("treffer: --partition: does not go with --gaps, which is of every state\n");
    assertThat(stats("--gaps", "--year", "2025").err())
        .contains("--year: does not go with --gaps, which is of a day: name it by --now");
  }

  @Test
  void a_day_before_an_agreement_leaves_a_gap() {
    CommandRun run = CommandRun.of("stats", "--gaps", "--json", "--now", "2005-01-01");
    assertThat(run.outLines()).allMatch(line -> line.contains("\"agreements\":[]"));
  }

  @Test
  void regime_615_is_counted_beside_its_log_which_feeds_no_statistics() throws IOException {
    Path data = folder.resolve("data");
    for (String state : List.of("AT", "HU")) {
      new DnaLinesBuilder()
          .add(state + "-S-1", "stain", person(0))
          .writeTo(data.resolve(state + "/dna.jsonl"));
    }
    String store = folder.resolve("store").toString();
    CommandRun.of("load", "--now", "2025-01-01", "--store", store, "--rules", "open", data + "");
    CommandRun search =
        CommandRun.of(
            "search",
            "dna",
            "--store",
            store,
            "--from",
            "AT",
            "--to",
            "HU",
            "--agreement",
            "D615",
            "--purpose",
            "investigation",
            "--officer",
            "AT-1",
            "--profile",
            data.resolve("AT/dna.jsonl").toString(),
            "--now",
            "2026-03-01");
    assertThat(search.outcome()).as(search.err()).isEqualTo(Outcome.DONE);
    CommandRun run = stats("--store", store);
    assertThat(run.err()).contains("the log of regime 615 feeds no statistics");
    assertThat(run.outLines())
        .anyMatch(line -> line.matches("AT +asks +HU +dna +1 +1 +0 +0"))
        .anyMatch(line -> line.matches("HU +answers +AT +dna +1 +1 +0 +0"))
        .anyMatch(line -> line.matches("HU +answers +AT +dna +1 +0 +0 +0"))
        .anyMatch(line -> line.matches("HU +dna +15 min +1 +0"))
        .allMatch(line -> line.length() <= 80);
    assertThat(Files.readString(Path.of(store, "HU", "counters.tsv")))
        .as("no record, officer or request")
        .doesNotContain("HU-S-1", "AT-S-1", "AT-1");
    assertThat(stats("--store", store, "--year", "2025").outLines()).hasSize(1);
    assertThat(stats("--store", store, "--partition", "HU", "--json").outLines())
        .singleElement()
        .asString()
        .contains("\"requests\":1,\"HIT\":1", "\"qualities\":{\"1\":1", "\"inTime\":1,\"late\":0");
  }
}
