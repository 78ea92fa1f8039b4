package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class BenchTest {

  @TempDir private static Path shared;
  @TempDir private Path folder;

  @BeforeAll
  static void build_a_store() {
    CommandRun run =
        CommandRun.of(
            "generate",
            "--load",
            shared.resolve("store").toString(),
            "--seed",
            "1",
            "--partitions",
            "AT,HU,SI",
            "--dna",
            "600",
            "--vehicles",
            "600");
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
  }

  private static CommandRun bench(String... more) {
    return benchOf(shared.resolve("store"), more);
  }

  private static CommandRun benchOf(Path store, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "bench",
                "--store",
                store.toString(),
                "--rate",
                "100",
                "--warm-up",
                "0s",
                "--duration",
                "500ms"));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void a_seed_draws_the_same_from_the_same_records_however_they_were_loaded() {
    Path other = folder.resolve("other");
    List<String> backwards = new ArrayList<>(List.of("load", "--store", other.toString()));
    Path data = folder.resolve("data");
    List<String> made =
        List.of("--seed", "1", "--partitions", "AT,HU,SI", "--dna", "600", "--vehicles", "600");
    List<String> generate = new ArrayList<>(List.of("generate", "--out", data.toString()));
    generate.addAll(made);
    assertThat(CommandRun.of(generate.toArray(String[]::new)).outcome()).isEqualTo(Outcome.DONE);
    reverse(data);
    backwards.add(data.toString());
    assertThat(CommandRun.of(backwards.toArray(String[]::new)).outcome()).isEqualTo(Outcome.DONE);
    assertThat(answers(benchOf(other, "--json"))).isEqualTo(answers(bench("--json")));
  }

  /** Turns every file of records round, so that the first becomes the last. */
  private static void reverse(Path data) {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(f -> f.getParent().getParent().equals(data)).toList()) {
        Files.write(file, Files.readAllLines(file).reversed());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode answers(CommandRun run) {
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    return new ObjectMapper().readTree(run.out()).get("run").get("answers");
  }

  @Test
  void every_request_that_was_due_is_counted_with_the_answer_of_every_state_asked() {
    CommandRun run = bench("--partners", "2", "--json");
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    JsonNode result = new ObjectMapper().readTree(run.out());
    JsonNode measured = result.get("run");
    assertThat(measured.get("requests").asLong()).isEqualTo(50);
    long answers = 0;
    for (JsonNode row : measured.get("answers")) {
      answers += row.get("count").asLong();
      assertThat(row.get("outcome").asString()).isIn("HIT", "NO_HIT", "REFUSED");
    }
    assertThat(answers).isBetween(50L, 100L);
    long lanes = 0;
    for (JsonNode lane : measured.get("lanes")) {
      lanes += lane.get("requests").asLong();
      assertThat(lane.get("fsync").asLong()).isPositive();
    }
    assertThat(lanes).isEqualTo(50);
  }

  @Test
  void a_workload_of_hits_alone_gives_hits_and_one_of_none_gives_none() throws IOException {
    Path workload = folder.resolve("workload.json");
    Files.writeString(workload, "{\"vehicles\": 100, \"hits\": 0}");
    CommandRun none = bench("--workload", workload.toString(), "--json");
    assertThat(none.out()).contains("NO_HIT").doesNotContain("\"HIT\"");
    CommandRun all = bench("--workload", workload.toString(), "--hits", "100");
    assertThat(all.out()).contains("HIT");
    assertThat(all.outLines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void reports_are_written_and_a_page_needs_no_network() throws IOException {
    Path page = folder.resolve("report.html");
    Path log = folder.resolve("latency.hlog");
    Path json = folder.resolve("result.json");
    bench("--html", page.toString(), "--hlog", log.toString(), "-o", json.toString());
    assertThat(Files.readString(page))
        .contains("<svg", "Latency over percentiles", "Allocated a request", "</html>")
        .contains("4 kilobytes made durable in; fsync: ", "collecting garbage: ")
        .doesNotContain("http://", "https://", "<script");
    assertThat(Files.readString(log)).contains("HISTFAAA");
    List<String> merged =
        CommandRun.of("bench", "merge", log.toString(), log.toString(), "--json").outLines();
    assertThat(merged.get(0)).contains("\"requests\":50,");
    assertThat(merged.get(1)).contains("\"log\":\"all\",\"requests\":100,");
    assertThat(CommandRun.of("bench", "merge", json.toString()).err())
        .contains("result.json", "bench --hlog");
    assertThat(Files.readString(json)).startsWith("{\"environment\":").contains("\"p99.9\":");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 1000})
  void the_page_fits_a_browser_of_any_width_and_tells_what_its_charts_show(int width)
      throws IOException {
    assumeTrue(Browser.driverProgram().isPresent(), "no chromedriver on this machine: not tried");
    Path page = folder.resolve("report.html");
    bench("--day", "--html", page.toString());
    try (Browser browser = Browser.open(folder.resolve("profile"), width, 900)) {
      browser.go(page.toUri());
      assertThat(browser.value("document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo("true");
      assertThat(browser.value("document.querySelectorAll('svg').length")).isEqualTo("6");
      assertThat(
              browser.value(
                  "[...document.querySelectorAll('svg')].filter(s =>"
                      + " s.getBoundingClientRect().height < 100"
                      + " || !/; .* to /.test(s.getAttribute('aria-label'))).length"))
          .isEqualTo("0");
      assertThat(browser.value("performance.getEntriesByType('resource').length"))
          .as("nothing is fetched")
          .isEqualTo("0");
    }
  }

  @Test
  void the_page_of_the_highest_load_shows_throughput_against_load() throws IOException {
    Path page = folder.resolve("report.html");
    CommandRun run = bench("--find", "p99<100ms", "--trial", "50ms", "--html", page.toString());
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(page)
        .content()
        .contains("Requests a second that came back; came back: ", "; offered: ")
        .contains("Latency at the goal");
  }

  @Test
  void a_goal_that_is_not_kept_is_a_finding() {
    CommandRun run = bench("--require", "p50<1us", "--partners", "2", "--require", "p99<1us");
    assertThat(run.outcome()).isEqualTo(Outcome.FINDING);
    assertThat(run.err())
        .contains("not kept: p50<1 us, measured ", "not kept: p99<1 us, measured ");
  }

  @Test
  void a_plan_measures_registers_of_growing_size_and_says_how_wrong_its_law_was() {
    Path page = folder.resolve("plan.html");
    CommandRun run =
        CommandRun.of(
            "bench", "--plan=0.02", "--json", "--requests", "1000", "--html", page.toString());
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> plans = run.outLines().stream().map(json::readTree).toList();
    assertThat(plans)
        .extracting(plan -> plan.get("category").asString())
        .containsExactly("vehicle", "finger", "dna");
    for (JsonNode plan : plans) {
      assertThat(plan.get("points").size()).isEqualTo(4);
      for (JsonNode point : plan.get("points")) {
        assertThat(point.get("micros").asDouble()).isPositive();
        assertThat(point.get("diskBytes").asLong()).isPositive();
      }
      assertThat(plan.get("heldOutRatio").asDouble()).isPositive();
      assertThat(plan.get("together").get(0).get("threads").asInt()).isEqualTo(1);
      for (JsonNode threads : plan.get("together")) {
        assertThat(threads.get("perSecond").asDouble()).isPositive();
      }
      assertThat(plan.get("memoryBytes").asLong())
          .isGreaterThanOrEqualTo(plan.get("diskBytes").asLong());
    }
    assertThat(plans.getFirst().get("perSecond").asDouble()).isEqualTo(900);
    assertThat(page)
        .content()
        .contains("Searches a second of all threads", "by the law: ", "in the heap: ")
        .contains("The Union at 1,000 requests a second", "<td>100 M</td>", "Median fsync")
        .doesNotContain("http://", "https://", "<script");
    assertThat(CommandRun.of("bench", "--plan", "-o", page.toString()).err())
        .contains("--plan writes --html alone");
    assertThat(CommandRun.of("bench", "--plan=0").err()).contains("--plan: a factor above 0");
  }

  @Test
  void bad_options_get_one_line() throws IOException {
    assertThat(bench("--find", "fast").err())
        .contains("--find: a goal is such as p99<10ms or p99.9<500us, not 'fast'");
    Path workload = folder.resolve("workload.json");
    Files.writeString(workload, "{\"vehicles\": 170}");
    CommandRun run = bench("--workload", workload.toString());
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).contains("workload.json", "vehicles");
  }
}
