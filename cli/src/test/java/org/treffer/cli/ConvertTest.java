package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.first;
import static org.treffer.cli.DnaLinesBuilder.person;
import static org.treffer.cli.DnaLinesBuilder.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves in one format and comes back is the same, but for what the command says is lost. */
class ConvertTest {

  private static final String NOW = "2026-03-01T12:00:00Z";

  @TempDir private Path folder;
  private Path lines;

  @BeforeEach
  void two_persons_and_a_stain() throws IOException {
    lines = folder.resolve("profiles.jsonl");
    new DnaLinesBuilder()
        .add("MK-P-1", "person", person(0))
        .add("MK-P-2", "person", with(person(1), "SE33", "19,26.2"))
        .add("MK-S-3", "stain", first(8, with(person(2), "FGA", "12,*")))
        .writeTo(lines);
  }

  private CommandRun convert(Path from, String format, String to, String... further) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "convert",
                    from.toString(),
                    "--format",
                    format,
                    "-o",
                    folder.resolve(to).toString(),
                    "--now",
                    NOW),
                Stream.of(further))
            .toList();
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void cmf_and_pruem_bring_back_the_profiles() throws IOException {
    convert(lines, "jsonl", "plain.jsonl");
    CommandRun cmf = convert(lines, "cmf", "out.xml");
    assertThat(cmf.outcome()).as(cmf.err()).isEqualTo(Outcome.DONE);
    assertThat(cmf.outLines().getFirst()).startsWith("3 records written to ");
    convert(folder.resolve("out.xml"), "jsonl", "back.jsonl");
    assertThat(loci("back.jsonl")).isEqualTo(loci("plain.jsonl"));
    CommandRun prum = convert(lines, "prum", "request.xml", "--from", "MK", "--to", "AT");
    assertThat(prum.outcome()).as(prum.err()).isEqualTo(Outcome.DONE);
    convert(folder.resolve("request.xml"), "jsonl", "asked.jsonl");
    assertThat(loci("asked.jsonl")).isEqualTo(loci("plain.jsonl"));
  }

  /** References with the values at their loci. */
  private List<String> loci(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .map(l -> l.replaceAll("\"kind.*\"loci\"", "\"loci\""))
        .toList();
  }

  @Test
  void values_beyond_a_kits_ladder_keep_their_text() throws IOException {
    Path read =
        new DnaLinesBuilder()
            .add("MK-P-1", "person", with(with(person(1), "TH01", "<6,9.3"), "D18S51", ">15,12"))
            .writeTo(folder.resolve("ladder.jsonl"));
    convert(read, "cmf", "ladder.xml");
    assertThat(folder.resolve("ladder.xml"))
        .content()
        .contains("<ALLELEVALUE>&lt;6</ALLELEVALUE>", "<ALLELEVALUE>&gt;15</ALLELEVALUE>");
    convert(folder.resolve("ladder.xml"), "jsonl", "back.jsonl");
    convert(read, "jsonl", "plain.jsonl");
    assertThat(loci("back.jsonl")).isEqualTo(loci("plain.jsonl"));
  }

  @Test
  void what_is_read_is_not_written_over() throws IOException {
    byte[] before = Files.readAllBytes(lines);
    CommandRun same = convert(lines, "cmf", "../" + folder.getFileName() + "/profiles.jsonl");
    assertThat(same.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(same.err()).contains("-o: ", " is the file that is read; write to another one");
    assertThat(Files.readAllBytes(lines)).isEqualTo(before);
  }

  @Test
  void what_a_format_cannot_carry_is_counted() throws IOException {
    Files.writeString(
        lines,
        """
        {"reference":"A","kind":"person","born":"1990-01","loci":{"TH01":["6","7"],"FGA":["20","21"]}}
        {"reference":"B","kind":"person","born":"1991-01","loci":{"TH01":["6","7"],"FGA":["20","21"]}}
        {"reference":"C","kind":"person","status":"blocked","loci":{"TH01":["6","7"]}}
        {"reference":"D","loci":{"TH01":["6","7","8","9"]}}
        """);
    CommandRun run = convert(lines, "prum", "x.xml", "--from", "MK", "--to", "AT");
    assertThat(run.outcome()).isEqualTo(Outcome.FINDING);
    assertThat(run.out().replaceAll(" +", " "))
        .contains("2 records written to ", ", 1 left out\n")
        .contains("Records First What the format cannot carry\n")
        .contains(" 2 A the month of birth\n")
        .contains(" 1 C left out: it is blocked, and the format cannot say so\n");
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .startsWith("treffer: " + lines + ", line 4: ");
    CommandRun json = convert(lines, "prum", "x.xml", "--from", "MK", "--to", "AT", "--json");
    assertThat(json.out())
        .startsWith("{\"written\":2,\"leftOut\":1,\"rejected\":1,\"files\":1,\"losses\":[")
        .contains(
            "{\"what\":\"the month of birth\",\"records\":2,\"first\":\"A\",\"leftOut\":false}");
  }

  @Test
  void a_request_of_more_profiles_than_a_message_holds_becomes_several() throws IOException {
    DnaLinesBuilder many = new DnaLinesBuilder();
    for (int i = 0; i < 501; i++) {
      many.add("MK-P-" + i, "person", person(0));
    }
    many.writeTo(lines);
    CommandRun run = convert(lines, "prum", "x.xml", "--from", "MK", "--to", "AT");
    assertThat(run.outLines().getFirst()).endsWith("x.xml and 1 more");
    convert(folder.resolve("x.xml"), "jsonl", "one.jsonl");
    convert(folder.resolve("x-2.xml"), "jsonl", "two.jsonl");
    assertThat(Files.readAllLines(folder.resolve("one.jsonl"))).hasSize(500);
    assertThat(Files.readAllLines(folder.resolve("two.jsonl"))).hasSize(1);
  }

  @Test
  void a_message_is_loaded_and_searched_like_any_file() {
    Path data = folder.resolve("data/MK");
    assertThat(data.toFile().mkdirs()).isTrue();
    convert(lines, "cmf", "data/MK/profiles.xml");
    CommandRun load =
        CommandRun.of(
            "load",
            "--store",
            folder.resolve("store").toString(),
            folder.resolve("data").toString());
    assertThat(load.outcome()).as(load.err()).isEqualTo(Outcome.DONE);
    assertThat(load.out()).containsPattern("MK +dna +3 +0");
  }

  @Test
  void what_is_missing_is_told_in_one_line() {
    assertThat(convert(lines, "prum", "x.xml").errLines())
        .containsExactly("treffer: --format prum needs --from and --to: who requests whom");
    assertThat(convert(lines, "csv", "x.xml").errLines()).hasSize(1);
  }
}
