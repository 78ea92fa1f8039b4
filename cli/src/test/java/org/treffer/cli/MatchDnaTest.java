package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.first;
import static org.treffer.cli.DnaLinesBuilder.person;
import static org.treffer.cli.DnaLinesBuilder.with;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchDnaTest {

  @TempDir private Path folder;

  @Test
  void a_near_match_is_explained_locus_by_locus() throws IOException {
    CommandRun run =
        match(
            with(first(9, person(0)), "Amelogenin", "X,Y"),
            with(with(first(8, person(0)), "FGA", "8,9.1"), "CSF1PO", "10,11"));
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.out())
        .isEqualTo(
            """
            A  A-1, stain, 9 loci
            B  B-1, person, 9 loci

            Locus       A    B      Counts        Difference
            VWA         8,9  8,9    matches
            TH01        8,9  8,9    matches
            D21S11      8,9  8,9    matches
            FGA         8,9  8,9.1  differs       9 and 9.1: micro-variants
            D8S1179     8,9  8,9    matches
            D3S1358     8,9  8,9    matches
            D18S51      8,9  8,9    matches
            CSF1P0      -    10,11  not compared  no pair of values in A
            D16S539     8,9  8,9    matches
            D2S1338     8,9  -      not compared  no pair of values in B
            Amelogenin  X,Y  -      not compared  never counted

            8 loci compared, 7 fully designated and identical; at least 6 are needed.
            1 allele differs; at most 1 may, and of them at most one by a plain mismatch.
            MATCH of quality 3: the worst difference is a micro-variant.
            To be verified before anything follows from it.
            Rule: Decision 2008/616/JHA, Annex, chapter 1 (matching rules).
            """);
  }

  @Test
  void a_full_match_says_so() throws IOException {
    assertThat(match(person(0), person(0)).out())
        .contains("MATCH of quality 1: every compared allele is identical.\n");
  }

  @Test
  void too_many_differences_are_named_as_the_reason() throws IOException {
    Map<String, String> two = with(with(person(0), "FGA", "8,11"), "VWA", "8,11");
    assertThat(match(person(0), two).out())
        .contains("2 alleles differ; at most 1 may")
        .contains("NO MATCH: too many alleles differ.");
    assertThat(match(person(0), two, "--differences", "2").out())
        .contains("NO MATCH: more than one allele differs by a plain mismatch.")
        .contains("with other numbers than the text's");
  }

  @Test
  void too_few_loci_are_named_as_the_reason() throws IOException {
    assertThat(match(first(5, person(0)), person(0)).out())
        .contains("5 loci compared, 5 fully designated and identical; at least 6 are needed.")
        .contains("NO MATCH: too few loci match.");
    assertThat(match(first(5, person(0)), person(0), "--minimum-loci", "5").out())
        .contains("MATCH of quality 1");
    assertThat(match(person(0), person(0), "--minimum-loci", "99").outcome())
        .isEqualTo(Outcome.BAD_INPUT);
  }

  @Test
  void a_locus_with_one_value_is_shown_and_not_compared() throws IOException {
    assertThat(match(with(person(0), "FGA", "8"), person(0)).out())
        .containsPattern("FGA +8 +8,9 +not compared +no pair of values in A");
    assertThat(match(with(person(0), "FGA", "8"), with(person(0), "FGA", "9")).out())
        .containsPattern("FGA +8 +9 +not compared +one value alone");
  }

  @Test
  void as_json_it_is_a_line() throws IOException {
    assertThat(match(person(0), with(person(0), "FGA", "8,*"), "--json").out())
        .startsWith(
            "{\"a\":\"A-1\",\"b\":\"B-1\",\"hit\":true,\"quality\":2,\"compared\":16,\"matched\":15,"
                + "\"differences\":[{\"locus\":\"FGA\",\"kind\":\"wildcard\",\"probe\":\"9\","
                + "\"record\":\"*\"}],\"needsVerification\":true,\"reasons\":[");
  }

  @Test
  void of_several_profiles_one_must_be_named() throws IOException {
    Path many =
        new DnaLinesBuilder()
            .add("X-1", "stain", person(0))
            .add("X-2", "stain", person(1))
            .writeTo(folder.resolve("many.jsonl"));
    assertThat(CommandRun.of("match", "dna", many.toString(), many + "#X-2").err())
        .contains("holds 2 profiles; name one, such as " + many + "#X-1");
    assertThat(CommandRun.of("match", "dna", many + "#X-3", many + "#X-2").err())
        .isEqualTo("treffer: " + many + ": holds no profile X-3\n");
    assertThat(CommandRun.of("match", "dna", many + "#X-1", many + "#X-2").out())
        .contains("NO MATCH");
  }

  private CommandRun match(Map<String, String> a, Map<String, String> b, String... options)
      throws IOException {
    Path one = new DnaLinesBuilder().add("A-1", "stain", a).writeTo(folder.resolve("a.jsonl"));
    Path other = new DnaLinesBuilder().add("B-1", "person", b).writeTo(folder.resolve("b.jsonl"));
    String[] all = new String[options.length + 4];
    System.arraycopy(new String[] {"match", "dna", one.toString(), other.toString()}, 0, all, 0, 4);
    System.arraycopy(options, 0, all, 4, options.length);
    return CommandRun.of(all);
  }
}
