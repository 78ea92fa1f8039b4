package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.scenarios.Scenarios;

class DemoLanguageTest {

  private static final Pattern BLANK = Pattern.compile("%\\d\\$s");

  @TempDir private Path folder;

  @Test
  void every_text_around_a_scenario_is_there_in_every_language_with_the_same_blanks()
      throws IOException {
    Map<String, String> english = texts("en");
    for (Texts.Language language : Texts.Language.values()) {
      Map<String, String> texts = texts(language.name());
      assertThat(texts.keySet()).as(language.name()).isEqualTo(english.keySet());
      texts.forEach(
          (key, text) ->
              assertThat(blanks(text))
                  .as(language + " " + key)
                  .isEqualTo(blanks(english.get(key))));
    }
  }

  @Test
  void no_text_around_a_scenario_is_left_in_english() throws IOException {
    Map<String, String> german = texts("de");
    texts("en").forEach((key, text) -> assertThat(german.get(key)).as(key).isNotEqualTo(text));
  }

  @Test
  void every_text_of_every_scenario_is_translated_and_no_translation_is_left_over() {
    Map<String, String> english = new TreeMap<>();
    for (String name : Scenarios.NAMES) {
      english.putAll(readable(name, Scenario.read(Scenarios.file(name), name)));
    }
    Properties german = Scenarios.texts("de");
    assertThat(new TreeSet<>(german.stringPropertyNames())).isEqualTo(english.keySet());
    english.forEach(
        (key, text) -> assertThat(german.getProperty(key)).as(key).isNotBlank().isNotEqualTo(text));
  }

  @Test
  void every_refusal_and_every_purpose_has_a_text() throws IOException {
    Set<String> keys = texts("en").keySet();
    for (Refusal refusal : Refusal.values()) {
      assertThat(keys).contains("refusal." + refusal.name().toLowerCase(Locale.ROOT));
    }
    for (Purpose purpose : Purpose.values()) {
      assertThat(keys).contains("purpose." + purpose.text());
    }
    assertThat(PartitionAnswer.class.getPermittedSubclasses()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"van", "action-day", "stolen-vehicle"})
  void in_german_it_fits_eighty_columns_and_leaves_nothing_of_the_frame_in_english(String name) {
    CommandRun run = CommandRun.of("demo", "--scenario", name, "--language", "de");
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out())
        .contains("Was die Protokolle von", "nur ein Hashwert")
        .doesNotContain("What the log", "hold:", "searched by", "not kept");
  }

  @Test
  void the_list_of_scenarios_is_translated_too() {
    assertThat(CommandRun.of("demo", "--list", "--language", "de").out())
        .contains("Ein Schnellboot auf der Adria");
  }

  @Test
  void a_handout_holds_the_steps_the_answers_the_logs_and_questions_and_loads_nothing()
      throws IOException {
    String page = handout("en");
    assertThat(page)
        .contains("<html lang=\"en\">", "Step 4:", "GR-F-K9C2T6VD", "no agreement")
        .contains("regime 615", "BG-TR", "the prints are not kept")
        .contains("prefers-color-scheme: dark", "@media print", "What does the no-hit of GR say");
    assertThat(page).doesNotContain("http", "<script", "src=", "@import", "url(");
  }

  @Test
  void a_handout_can_be_read_by_ear_and_by_keyboard() throws IOException {
    String page = handout("de");
    assertThat(page).contains("<html lang=\"de\">", "<main>", "class=\"skip\" href=\"#step-1\"");
    assertThat(count(page, "<h1>")).isOne();
    assertThat(count(page, "<table>")).isEqualTo(4).isEqualTo(count(page, "<caption>"));
    assertThat(count(page, "<th")).isEqualTo(count(page, "<th scope=") + count(page, "<thead>"));
    for (String name : new String[] {"section", "dl", "dd", "ul", "ol", "li", "table", "main"}) {
      assertThat(count(page, "<" + name + ">") + count(page, "<" + name + " "))
          .as(name)
          .isEqualTo(count(page, "</" + name + ">"));
    }
    assertThat(page).contains("kein Abkommen", "Fragen").doesNotContain("What ", "asked ");
  }

  @Test
  void a_handout_shows_as_of_when_a_vehicle_was_asked_about_and_who_held_it() throws IOException {
    assertThat(handout("de", "stolen-vehicle"))
        .contains("<dt>Stand vom</dt>\n<dd>2025-05-05</dd>")
        .contains("AT-V-Q7XM19BE, W 38264L, gestohlen seit 2025-03-14, Karl Huber")
        .containsSubsequence("AA BK-417, Bence Nagy", "AA BK-417, Gábor Kiss");
  }

  private String handout(String language) throws IOException {
    return handout(language, "taksim");
  }

  private String handout(String language, String scenario) throws IOException {
    Path file = folder.resolve("handout.html");
    CommandRun run =
        CommandRun.of(
            "demo", "--scenario", scenario, "--language", language, "--handout", file.toString());
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    return Files.readString(file);
  }

  private static long count(String page, String part) {
    return Pattern.compile(part, Pattern.LITERAL).matcher(page).results().count();
  }

  private static Map<String, String> texts(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Texts.class.getResourceAsStream("demo-" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, texts::getProperty, (a, b) -> a, TreeMap::new));
  }

  private static Set<String> blanks(String text) {
    return BLANK.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Map<String, String> readable(String name, Scenario scenario) {
    Map<String, String> texts = new TreeMap<>();
    texts.put(name + ".title", scenario.title());
    if (!scenario.source().isEmpty()) {
      texts.put(name + ".source", String.join(" ", scenario.source()));
    }
    for (int i = 0; i < scenario.steps().size(); i++) {
      Scenario.Step step = scenario.steps().get(i);
      String at = name + "." + (i + 1) + ".";
      texts.put(at + "title", step.title());
      texts.put(at + "text", String.join(" ", step.text()));
      texts.put(at + "learn", String.join(" ", step.learn()));
    }
    return texts;
  }
}
