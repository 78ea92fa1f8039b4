package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.person;
import static org.treffer.cli.DnaLinesBuilder.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.record.Country;
import org.treffer.store.MassComparison;
import org.treffer.store.StoreFolder;

class CompareTest {

  private static final String NOW = "2026-03-01T12:00:00Z";

  @TempDir private static Path shared;
  @TempDir private Path folder;

  @BeforeAll
  static void build_three_partitions() throws IOException {
    Path data = shared.resolve("data");
    new DnaLinesBuilder()
        .add("AT-S-1", "stain", person(0))
        .add("AT-P-2", "person", person(1))
        .add("AT-S-3", "stain", person(2))
        .writeTo(data.resolve("AT/dna.jsonl"));
    new DnaLinesBuilder()
        .add("HU-P-1", "person", person(0))
        .add("HU-P-2", "person", person(1))
        .add("HU-S-3", "stain", with(person(2), "FGA", "12,14"))
        .writeTo(data.resolve("HU/dna.jsonl"));
    new DnaLinesBuilder().add("AL-P-1", "person", person(0)).writeTo(data.resolve("AL/dna.jsonl"));
    CommandRun load =
        CommandRun.of(
            "load", "--now", "2025-01-01", "--store", store(), "--rules", "open", data.toString());
    assertThat(load.outcome()).as(load.err()).isEqualTo(Outcome.DONE);
  }

  private static CommandRun compare(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "compare",
                "--now",
                NOW,
                "--store",
                store(),
                "--from",
                "AT",
                "--purpose",
                "investigation",
                "--offence",
                "O10",
                "--officer",
                "AT-1"));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void every_open_stain_is_compared_and_the_pairs_stream_out_as_lines_of_json() {
    CommandRun run = compare("--to", "HU", "--agreement", "D615");
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().get(0))
        .contains("\"query\":\"AT-S-1\"", "\"partition\":\"HU\"", "\"reference\":\"HU-P-1\"")
        .contains("\"quality\":1");
    assertThat(run.outLines().get(1))
        .contains("\"query\":\"AT-S-3\"", "\"reference\":\"HU-S-3\"", "\"quality\":4");
    assertThat(run.err()).contains("HU: 2 pairs", "2 stains compared");
  }

  @Test
  void a_state_without_an_agreement_does_not_take_part_and_the_user_hears_why() {
    CommandRun run = compare("--to", "HU,AL", "--agreement", "D615");
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.err()).contains("AL does not take part: no agreement");
    assertThat(run.outLines()).hasSize(2);
  }

  @Test
  void what_a_comparison_withheld_is_in_the_asked_states_own_log_and_about_the_record() {
    CommandRun block =
        CommandRun.of("block", "--store", store(), "--partition", "AL", "--now", NOW, "AL-P-1");
    assertThat(block.outcome()).as(block.err()).isEqualTo(Outcome.DONE);
    CommandRun run = compare("--to", "AL", "--agreement", "PCC-SEE");
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.out()).isEmpty();
    String named = "withheld\\s+AL-P-1\\s+\\(the\\s+record\\s+is\\s+blocked\\)";
    for (List<String> command :
        List.of(List.of("show", "--log", "internal"), List.of("subject", "AL-P-1"))) {
      List<String> arguments = new ArrayList<>(List.of("audit"));
      arguments.addAll(command);
      arguments.addAll(List.of("--store", store(), "--partition", "AL"));
      assertThat(CommandRun.of(arguments.toArray(String[]::new)).out()).containsPattern(named);
    }
  }

  private static String store() {
    return shared.resolve("store").toString();
  }

  @Test
  void differences_narrow_what_is_shown() {
    CommandRun run = compare("--to", "HU", "--agreement", "D615", "--differences", "0");
    assertThat(run.outLines()).hasSize(1).first().asString().contains("HU-P-1");
  }

  @Test
  void pairs_go_to_a_file_and_a_finished_run_leaves_nothing_beside_it() throws IOException {
    Path pairs = folder.resolve("pairs.jsonl");
    CommandRun run = compare("--to", "HU", "--agreement", "D615", "--out", pairs.toString());
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readAllLines(pairs)).hasSize(2);
    assertThat(folder.resolve("pairs.jsonl.run")).doesNotExist();
    CommandRun again =
        compare("--to", "HU", "--agreement", "D615", "--out", pairs.toString(), "--resume");
    assertThat(again.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(again.err()).contains("there is no run to go on with");
  }

  @Test
  void a_killed_run_goes_on_from_the_last_saved_portion_and_half_a_line_is_cut_off()
      throws IOException {
    Path pairs = folder.resolve("pairs.jsonl");
    compare("--to", "HU", "--agreement", "D615", "--out", pairs.toString());
    List<String> whole = Files.readAllLines(pairs);
    String number = "AT-0123456789ABCDEF";
    Files.writeString(pairs, "{\"query\":\"AT-S-1\",\"par");
    Path run = folder.resolve("pairs.jsonl.run");
    Files.writeString(
        run,
        String.format(
            "{\"number\":\"%s\",\"commit\":\"%s\",\"portions\":0,\"hits\":{},\"bytes\":\"0\"}",
            number, commit()));

    assertThat(compare("--to", "HU", "--agreement", "D615", "--out", pairs.toString()).err())
        .contains("was not finished: go on with --resume");
    CommandRun resumed =
        compare("--to", "HU", "--agreement", "D615", "--out", pairs.toString(), "--resume");
    assertThat(resumed.outcome()).as(resumed.err()).isEqualTo(Outcome.DONE);
    assertThat(Files.readAllLines(pairs)).isEqualTo(whole);
    assertThat(run).doesNotExist();
  }

  @Test
  void a_run_does_not_go_on_over_a_changed_register() throws IOException {
    Path pairs = folder.resolve("pairs.jsonl");
    Files.writeString(
        folder.resolve("pairs.jsonl.run"),
        "{\"number\":\"AT-1\",\"commit\":\"other\",\"portions\":0,\"hits\":{},\"bytes\":\"0\"}");
    CommandRun run =
        compare("--to", "HU", "--agreement", "D615", "--out", pairs.toString(), "--resume");
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).contains("the register was changed since the run began");
  }

  private static String commit() throws IOException {
    try (StoreFolder store = StoreFolder.open(shared.resolve("store"), Clock.systemUTC())) {
      return new MassComparison(store, Clock.systemUTC()).commit(new Country("AT"));
    }
  }
}
