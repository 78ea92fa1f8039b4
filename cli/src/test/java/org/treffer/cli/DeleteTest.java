package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.person;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeleteTest {

  private static final String SECRET = "MK-P-SECRET77";

  @TempDir private Path folder;
  private Path store;

  @BeforeEach
  void load_a_record_among_others_in_two_parts() throws IOException {
    store = folder.resolve("store");
    DnaLinesBuilder lines = new DnaLinesBuilder();
    for (int i = 0; i < 200; i++) {
      lines.add("MK-P-" + i, "person", person(i % 20));
    }
    load(lines.add(SECRET, "person", person(30)));
    load(new DnaLinesBuilder().add("MK-P-LATER", "person", person(31)));
  }

  private void load(DnaLinesBuilder lines) throws IOException {
    Path file = lines.writeTo(folder.resolve("dna.jsonl"));
    assertThat(
            CommandRun.of(
                    "load",
                    "--store",
                    store.toString(),
                    "--rules",
                    "open",
                    "--partition",
                    "MK",
                    file.toString())
                .outcome())
        .isEqualTo(Outcome.DONE);
  }

  @Test
  void a_deleted_record_is_not_found_any_more() throws IOException {
    assertThat(search()).contains(SECRET);
    CommandRun run = change("delete", SECRET);
    assertThat(run).isEqualTo(new CommandRun(Outcome.DONE, SECRET + " deleted, told to AL\n", ""));
    assertThat(search()).contains("NO_HIT").doesNotContain(SECRET);
  }

  @Test
  void no_file_holds_an_erased_record() throws IOException {
    assertThat(filesHolding(SECRET)).isNotEmpty();
    CommandRun run = change("erase", SECRET);
    assertThat(run).isEqualTo(new CommandRun(Outcome.DONE, SECRET + " erased\n", ""));
    assertThat(filesHolding(SECRET)).isEmpty();
    assertThat(filesHolding("MK-P-LATER")).isNotEmpty();
    assertThat(search()).contains("NO_HIT");
  }

  @Test
  void erasing_takes_along_what_was_deleted_or_replaced_earlier() throws IOException {
    change("delete", SECRET);
    load(new DnaLinesBuilder().add("MK-P-LATER", "person", person(32)));
    assertThat(change("erase", "MK-P-5", "--json").out())
        .isEqualTo("{\"partition\":\"MK\",\"erased\":[\"MK-P-5\"],\"unknown\":[]}\n");
    assertThat(filesHolding(SECRET)).isEmpty();
  }

  @Test
  void a_record_that_was_deleted_before_can_be_erased_once() throws IOException {
    change("delete", SECRET);
    CommandRun erased = change("erase", SECRET);
    assertThat(erased.outcome()).isEqualTo(Outcome.DONE);
    assertThat(erased.err())
        .contains(
            "holds no record " + SECRET, "of what was deleted or replaced earlier are erased");
    assertThat(filesHolding(SECRET)).isEmpty();
    assertThat(change("erase", SECRET).outcome()).isEqualTo(Outcome.BAD_INPUT);
  }

  @Test
  void an_unknown_reference_is_told_and_alone_it_is_bad_input() {
    CommandRun run = change("delete", "MK-P-5", "NO-SUCH");
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.err()).isEqualTo("treffer: MK holds no record NO-SUCH\n");
    assertThat(change("delete", "NO-SUCH").outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(CommandRun.of("delete", "--store", store.toString(), "--partition", "AL", "X").err())
        .contains("has no partition AL; it has [MK]");
  }

  private CommandRun change(String command, String... references) {
    String[] all = new String[references.length + 5];
    System.arraycopy(
        new String[] {command, "--store", store.toString(), "--partition", "MK"}, 0, all, 0, 5);
    System.arraycopy(references, 0, all, 5, references.length);
    return CommandRun.of(all);
  }

  private String search() throws IOException {
    Path probe =
        new DnaLinesBuilder().add("Q", "stain", person(30)).writeTo(folder.resolve("q.jsonl"));
    return CommandRun.of(
            "search",
            "dna",
            "--store",
            store.toString(),
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

  private List<Path> filesHolding(String text) throws IOException {
    try (Stream<Path> files = Files.walk(store)) {
      return files.filter(Files::isRegularFile).filter(f -> holds(f, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
