package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.RegisterWriter;
import org.treffer.record.Reference;

class ReceiversAreToldTest {

  @TempDir private Path folder;
  private Path store;

  @BeforeEach
  void al_has_received_a_record_of_mk() throws IOException {
    store = folder.resolve("store");
    load("AL", new DnaLinesBuilder().add("AL-P-1", "person", person(9)));
    load(
        "MK",
        new DnaLinesBuilder()
            .add("MK-P-1", "person", person(1))
            .add("MK-P-2", "person", person(2)));
    assertThat(search(1)).contains("MK-P-1");
  }

  private void load(String country, DnaLinesBuilder lines) throws IOException {
    Path file = lines.writeTo(folder.resolve(country + ".jsonl"));
    assertThat(
            run("load", "--store", store(), "--rules", "open", "--partition", country, "" + file)
                .outcome())
        .isEqualTo(Outcome.DONE);
  }

  private String store() {
    return store.toString();
  }

  private static CommandRun run(String... arguments) {
    return CommandRun.of(arguments);
  }

  private CommandRun change(String command, String... more) {
    List<String> all = new ArrayList<>(List.of(command, "--store", store(), "--partition", "MK"));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private String search(int person) throws IOException {
    Path probe =
        new DnaLinesBuilder().add("Q", "stain", person(person)).writeTo(folder.resolve("q.jsonl"));
    return run(
            "search",
            "dna",
            "--store",
            store(),
            "--from",
            "AL",
            "--to",
            "MK",
            "--purpose",
            "investigation",
            "--officer",
            "AL-1",
            "--profile",
            probe.toString(),
            "--json")
        .out();
  }

  @Test
  void a_blocked_record_is_not_found_and_who_received_it_is_told() throws IOException {
    assertThat(change("block", "MK-P-1", "MK-P-2"))
        .isEqualTo(
            new CommandRun(Outcome.DONE, "MK-P-1 blocked, told to AL\nMK-P-2 blocked\n", ""));
    assertThat(search(1)).contains("NO_HIT").doesNotContain("MK-P-1");
    assertThat(run("audit", "notices", "--store", store(), "--partition", "AL").out())
        .containsPattern("MK +dna +MK-P-1 +blocked +AL-");
    assertThat(run("audit", "subject", "MK-P-1", "--store", store(), "--partition", "MK").out())
        .containsPattern("told \\[MK-P-1\\]\\s+blocked")
        .containsPattern("withheld\\s+MK-P-1\\s+\\(the\\s+record\\s+is\\s+blocked\\)");
    assertThat(run("audit", "verify", "--store", store()).outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void blocking_is_lifted_by_another_status() throws IOException {
    change("block", "MK-P-1");
    assertThat(change("correct", "--status", "active", "MK-P-1", "--json").out())
        .isEqualTo(
            "{\"partition\":\"MK\",\"active\":[\"MK-P-1\"],\"unknown\":[],\"told\":"
                + "[{\"reference\":\"MK-P-1\",\"state\":\"AL\",\"delivered\":true}]}\n");
    assertThat(search(1)).contains("MK-P-1");
  }

  @Test
  void a_disputed_record_is_answered_with_a_mark_and_who_received_it_is_told_so()
      throws IOException {
    assertThat(search(1)).doesNotContain("disputed");
    assertThat(change("correct", "--status", "disputed", "MK-P-1").out())
        .isEqualTo("MK-P-1 disputed, told to AL\n");
    assertThat(search(1))
        .contains("\"reference\":\"MK-P-1\",\"kind\":\"person\",\"status\":\"disputed\"");
    assertThat(run("audit", "notices", "--store", store(), "--partition", "AL").out())
        .containsPattern("MK +dna +MK-P-1 +disputed +AL-");
  }

  @Test
  void who_knows_a_status_is_told_of_it_again_only_after_another_or_a_new_answer()
      throws IOException {
    String told = ", told to AL\n";
    assertThat(change("correct", "--status", "disputed", "MK-P-1").out()).endsWith(told);
    assertThat(change("correct", "--status", "disputed", "MK-P-1").out()).doesNotContain("told");
    search(1);
    assertThat(change("correct", "--status", "disputed", "MK-P-1").out()).endsWith(told);
    assertThat(change("block", "MK-P-1").out()).endsWith(told);
    assertThat(change("block", "MK-P-1").out()).doesNotContain("told");
    assertThat(change("correct", "--status", "active", "MK-P-1").out()).endsWith(told);
    assertThat(change("block", "MK-P-1").out()).endsWith(told);
  }

  @Test
  void a_corrected_record_takes_the_place_of_the_wrong_one() throws IOException {
    Path right =
        new DnaLinesBuilder()
            .add("MK-P-1", "person", person(7))
            .add("MK-P-3", "person", person(3))
            .writeTo(folder.resolve("right.jsonl"));
    CommandRun run = change("correct", "--records", right.toString());
    assertThat(run.out()).isEqualTo("MK-P-1 corrected, told to AL\n");
    assertThat(run.err()).contains("MK holds no record MK-P-3");
    assertThat(search(1)).contains("NO_HIT");
    assertThat(search(7)).contains("MK-P-1");
    assertThat(search(3)).as("a correction adds no record").contains("NO_HIT");
  }

  @Test
  void a_file_that_cannot_be_taken_whole_changes_nothing() throws IOException {
    Path wrong = folder.resolve("wrong.jsonl");
    Files.writeString(
        wrong,
        Files.readString(
                new DnaLinesBuilder()
                    .add("MK-P-1", "person", person(7))
                    .writeTo(folder.resolve("r.jsonl")))
            + "{\"reference\":\"MK-P-2\",\"kind\":\"person\",\"loci\":{}}\n");
    CommandRun run = change("correct", "--records", wrong.toString());
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).contains("line 2").contains("nothing was changed");
    assertThat(search(1)).contains("MK-P-1");
  }

  @ParameterizedTest
  @CsvSource({"delete, deleted", "erase, erased"})
  void who_received_a_record_that_is_removed_is_told(String command, String done)
      throws IOException {
    assertThat(change(command, "MK-P-1", "MK-P-2"))
        .isEqualTo(
            new CommandRun(
                Outcome.DONE, "MK-P-1 " + done + ", told to AL\nMK-P-2 " + done + "\n", ""));
    assertThat(search(1)).contains("NO_HIT").doesNotContain("MK-P-1");
    assertThat(run("audit", "notices", "--store", store(), "--partition", "AL").outLines())
        .filteredOn(line -> line.contains("MK-P-"))
        .hasSize(1)
        .first()
        .asString()
        .containsPattern("MK +dna +MK-P-1 +" + done + " +AL-");
    assertThat(run("audit", "subject", "MK-P-1", "--store", store(), "--partition", "MK").out())
        .containsPattern("told \\[MK-P-1\\]\\s+" + done);
    assertThat(run("audit", "verify", "--store", store()).outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void a_removal_broken_off_before_it_was_told_is_told_by_the_next_run_and_only_once()
      throws IOException {
    try (RegisterWriter<?> register = RegisterWriter.open(store.resolve("MK"), new DnaIndex())) {
      register.delete(List.of(new Reference("MK-P-1")));
      register.commit();
    }
    CommandRun again = change("delete", "MK-P-1");
    assertThat(again.outcome()).isEqualTo(Outcome.DONE);
    assertThat(again.err()).contains("MK holds no record MK-P-1, told to AL");
    CommandRun third = change("erase", "MK-P-1");
    assertThat(third.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(third.err()).contains("MK holds no record MK-P-1").doesNotContain("told");
  }

  @Test
  void the_state_that_was_asked_keeps_what_the_asking_log_says_of_itself() throws IOException {
    search(2);
    assertThat(store.resolve("MK/witness/AL-615-witnessed.checkpoints"))
        .content()
        .startsWith("treffer-checkpoint-1 AL/615/witnessed 1 ");
    Files.move(store.resolve("AL/audit"), folder.resolve("audit"));
    Files.move(store.resolve("AL/keys"), folder.resolve("keys"));
    assertThat(run("audit", "verify", "--store", store()).out())
        .contains("AL/615/witnessed: 0 entries, BROKEN", "the log is gone");
  }

  @Test
  void a_state_without_a_folder_here_is_named_and_its_notice_waits() throws IOException {
    try (var files = Files.walk(store.resolve("AL"))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    CommandRun run = change("block", "MK-P-1");
    assertThat(run.out()).isEqualTo("MK-P-1 blocked\n");
    assertThat(run.err()).contains("AL received MK-P-1").contains("waits with the sender");
    assertThat(store.resolve("MK/notices/waiting-for-AL.jsonl")).content().contains("MK-P-1");
  }

  @Test
  void what_is_missing_or_too_much_is_one_line() {
    assertThat(change("correct", "MK-P-1").err())
        .contains("either --records FILE or --status active|disputed");
    assertThat(change("correct", "--status", "blocked", "MK-P-1").err()).contains("treffer block");
    assertThat(change("correct", "--status", "active").err()).contains("REF is missing");
    assertThat(change("block", "NO-SUCH").outcome()).isEqualTo(Outcome.BAD_INPUT);
  }
}
