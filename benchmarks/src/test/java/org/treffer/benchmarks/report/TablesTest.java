package org.treffer.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class TablesTest {

  private static final Path PAGE = Path.of("README.md");
  private static final Path RESULTS = Path.of("results");

  @TempDir Path folder;

  @Test
  void the_pages_tables_and_plots_are_what_the_kept_results_give() throws IOException {
    String page = Files.readString(PAGE);
    Tables tables = new Tables(RESULTS);
    assertThat(tables.written(page)).isEqualTo(page);
    assertThat(RESULTS.resolve("dna-search.svg")).hasContent(tables.plot("dna-search"));
  }

  @Test
  void every_questions_results_are_kept_and_shown() throws IOException {
    String page = Files.readString(PAGE);
    for (Question question : Question.values()) {
      assertThat(RESULTS.resolve(question.text() + ".json")).exists();
      assertThat(page).contains(" of " + question.text() + ".json -->");
    }
  }

  @Test
  void every_benchmark_of_the_suite_belongs_to_a_question() {
    List<Pattern> asked =
        Arrays.stream(Question.values())
            .map(question -> Pattern.compile(question.arguments().getFirst()))
            .toList();
    Set<String> unasked =
        BenchmarkList.defaultList()
            .getAll(
                OutputFormatFactory.createFormatInstance(
                    new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT),
                List.of())
            .stream()
            .map(BenchmarkListEntry::getUsername)
            .filter(name -> asked.stream().noneMatch(p -> p.matcher(name).find()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unasked).isEmpty();
  }

  @Test
  void what_is_kept_names_no_folder_of_the_machine() throws IOException {
    Path raw = raw();
    assertThat(raw).content().contains("/jdk/bin/java", "rawData");
    Path kept = folder.resolve("kept.json");
    KeptResults.keep(KeptResults.read(raw), "a loom", kept);
    assertThat(kept).content().doesNotContain("/jdk/bin/java").doesNotContain("rawData");
    assertThat(CostTable.of(KeptResults.read(kept))).isEqualTo(CostTable.of(KeptResults.read(raw)));
    try (Stream<Path> files = Files.list(RESULTS)) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .forEach(file -> assertThat(file).content().doesNotContain("\"jvm"));
    }
  }

  @Test
  void a_row_holds_every_mode_of_a_benchmark() throws IOException {
    assertThat(CostTable.of(KeptResults.read(raw())).lines())
        .containsExactly(
            "| | mean | median | 99th percentile | a second | allocated |",
            "| --- | --- | --- | --- | --- | --- |",
            "| hash map, size 1,000,000 | 1.84 ± 0.02 us | 1.80 us | 4.05 us | 483,000 | 1,230 B |",
            "| loop over masks, AT | 5.51 ns | | | | 0 B |",
            "",
            "a loom, JDK 25.0.3: 1 thread, 1 fork, 2 × 5 s of warming up and 3 × 5 s measured; "
                + "a loom, JDK 25.0.3: 2 threads, 3 forks, 2 × 5 s of warming up and 3 × 5 s measured.");
  }

  @Test
  void only_what_stands_between_the_marks_is_written_anew() throws IOException {
    Files.copy(raw(), folder.resolve("costs.json"));
    String written =
        new Tables(folder)
            .written("above\n<!-- costs of costs.json -->\nold\n<!-- end -->\nbelow $1\n");
    assertThat(written)
        .startsWith("above\n<!-- costs of costs.json -->\n\n| | mean |")
        .endsWith(" measured.\n\n<!-- end -->\nbelow $1\n")
        .doesNotContain("old");
    assertThat(new Tables(folder).written(written)).isEqualTo(written);
  }

  @Test
  void a_table_without_an_end_or_without_results_is_refused() throws IOException {
    Files.copy(raw(), folder.resolve("costs.json"));
    Tables tables = new Tables(folder);
    assertThatIOException()
        .isThrownBy(
            () ->
                tables.written(
                    "<!-- costs of costs.json -->\n<!-- costs of costs.json -->\n<!-- end -->\n"))
        .withMessageContaining("no <!-- end -->");
    assertThatIOException()
        .isThrownBy(() -> tables.written("<!-- costs of none.json -->\n<!-- end -->\n"))
        .withMessageContaining("none.json");
  }

  @Test
  void an_unknown_question_is_answered_with_all_there_are() {
    assertThat(Question.of("dna-search")).isEqualTo(Question.DNA_SEARCH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Question.of("dna"))
        .withMessageContaining("dna-comparison, dna-search");
  }

  private Path raw() throws IOException {
    return Files.writeString(
        folder.resolve("raw.json"),
        """
        [{"benchmark":"a.B.hashMap","mode":"sample","machine":"a loom","jdkVersion":"25.0.3","threads":1,"forks":1,"jvm":"/jdk/bin/java",
          "warmupIterations":2,"warmupTime":"5 s","measurementIterations":3,"measurementTime":"5 s",
          "params":{"size":"1000000"},
          "primaryMetric":{"score":1.8383,"scoreError":0.0213,"scoreUnit":"us/op",
            "scorePercentiles":{"50.0":1.801,"99.0":4.048},"rawDataHistogram":[]},
          "secondaryMetrics":{"gc.alloc.rate.norm":{"score":1234.5,"scoreUnit":"B/op"}}},
         {"benchmark":"a.B.hashMap","mode":"thrpt","machine":"a loom","jdkVersion":"25.0.3","threads":1,"forks":1,
          "warmupIterations":2,"warmupTime":"5 s","measurementIterations":3,"measurementTime":"5 s",
          "params":{"size":"1000000"},
          "primaryMetric":{"score":0.4829,"scoreError":"NaN","scoreUnit":"ops/us",
            "scorePercentiles":{"50.0":0.48},"rawData":[]}},
         {"benchmark":"a.B.loopOverMasks","mode":"avgt","machine":"a loom","jdkVersion":"25.0.3","threads":2,"forks":3,
          "warmupIterations":2,"warmupTime":"5 s","measurementIterations":3,"measurementTime":"5 s",
          "params":{"set":"AT"},
          "primaryMetric":{"score":5.512,"scoreError":"NaN","scoreUnit":"ns/op"},
          "secondaryMetrics":{"gc.alloc.rate.norm":{"score":0.002,"scoreUnit":"B/op"}}}]
        """);
  }
}
