package org.treffer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.treffer.scenarios.Scenarios;

/** A shipped scenario in another language: its titles and what there is to read, nothing else. */
final class Translation {

  private final Properties texts;
  private final String name;

  private Translation(Properties texts, String name) {
    this.texts = texts;
    this.name = name;
  }

  /**
   * A scenario in a language.
   *
   * @param name of a shipped one
   * @param scenario as its file has it, in English
   */
  static Scenario of(String name, Scenario scenario, Texts.Language language) {
    return language == Texts.Language.en
        ? scenario
        : new Translation(Scenarios.texts(language.name()), name).of(scenario);
  }

  private Scenario of(Scenario scenario) {
    List<Scenario.Step> steps = new ArrayList<>();
    for (Scenario.Step step : scenario.steps()) {
      String at = (steps.size() + 1) + ".";
      steps.add(step.told(text(at + "title"), lines(at + "text"), lines(at + "learn")));
    }
    return scenario.told(
        text("title"), scenario.source().isEmpty() ? List.of() : lines("source"), steps);
  }

  private List<String> lines(String key) {
    return LogsText.wrapped(text(key));
  }

  private String text(String key) {
    String text = texts.getProperty(name + "." + key);
    if (text == null) {
      throw new IllegalStateException("no translation of " + name + "." + key);
    }
    return text;
  }
}
