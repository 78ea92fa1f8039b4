package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treffer.exchange.Network;
import org.treffer.exchange.Retries;
import org.treffer.exchange.conditions.Conditions;
import org.treffer.exchange.conditions.Latency;
import org.treffer.exchange.conditions.Outage;
import org.treffer.record.Country;
import org.treffer.scenarios.Scenarios;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Partners that fail as a file says, from the command line. */
class ConditionsTest {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private static final String EVERYTHING =
      """
      {"seed": 7,
       "topology": "router",
       "router": {"latency": {"fixed": "1ms"}, "lost": {"requests": 0}},
       "retries": {"tries": 3, "pause": "5ms", "hedgeAfter": "2s"},
       "usual": {"latency": {"median": "2ms", "p99": "9ms"}},
       "partitions": {
        "SI": {"outages": [{"from": "0s", "to": "1h", "silent": true},
                           {"from": "2026-03-02", "to": "2026-03-02T12:00:00Z"}],
               "maintenance": [{"from": "5s", "to": "6s"}],
               "lost": {"requests": 0.25, "answers": 0.5},
               "clockAhead": "1m"},
        "AT": {"clockBehind": "2m"}}}
      """;

  @TempDir private static Path shared;
  @TempDir private Path folder;

  @BeforeAll
  static void load() throws IOException {
    for (String state : List.of("AT", "DE", "SI")) {
      Path file = Files.createDirectories(shared.resolve("data/" + state)).resolve("v.jsonl");
      Files.writeString(
          file,
          """
          {"reference":"%s-V-1","plate":"%s","country":"%1$s","vin":"WVWZZZ1KZAW000001",\
          "validFrom":"2015-03-01"}
          """
              .formatted(
                  state,
                  state.equals("DE")
                      ? "HH-A 123"
                      : state.equals("AT") ? "W 10000 A" : "LJ AB-123"));
    }
    CommandRun run =
        CommandRun.of(
            "load",
            "--store",
            shared.resolve("store").toString(),
            "--rules",
            "open",
            shared.resolve("data").toString());
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
  }

