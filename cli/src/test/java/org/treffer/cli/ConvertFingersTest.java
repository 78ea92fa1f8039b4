package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fingerprints leave in one format and come back the same, but for what the command says is lost.
 */
class ConvertFingersTest {

  private static final String NOW = "2026-03-01T12:00:00Z";

  @TempDir private Path folder;
  private Path lines;

  @BeforeEach
  void a_person_a_latent_and_a_palm() throws IOException {
    lines =
        Files.writeString(
            folder.resolve("prints.jsonl"),
            """
            {"reference":"MK-P-1","kind":"tenprint","stored":"2026-03-01","prints":[{"position":2,"minutiae":[[203,102,90,"ending",0],[1523,508,180,"bifurcation",100]]},{"position":7,"minutiae":[[711,102,0,"ending",0]]}]}
            {"reference":"MK-S-2","kind":"latent","stored":"2026-03-01","prints":[{"position":0,"minutiae":[[203,102,270,"other",0]]}]}
            {"reference":"MK-S-3","kind":"latentPalm","stored":"2026-03-01","prints":[{"position":20,"minutiae":[[203,102,270,"other",0]]}]}
            """);
  }

  private CommandRun convert(Path from, String format, String to, String... further) {
    List<String> arguments =
        Stream.concat(
                Stream.of("convert", from.toString(), "--format", format, "--now", NOW),
                Stream.concat(Stream.of("-o", folder.resolve(to).toString()), Stream.of(further)))
            .toList();
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** The lines that files of one record each give when they are converted back. */
  private List<String> back(String... files) throws IOException {
    List<String> back = new ArrayList<>();
    for (String file : files) {
      CommandRun run = convert(folder.resolve(file), "jsonl", "back.jsonl");
      assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
      back.addAll(Files.readAllLines(folder.resolve("back.jsonl")));
    }
    return back;
  }

  @Test
  void transactions_bring_back_the_records() throws IOException {
    convert(lines, "jsonl", "plain.jsonl");
    CommandRun nist = convert(lines, "nist", "x.an2", "--from", "MK", "--to", "AT");
    assertThat(nist.outcome()).as(nist.err()).isEqualTo(Outcome.DONE);
    assertThat(nist.outLines().getFirst()).endsWith("x.an2 and 2 more");
    assertThat(nist.out()).contains("the size of its images").doesNotContain("left out");
    assertThat(shifted(back("x.an2", "x-2.an2", "x-3.an2")))
        .isEqualTo(Files.readAllLines(folder.resolve("plain.jsonl")));
    convert(folder.resolve("x.an2"), "nist", "y.an2", "--from", "MK", "--to", "AT");
    assertThat(Files.readAllBytes(folder.resolve("y.an2")))
        .isEqualTo(Files.readAllBytes(folder.resolve("x.an2")));
  }

  /** A print that was read from type 9 has its highest minutia a millimetre from the top. */
  private static List<String> shifted(List<String> lines) {
    return lines.stream().map(l -> l.replace(",506,", ",508,").replace(",100,", ",102,")).toList();
  }

  @Test
  void minutiae_records_bring_back_the_prints() throws IOException {
    convert(lines, "jsonl", "plain.jsonl");
    for (String format : List.of("iso", "ansi378")) {
      CommandRun run = convert(lines, format, "MK-P-1.fmr");
      assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
      assertThat(run.outLines().getFirst()).contains("2 records written", "and 1 more, 1 left out");
      assertThat(run.out())
          .contains("left out: no print is of a single finger")
          .contains("its reference, which only the file's name can tell")
          .doesNotContain("finer than");
      assertThat(Files.exists(folder.resolve("MK-P-1-3.fmr"))).isFalse();
      Files.move(folder.resolve("MK-P-1-2.fmr"), folder.resolve("MK-S-2.fmr"));
      assertThat(back("MK-P-1.fmr", "MK-S-2.fmr"))
          .isEqualTo(Files.readAllLines(folder.resolve("plain.jsonl")).subList(0, 2));
      Files.delete(folder.resolve("MK-S-2.fmr"));
    }
  }

  @Test
  void what_is_rounded_is_counted() throws IOException {
    Files.writeString(
        lines,
        """
        {"reference":"A","kind":"latent","prints":[{"position":2,"minutiae":[[200,100,90.5,"ending",50]]}]}
        """);
    assertThat(convert(lines, "iso", "x.iso").out())
        .contains("places finer than a pixel of 500 dpi")
        .contains("directions finer than the format's steps")
        .contains("what kind of print it is");
    assertThat(convert(lines, "nist", "x.an2", "--from", "MK", "--to", "AT").out())
        .contains("directions finer than a degree")
        .contains("quality finer than 62 steps");
  }

  @Test
  void a_format_of_another_category_is_refused_in_one_line() {
    assertThat(convert(lines, "cmf", "x.xml").errLines())
        .containsExactly(
            "treffer: --format cmf is none of fingerprints: jsonl, iso, ansi378 and nist are");
    assertThat(convert(lines, "nist", "x.an2").errLines())
        .containsExactly("treffer: --format nist needs --from and --to: who requests whom");
  }
}
