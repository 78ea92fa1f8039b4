package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.page.PageServer;
import org.treffer.scenarios.Scenarios;
import org.treffer.terminal.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page of {@code demo --web}: what it answers, and how it works in a browser. */
class DemoPageTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String RECORD = "MK-P-2W8RJT5K";

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private PageServer page;

  @BeforeEach
  void show() throws IOException {
    page = played("speedboat");
  }

  private PageServer played(String name) throws IOException {
    Scenario whole = Scenario.read(Scenarios.file(name), name);
    Terminal silent =
        Terminal.plain(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(PrintStream.nullOutputStream()),
            new PrintStream(PrintStream.nullOutputStream()));
    Stage stage = new Stage(whole, new Session(silent, Clock.systemUTC(), false));
    Path store = folder.resolve(name);
    stage.build(store);
    return PageServer.start(ShownPage.play(whole, stage, store, new Texts(Texts.Language.en)), 0);
  }

  @AfterEach
  void close() throws IOException {
    page.close();
    http.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private JsonNode get(String path) throws IOException {
    return JSON.readTree(send(HttpRequest.newBuilder(page.uri().resolve(path))).body());
  }

  private HttpResponse<String> post(String path, Map<String, ?> fields) throws IOException {
    return send(
        HttpRequest.newBuilder(page.uri().resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(fields))));
  }

  /** The request of a step, as the page sends it. */
  private Map<String, Object> proposed(int number) throws IOException {
    Map<String, Object> fields = new HashMap<>();
    ((ObjectNode) get("setting").path("proposals").get(number - 1))
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue()));
    fields.put("atOnce", true);
    return fields;
  }

  /** Asks; the events as they came. */
  private List<JsonNode> ask(Map<String, ?> fields) throws IOException {
    HttpResponse<String> response = post("ask", fields);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().lines().map(JSON::readTree).toList();
  }

  private static Map<String, String> statuses(List<JsonNode> events) {
    Map<String, String> statuses = new HashMap<>();
    for (JsonNode event : events.subList(1, events.size())) {
      JsonNode answer = event.path("answer");
      statuses.put(answer.path("partition").asString(), answer.path("status").asString());
    }
    return statuses;
  }

  private JsonNode knowledge(List<JsonNode> events, String state) throws IOException {
    String request = events.getFirst().path("request").asString();
    return get("knowledge?request=" + request + "&state=" + state);
  }

  @Test
  void both_sides_are_shown_and_a_rule_changed_withholds_what_was_given() throws IOException {
    List<JsonNode> before = ask(proposed(1));
    assertThat(statuses(before))
        .containsOnly(
            Map.entry("MK", "HIT"),
            Map.entry("GR", "REFUSED"),
            Map.entry("IT", "REFUSED"),
            Map.entry("TR", "REFUSED"));
    assertThat(knowledge(before, "AL").path("log").toString()).contains("asked MK: HIT " + RECORD);
    assertThat(knowledge(before, "MK").path("withheld")).isEmpty();
    assertThat(knowledge(before, "GR").path("log")).isEmpty();

    String own = get("rules?state=MK&set=shipped").toString();
    assertThat(post("rules", Map.of("state", "MK", "rules", own)).statusCode()).isEqualTo(200);
    List<JsonNode> after = ask(proposed(1));
    assertThat(statuses(after)).containsEntry("MK", "NO_HIT");
    JsonNode known = knowledge(after, "MK");
    assertThat(known.path("withheld").path(0).path("reference").asString()).isEqualTo(RECORD);
    assertThat(after.toString() + knowledge(after, "AL"))
        .as("what the requester gets and logs")
        .doesNotContain(RECORD);
  }

  @Test
  void a_vehicle_is_asked_about_as_of_a_time() throws IOException {
    page.close();
    page = played("stolen-vehicle");
    assertThat(ask(proposed(2)).toString()).contains("Bence Nagy", "\"stolen\"");
    Map<String, Object> then = proposed(3);
    assertThat(ask(then).toString()).contains("Gábor Kiss").doesNotContain("Bence Nagy");
    then.put("at", "in May");
    HttpResponse<String> refused = post("ask", then);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("field at: 'in May' is neither 2024-05-01 nor");
  }

  @Test
  void a_state_that_fails_never_says_no_hit() throws IOException {
    Map<String, String> seen =
        Map.of("unreachable", "UNAVAILABLE", "silent", "TIMEOUT", "maintenance", "REFUSED");
    for (Map.Entry<String, String> each : seen.entrySet()) {
      post("outage", Map.of("state", "MK", "kind", each.getKey()));
      assertThat(statuses(ask(proposed(1)))).containsEntry("MK", each.getValue());
    }
    post("outage", Map.of("state", "MK", "kind", ""));
    assertThat(statuses(ask(proposed(1)))).containsEntry("MK", "HIT");
  }

  @Test
  void agreements_come_with_their_step_and_go_with_an_earlier_one() throws IOException {
    assertThat(statuses(ask(proposed(3)))).containsEntry("IT", "REFUSED");
    post("agreements", Map.of("proposals", 3));
    assertThat(statuses(ask(proposed(3)))).containsEntry("IT", "HIT");
    post("agreements", Map.of("proposals", 1));
    assertThat(statuses(ask(proposed(3)))).containsEntry("IT", "REFUSED");
  }

  @Test
  void the_second_step_keeps_its_order_and_its_four_eyes() throws IOException {
    String request = ask(proposed(1)).getFirst().path("request").asString();
    Map<String, Object> deed = new HashMap<>();
    deed.putAll(Map.of("request", request, "reference", RECORD, "state", "AL"));
    deed.putAll(Map.of("deed", "confirmed", "officer", "AL-1"));
    assertThat(post("deed", deed).body()).contains("four eyes");
    deed.put("officer", "AL-4");
    assertThat(post("deed", deed).statusCode()).isEqualTo(200);
    String match = "match?from=AL&to=MK&request=" + request + "&reference=" + RECORD;
    assertThat(get(match).path("asking").path("standing").asString()).isEqualTo("CONFIRMED");
    assertThat(get(match).path("asked").path("events")).as("it is not told").isEmpty();
    deed.put("deed", "requested");
    assertThat(post("deed", deed).statusCode()).isEqualTo(200);
    deed.putAll(Map.of("deed", "supplied", "officer", "MK-3", "state", "MK"));
    assertThat(post("deed", deed).statusCode()).isEqualTo(200);
    assertThat(get(match).path("asking").path("standing").asString()).isEqualTo("SUPPLIED");
    String before = get("setting").path("now").asString();
    assertThat(post("clock", Map.of("hours", 24)).body()).doesNotContain(before).contains("now");
  }

  @Test
  void what_cannot_be_answered_is_said_in_a_line() throws IOException {
    Map<String, Object> fields = proposed(1);
    fields.put("probe", "{\"reference\":\"X\"}");
    assertThat(post("ask", fields).body()).startsWith("{\"error\":\"").doesNotContain("\\n");
    fields = proposed(1);
    fields.put("offence", "O99");
    assertThat(post("ask", fields).body()).contains("O01 to O36");
    fields.put("from", "XX");
    assertThat(post("ask", fields).statusCode()).isEqualTo(400);
    assertThat(post("rules", Map.of("state", "MK", "rules", "{")).body()).contains("error");
    assertThat(post("nothing", Map.of()).statusCode()).isEqualTo(404);
    for (String path :
        List.of("rules?state=MK", "rules?set=kept", "match?from=AL&to=MK&request=1")) {
      assertThat(get(path).path("error").asString()).as(path).startsWith("the address lacks ");
    }
    assertThat(get("knowledge?request=AL-1&state=AL").path("error").asString())
        .contains("no request AL-1");
  }

  @Test
  void a_page_of_no_store_says_so() {
    String missing = folder.resolve("missing").toString();
    CommandRun run = CommandRun.of("serve", "--store", missing, "--page");
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.errLines()).singleElement().asString().contains("missing does not exist: make");
  }

  @Test
  void a_page_from_elsewhere_can_neither_ask_nor_read() throws IOException {
    HttpResponse<String> form =
        send(
            HttpRequest.newBuilder(page.uri().resolve("clock"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"hours\":1}")));
    assertThat(form.statusCode()).isEqualTo(400);
    URI other = URI.create("http://localhost:" + page.uri().getPort() + "/setting");
    assertThat(send(HttpRequest.newBuilder(other)).headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
  }

  private static String file(String name) throws IOException {
    try (InputStream in = PageServer.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Set<String> keys(String language) throws IOException {
    Properties texts = new Properties();
    texts.load(new StringReader(file("page-" + language + ".properties")));
    return new TreeSet<>(texts.stringPropertyNames());
  }

  @Test
  void every_word_is_there_in_each_language() throws IOException {
    assertThat(keys("de")).isEqualTo(keys("en"));
    Set<String> used = new TreeSet<>();
    for (String name :
        List.of("index.html", "page.js", "map.js", "sides.js", "second.js", "rules.js")) {
      Pattern.compile("data-text=\"([^\"]+)\"|text\\('([^']+)'[,)]")
          .matcher(file(name))
          .results()
          .forEach(found -> used.add(found.group(1) == null ? found.group(2) : found.group(1)));
    }
    assertThat(keys("en")).containsAll(used);
  }

  @Test
  void it_works_in_a_browser_by_keys_alone_and_says_what_happens() throws IOException {
    assumeTrue(Browser.driverProgram().isPresent(), "no chromedriver on this machine: not tried");
    try (Browser browser = Browser.open(folder.resolve("profile"), 1400, 1500)) {
      browser.go(page.uri());
      browser.until(
          "document.querySelectorAll('.tile').length === 5 && document.forms[0].probe.value");
      assertThat(unlabelled(browser)).isEqualTo("0");
      browser.value("document.getElementById('ask').focus()");
      browser.type("\uE007");
      browser.until("document.getElementById('knows').children.length > 0");
      assertThat(browser.text("#answers")).contains("MK", "HIT", RECORD, "REFUSED");
      assertThat(browser.value("document.querySelector('.tile.from').textContent")).isEqualTo("AL");
      assertThat(browser.value("document.querySelector('.tile[data-status=HIT]').ariaLabel"))
          .isEqualTo("North Macedonia: hit");
      assertThat(browser.value("document.querySelectorAll('.way').length")).isEqualTo("4");
      assertThat(browser.value("document.getElementById('announce').textContent"))
          .isEqualTo("All have answered.");
      shoot(browser, "hit");
      browser.click("#matches button");
      browser.until("document.getElementById('matches').innerText.includes('AL-4 confirmed it')");
      assertThat(browser.text("#error")).isEmpty();
      assertThat(browser.value("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo("true");
    }
  }

  @Test
  void it_fits_a_narrow_window_and_a_dark_one() throws IOException {
    assumeTrue(Browser.driverProgram().isPresent(), "no chromedriver on this machine: not tried");
    List<String> papers = new ArrayList<>();
    try (Browser browser = Browser.open(folder.resolve("profile"), 500, 1500)) {
      browser.go(page.uri());
      browser.until("document.querySelectorAll('.tile').length === 5");
      for (String scheme : List.of("light", "dark")) {
        browser.value("document.documentElement.style.colorScheme = '" + scheme + "'");
        papers.add(browser.value("getComputedStyle(document.body).backgroundColor"));
        shoot(browser, "narrow-" + scheme);
      }
      assertThat(browser.value("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo("true");
    }
    assertThat(papers).doesNotHaveDuplicates();
  }

  /** Controls that nothing names, hidden ones left out. */
  private static String unlabelled(Browser browser) throws IOException {
    return browser.value(
        "[...document.querySelectorAll('button, input, select, textarea')].filter(control =>"
            + " control.checkVisibility() && !control.ariaLabel && !control.textContent.trim()"
            + " && ![...control.labels].some(label => label.textContent.trim())).length");
  }

  private static void shoot(Browser browser, String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve("page-" + name + ".png"), browser.screenshot());
  }
}
