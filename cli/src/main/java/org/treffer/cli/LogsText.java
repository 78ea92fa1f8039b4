package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.treffer.record.Country;
import org.treffer.store.StoreFolder;

/** Shows what the logs of every side hold of a scenario's request. */
final class LogsText {

  private static final int WIDTH = 78;

  private final Session session;
  private final LogView logs;

  LogsText(Session session, Path store, String regime) {
    this.session = session;
    this.logs = new LogView(store, regime);
  }

  /**
   * Shows the logs of those asked, each on its own; those never asked together; then the asker's.
   */
  void print(Scenario.Step step, StoreFolder open, String request) throws IOException {
    List<Country> neverAsked = new ArrayList<>();
    for (Country side : step.to()) {
      open.logs(side).settle(); // what it withheld is found out after its answer has left
      List<String> noted = logs.of(side, request);
      if (noted.isEmpty()) {
        neverAsked.add(side);
      } else {
        print(side.code(), noted);
      }
    }
    if (!neverAsked.isEmpty()) {
      String sides = neverAsked.stream().map(Country::code).collect(Collectors.joining(", "));
      print(
          sides,
          List.of(
              neverAsked.size() == 1
                  ? "nothing, it was never asked"
                  : "nothing, they were never asked"));
    }
    session.out().println("What the log of " + step.from() + " holds:");
    logs.of(step.from(), request).forEach(line -> session.out().println("  " + line));
    session.out().println();
  }

  private void print(String sides, List<String> noted) {
    wrapped("What the logs of " + sides + " hold:").forEach(session.out()::println);
    noted.forEach(line -> session.out().println("  " + line));
  }

  /** A text as lines of at most {@value #WIDTH} characters, broken at blanks. */
  static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
