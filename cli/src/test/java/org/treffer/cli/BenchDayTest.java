package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.synthetic.load.RequestKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class BenchDayTest {

  @TempDir private static Path shared;
  @TempDir private Path folder;

  @BeforeAll
  static void build_a_store_whose_rules_withhold_nothing() {
    String data = shared.resolve("data").toString();
    run(
        "generate",
        "--out",
        data,
        "--seed",
        "1",
        "--partitions",
        "AT,DE,HU",
        "--dna",
        "300",
        "--fingers",
        "30",
        "--vehicles",
        "300");
    run("load", "--store", store(), "--rules", "open", data);
  }

  private static void run(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
  }

  private static String store() {
    return shared.resolve("store").toString();
  }

  private static CommandRun bench(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "bench",
                "--store",
                store(),
                "--rate",
                "100",
                "--warm-up",
                "0s",
                "--duration",
                "500ms"));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static JsonNode json(CommandRun run) {
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    return new ObjectMapper().readTree(run.out());
  }

  private static Map<String, JsonNode> named(JsonNode list, String key) {
    Map<String, JsonNode> by = new TreeMap<>();
    list.forEach(each -> by.put(each.get(key).asString(), each));
    return by;
  }

  @Test
  void a_day_asks_by_its_shares_and_says_what_it_left_out() {
    CommandRun run = bench("--day", "--json");
    JsonNode result = json(run);
    Map<String, JsonNode> wanted = named(result.get("workload").get("kinds"), "name");
    assertThat(wanted)
        .containsKeys("plate", "vinToAll", "owner", "tenprint", "latent", "stain")
        .doesNotContainKey("palm");
    assertThat(run.err()).contains("left out, as no state holds", "palm");
    assertThat(wanted.values())
        .allSatisfy(
            kind ->
                assertThat(kind.get("drawn").asDouble())
                    .isCloseTo(kind.get("wanted").asDouble(), within(0.012)));
    assertThat(named(result.get("workload").get("partners"), "name").keySet())
        .containsExactlyInAnyOrder("AT", "DE", "HU");
    Map<String, JsonNode> kinds = named(result.get("run").get("kinds"), "kind");
    JsonNode plates = kinds.get("plate");
    assertThat(plates.get("sent").asLong()).isBetween(30L, 50L);
    assertThat(plates.get("outcomes").get("HIT").asLong())
        .isGreaterThan(plates.get("sent").asLong() / 2);
    assertThat(plates.get("p99").asLong()).isPositive();
    assertThat(named(result.get("alone"), "kind").keySet()).containsAll(kinds.keySet());
    assertThat(result.get("even").get("requests").asLong()).isEqualTo(50);
    assertThat(result.get("even").get("workload").get("vehicles").asInt()).isEqualTo(70);
  }

  @Test
  void what_shall_match_is_found_and_nobody_finds_strangers() throws IOException {
    for (int hits : List.of(100, 0)) {
      Path shares = folder.resolve("shares.json");
      String kinds =
          Arrays.stream(RequestKind.values())
              .map(kind -> "\"%s\":{\"parts\":10,\"hits\":%d}".formatted(kind.text(), hits))
              .collect(Collectors.joining(","));
      Files.writeString(shares, "{\"kinds\":{" + kinds + "},\"twice\":0.1}");
      JsonNode result = json(bench("--day=" + shares, "--json"));
      assertThat(named(result.get("run").get("kinds"), "kind"))
          .hasSize(10)
          .allSatisfy(
              (kind, run) -> {
                long sent = run.get("sent").asLong();
                assertThat(run.get("answered").asLong()).isEqualTo(sent);
                JsonNode outcomes = run.get("outcomes");
                assertThat(outcomes.path("ERROR").asLong()).isZero();
                // Of prints a stranger may match by chance; of DNA a profile with two wildcards
                // does not find itself.
                boolean prints = kind.startsWith("tenprint") || kind.equals("latent");
                long most = hits > 0 ? 3 * sent : prints ? 1 : 0;
                long least = hits > 0 ? sent - 1 : 0;
                assertThat(outcomes.path("HIT").asLong()).as(kind).isBetween(least, most);
              });
      assertThat(result.get("workload").get("twice").get("drawn").asDouble())
          .isCloseTo(0.1, within(0.02));
    }
  }

  @Test
  void a_night_and_an_opening_are_measured_alone_and_beside_the_load() {
    JsonNode result = json(bench("--night", "--opening", "AT,DE", "--json"));
    JsonNode night = result.get("bulks").get(0);
    assertThat(night.get("name").asString()).isEqualTo("night");
    assertThat(night.get("stains").asLong()).isBetween(3L, 9L);
    JsonNode opening = result.get("bulks").get(1);
    assertThat(opening.get("name").asString()).isEqualTo("opening AT,DE");
    assertThat(opening.get("comparisons").asInt()).isEqualTo(2);
    assertThat(opening.get("stains").asLong()).isGreaterThan(20);
    for (JsonNode bulk : List.of(night, opening)) {
      assertThat(bulk.get("pairs").asLong()).isGreaterThan(bulk.get("stains").asLong() * 10);
      assertThat(bulk.get("pairsPerSecond").asDouble()).isPositive();
      assertThat(bulk.get("single").get("requests").asLong()).isPositive();
      assertThat(bulk.get("beside").get("requests").asLong()).isEqualTo(50);
      assertThat(bulk.get("declined")).isEmpty();
    }
    CommandRun text = bench("--night");
    assertThat(text.out()).contains("Comparison", "one by one", "beside night");
    assertThat(text.outLines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void comparisons_that_make_no_sense_get_one_line() {
    assertThat(bench("--opening", "AT").err()).contains("--opening: two states, such as AT,HU");
    assertThat(bench("--opening", "AT,RO").err())
        .contains("--opening AT,RO: no agreement of the store lets them compare DNA");
    assertThat(bench("--night", "--topology", "t.json").err()).contains("without --topology");
  }

  @Test
  void the_report_tells_kinds_partners_and_the_even_load_beside() throws IOException {
    Path page = folder.resolve("report.html");
    CommandRun run = bench("--day", "--html", page.toString());
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.out()).contains("Kind", "plate", "State asked", "even: vehicles 70%", "REFUSED");
    assertThat(run.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(Files.readString(page)).contains("As on a day", "tenprint", "State asked");
  }

  @Test
  void a_file_of_shares_is_read_strictly() throws IOException {
    Path shares = folder.resolve("shares.json");
    Map<String, String> wrong =
        Map.of(
            "{\n\"kinds\":{\"plates\":{}}}",
                "line 2: kinds.plates: there is no such field, did you mean 'plate'?",
            "{\"kinds\":{\"plate\":{\"hits\":101}}}",
                "line 1: kinds.plate.hits: a number, 0.0 to 100.0, is expected",
            "{\"skew\":-1}", "skew: a number, 0.0 to 10.0",
            "{\"partners\":[\"AT\",\"AT\"]}", "partners: each state once",
            "{\"partners\":[\"Austria\"]}", "partners[1]: ",
            "{\"offences\":{\"O99\":1}}", "offences: O01 to O36, not 'O99'",
            "{", "line 1");
    for (Map.Entry<String, String> each : wrong.entrySet()) {
      Files.writeString(shares, each.getKey());
      CommandRun run = bench("--day", shares.toString());
      assertThat(run.outcome()).as(each.getKey()).isEqualTo(Outcome.BAD_INPUT);
      assertThat(run.err()).contains("shares.json", each.getValue());
    }
    assertThat(bench("--day", "nowhere.json").err()).contains("--day: nowhere.json does not exist");
  }
}
