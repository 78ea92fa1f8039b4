package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateDnaTest {

  @TempDir private Path folder;

  @Test
  void the_search_finds_what_the_rule_lets_find_and_equals_the_oracle() {
    Path store = folder.resolve("store");
    assertThat(
            CommandRun.of(
                    "generate",
                    "--load",
                    store.toString(),
                    "--seed",
                    "3",
                    "--partitions",
                    "AL,AT,MK",
                    "--dna",
                    "3000")
                .outcome())
        .isEqualTo(Outcome.DONE);
    CommandRun run = evaluate(store, store.resolve("truth.jsonl"), "--json");
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    JsonNode line = JsonMapper.shared().readTree(run.out());
    assertThat(line.get("oracleEqual").asBoolean()).isTrue();
    assertThat(line.get("recall").asDouble()).isBetween(0.9, 1.0);
    assertThat(line.get("precision").asDouble()).isBetween(0.98, 1.0);
    for (JsonNode tie : line.get("ties")) {
      assertThat(tie.get("found").asInt()).isEqualTo(tie.get("possible").asInt());
    }
    assertThat(line.get("ties").get("same, two-mismatches").get("found").asInt()).isZero();
    assertThat(evaluate(store, store.resolve("truth.jsonl"), "--sample", "50").out())
        .contains("Every search found exactly what comparing each pair finds.");
  }

  @Test
  void chance_matches_are_as_many_as_expected() {
    CommandRun run =
        CommandRun.of(
            "evaluate", "dna", "--chance", "--profiles", "20000", "--sample", "10000", "--json");
    assertThat(run.outLines()).hasSize(5);
    for (String text : run.outLines()) {
      JsonNode row = JsonMapper.shared().readTree(text);
      assertCounted(row, "Full");
      assertCounted(row, "Near");
    }
    JsonNode seven = JsonMapper.shared().readTree(run.outLines().get(1));
    assertThat(seven.get("expectedNear").asDouble() / seven.get("expectedFull").asDouble())
        .isBetween(40.0, 150.0);
  }

  /** Within five standard deviations of a Poisson count, which this seed is. */
  private static void assertCounted(JsonNode row, String what) {
    double expected = row.get("expected" + what).asDouble();
    double counted = row.get("counted" + what).asDouble();
    assertThat(counted)
        .as("%s at %s loci", what, row.get("loci"))
        .isCloseTo(expected, Offset.offset(5 * Math.sqrt(expected) + 1));
  }

  @Test
  void the_chance_table_reads_well() {
    CommandRun run =
        CommandRun.of("evaluate", "dna", "--chance", "--profiles", "500", "--sample", "10");
    assertThat(run.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out())
        .startsWith("10 stains against 500 people, none related: matches by chance\n")
        .containsPattern(" 10 +\\d\\.\\de-\\d+ +0\\.000 +0 +0\\.00 +0\n");
  }

  @Test
  void options_and_files_that_do_not_fit_are_one_line() throws IOException {
    assertThat(CommandRun.of("evaluate", "dna").err())
        .isEqualTo("treffer: give --store and --truth, or --chance\n");
    Path truth = folder.resolve("truth.jsonl");
    Files.writeString(truth, "{\"category\":\"dna\",\"record\":\"A\"}\n");
    Path store = folder.resolve("store");
    CommandRun.of(
        "generate", "--load", store.toString(), "--seed", "3", "--partitions", "AL", "--dna", "50");
    assertThat(evaluate(store, truth).err()).contains("truth.jsonl, line 1: is no line of truth");
    Files.writeString(truth, "{\"category\":\"vehicle\"}\n");
    assertThat(evaluate(store, truth).err())
        .contains("tells nothing about records of the category dna");
    Files.writeString(
        truth, "{\"category\":\"dna\",\"record\":\"A\",\"relation\":\"same\",\"to\":\"B\"}\n");
    assertThat(evaluate(store, truth).err()).contains("the store holds none of the records");
    assertThat(CommandRun.of("evaluate", "dna", "--chance", "--sample", "0").outcome())
        .isEqualTo(Outcome.BAD_INPUT);
  }

  private static CommandRun evaluate(Path store, Path truth, String... options) {
    String[] all = new String[options.length + 6];
    System.arraycopy(
        new String[] {"evaluate", "dna", "--store", store.toString(), "--truth", truth.toString()},
        0,
        all,
        0,
        6);
    System.arraycopy(options, 0, all, 6, options.length);
    return CommandRun.of(all);
  }
}