  private CommandRun search(String conditions, String... more) throws IOException {
    Path file = folder.resolve("conditions.json");
    Files.writeString(file, conditions);
    List<String> arguments =
        new ArrayList<>(
            List.of("search", "vehicle", "--store", shared.resolve("store").toString()));
    arguments.addAll(
        List.of("--from", "IT", "--to", "AT,DE", "--purpose", "investigation", "--offence", "O17"));
    arguments.addAll(List.of("--officer", "IT-1", "--agreement", "D615", "--now", "2026-03-01"));
    arguments.addAll(List.of("--vin", "WVWZZZ1KZAW000001", "--conditions", file.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static List<String> statuses(CommandRun run) {
    List<String> statuses = new ArrayList<>();
    JsonMapper.shared()
        .readTree(run.out())
        .get("answers")
        .forEach(
            answer ->
                statuses.add(
                    answer.get("partition").asString()
                        + " "
                        + answer.get("status").asString()
                        + (answer.has("tries") ? " " + answer.get("tries").asInt() : "")));
    return statuses;
  }

  @Test
  void every_field_is_read() {
    Network network =
        ConditionsFile.read(EVERYTHING.getBytes(StandardCharsets.UTF_8), "file", START);
    assertThat(network.topology()).isEqualTo(Network.Topology.ROUTER);
    assertThat(network.seed()).isEqualTo(7);
    assertThat(network.router().latency()).isEqualTo(new Latency.Fixed(Duration.ofMillis(1)));
    assertThat(network.retries())
        .isEqualTo(new Retries(3, Duration.ofMillis(5), Duration.ofSeconds(2)));
    assertThat(network.of(Country.of("HU")).latency())
        .isEqualTo(new Latency.LogNormal(Duration.ofMillis(2), Duration.ofMillis(9)));
    assertThat(network.of(Country.of("SI")))
        .isEqualTo(
            new Conditions(
                Latency.NONE,
                List.of(
                    new Outage(START, START.plusSeconds(3600), Outage.Kind.SILENT),
                    new Outage(
                        Instant.parse("2026-03-02T00:00:00Z"),
                        Instant.parse("2026-03-02T12:00:00Z"),
                        Outage.Kind.UNREACHABLE),
                    new Outage(
                        START.plusSeconds(5), START.plusSeconds(6), Outage.Kind.MAINTENANCE)),
                0.25,
                0.5,
                Duration.ofMinutes(1)));
    assertThat(network.of(Country.of("AT")).skew()).isEqualTo(Duration.ofMinutes(-2));
    assertThat(ConditionsFile.read("{}".getBytes(StandardCharsets.UTF_8), "file", START))
        .isEqualTo(Network.IDEAL);
  }

  @Test
  void a_lost_partner_is_never_a_no_hit_and_the_others_answer() throws IOException {
    String down = "\"outages\": [{\"from\": \"0s\", \"to\": \"1h\"";
    assertThat(statuses(search("{\"partitions\":{\"DE\":{" + down + "}]}}}", "--json")))
        .containsExactly("AT HIT", "DE UNAVAILABLE");
    assertThat(
            statuses(
                search(
                    "{\"partitions\":{\"DE\":{" + down + ", \"silent\": true}]}}}",
                    "--deadline",
                    "400ms",
                    "--json")))
        .containsExactly("AT HIT", "DE TIMEOUT");
    CommandRun maintained =
        search("{\"partitions\":{\"DE\":{" + down.replace("outages", "maintenance") + "}]}}}");
    assertThat(maintained.out()).containsPattern("DE +REFUSED .*not accepting now");
  }

  @Test
  void the_answer_shows_how_often_a_state_was_asked() throws IOException {
    String down = "{\"partitions\":{\"DE\":{\"outages\":[{\"from\":\"0s\",\"to\":\"1h\"}]}}}";
    assertThat(statuses(search(down, "--tries", "3", "--json")))
        .containsExactly("AT HIT", "DE UNAVAILABLE 3");
    assertThat(search(down, "--tries", "2").out())
        .contains("Asked more than once, counted once: DE 2 times");
    String silent = down.replace("\"1h\"", "\"1h\",\"silent\":true");
    assertThat(statuses(search(silent, "--hedge-after", "1ms", "--deadline", "1s", "--json")))
        .containsExactly("AT HIT", "DE TIMEOUT 2");
    assertThat(search(down, "--tries", "11").err())
        .isEqualToIgnoringNewLines("treffer: --tries, --hedge-after: 1 to 10 tries, not 11");
  }

  @Test
  void when_the_router_is_down_every_state_is() throws IOException {
    String router =
        "{\"topology\":\"router\",\"router\":{\"outages\":[{\"from\":\"%s\",\"to\":\"2h\"}]}}";
    assertThat(statuses(search(router.formatted("1h"), "--json")))
        .containsExactly("AT HIT", "DE HIT");
    CommandRun down = search(router.formatted("0s"));
    assertThat(down.out())
        .containsPattern("AT +UNAVAILABLE .*the router cannot be reached")
        .containsPattern("DE +UNAVAILABLE .*the router cannot be reached");
  }

  @Test
  void a_state_decides_by_its_own_clock() throws IOException {
    // D615 opened for the pair in 2008; a clock twenty-five years behind is before that.
    assertThat(statuses(search("{\"partitions\":{\"DE\":{\"clockBehind\":\"9200d\"}}}", "--json")))
        .containsExactly("AT HIT", "DE REFUSED");
  }

  @Test
  void a_benchmark_meets_the_conditions() throws IOException {
    Path file = folder.resolve("conditions.json");
    Files.writeString(
        file, "{\"partitions\":{\"DE\":{\"outages\":[{\"from\":\"0s\",\"to\":\"1h\"}]}}}");
    CommandRun run =
        CommandRun.of(
            "bench",
            "--store",
            shared.resolve("store").toString(),
            "--vehicles",
            "100",
            "--partners",
            "3",
            "--rate",
            "50",
            "--warm-up",
            "0s",
            "--duration",
            "400ms",
            "--conditions",
            file.toString(),
            "--json");
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.out())
        .contains("\"partition\":\"DE\",\"outcome\":\"UNAVAILABLE\"")
        .doesNotContain("\"partition\":\"DE\",\"outcome\":\"NO_HIT\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"seed\": 7 | \"seed\": \"x\" | seed: a whole number is expected",
        "\"retries\": | \"retrys\": | retrys: there is no such field, did you mean 'retries'?",
        "\"topology\": \"router\" | \"topology\": \"star\" | topology: mesh or router is expected",
        "\"1ms\" | \"1 year\" | router.latency.fixed: '1 year' is not a duration",
        "\"tries\": 3 | \"tries\": 30 | retries: 1 to 10 tries, not 30",
        "\"9ms\" | \"1ms\" | usual.latency: p99, the 99th percentile, is below the",
        "\"SI\" | \"Slovenia\" | partitions.Slovenia: ",
        "\"to\": \"6s\" | \"to\": \"5s\" | partitions.SI.maintenance[1]: it does not end after",
        "\"silent\": true | \"silent\": 1 | partitions.SI.outages[1].silent: true or false",
        "\"seed\": 7 | \"seed\": 7, \"seed\": 8 | field seed is there twice",
        "\"1m\" | \"1m\", \"clockBehind\": \"1m\" | partitions.SI.clockBehind: a clock is ahead or",
        "\"seed\": 7 | \"seed\": seven | 'seven' is no value: a text needs quotation marks",
        "\"answers\": 0.5 | \"answers\": 5 | partitions.SI.lost.answers: a number, 0.0 to 1.0, is",
      })
  void what_is_wrong_is_told_with_its_line_and_field(String right, String wrong, String told)
      throws IOException {
    assertThat(EVERYTHING).contains(right);
    CommandRun run = search(EVERYTHING.replaceFirst(Pattern.quote(right), wrong));
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    long line = EVERYTHING.substring(0, EVERYTHING.indexOf(right)).lines().count();
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .startsWith(
            "treffer: conditions "
                + folder.resolve("conditions.json")
                + ", line "
                + line
                + ": "
                + told);
  }

  @Test
  void the_schema_names_the_fields_that_the_reader_takes() {
    JsonNode schema =
        JsonMapper.shared().readTree(Scenarios.class.getResourceAsStream("conditions.schema.json"));
    JsonNode all = JsonMapper.shared().readTree(EVERYTHING);
    assertThat(names(schema.at("/properties"))).isEqualTo(names(all));
    assertThat(names(schema.at("/properties/retries/properties")))
        .isEqualTo(names(all.get("retries")));
    Set<String> ofState = names(schema.at("/$defs/way/properties"));
    ofState.addAll(names(schema.at("/$defs/state/properties")));
    Set<String> used = names(all.at("/partitions/SI"));
    used.addAll(names(all.at("/partitions/AT")));
    used.add("latency");
    assertThat(ofState).isEqualTo(used);
  }

  private static Set<String> names(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }
}
