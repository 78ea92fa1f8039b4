package org.treffer.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.treffer.record.Country;
import org.treffer.store.StoreFolder;

/** What the logs of every side hold of a scenario's request. */
final class LogsText {

  private static final int WIDTH = 78;

  private LogsText() {}

  /** What they hold, those asked before the asker; nothing of a state that was never asked. */
  static Map<Country, List<String>> read(
      Scenario.Step step, StoreFolder open, LogView view, String request) throws IOException {
    Map<Country, List<String>> logs = new LinkedHashMap<>();
    for (Country side : step.to()) {
      open.logs(side).settle(); // what it withheld is found out after its answer has left
      logs.put(side, view.of(side, request));
    }
    logs.put(step.from(), view.of(step.from(), request));
    return logs;
  }

  /**
   * Shows the logs of those asked, each on its own; those never asked together; then the asker's.
   */
  static void print(Session session, Texts texts, Country asker, Map<Country, List<String>> logs) {
    List<Country> neverAsked = new ArrayList<>();
    logs.forEach(
        (side, noted) -> {
          if (noted.isEmpty()) {
            neverAsked.add(side);
          } else if (!side.equals(asker)) {
            print(session, texts.of("logs", side), noted);
          }
        });
    if (!neverAsked.isEmpty()) {
      print(session, texts.of("logs", codes(neverAsked)), List.of(never(texts, neverAsked)));
    }
    print(session, texts.of("log", asker), logs.get(asker));
    session.out().println();
  }

  /** States by their codes. */
  static String codes(Collection<Country> states) {
    return states.stream().map(Country::code).collect(Collectors.joining(", "));
  }

  /** What the logs of states hold that were never asked. */
  static String never(Texts texts, List<Country> states) {
    return texts.of(states.size() == 1 ? "never.one" : "never.many");
  }

  private static void print(Session session, String title, List<String> noted) {
    wrapped(title).forEach(session.out()::println);
    noted.forEach(line -> session.out().println("  " + line));
  }

  /** A text as lines of at most {@value #WIDTH} characters, broken at blanks. */
  static List<String> wrapped(String text) {
    return wrapped(text, WIDTH);
  }

  /** The same of another width. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
