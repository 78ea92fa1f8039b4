package org.treffer.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.treffer.contact.ServiceLevel;
import org.treffer.counters.Counted;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;

/** Shows the exchange in numbers. */
final class ExchangeCountsText {

  private static final int QUALITIES = 4;

  private final Session session;
  private final ExchangeCounts counts;

  ExchangeCountsText(Session session, ExchangeCounts counts) {
    this.session = session;
    this.counts = counts;
  }

  void print() {
    if (session.json()) {
      json();
      return;
    }
    session.print(answers());
    Table qualities = qualities();
    if (counts.all().values().stream().anyMatch(ExchangeCountsText::hasQualities)) {
      session.out().println();
      session.print(qualities);
    }
    if (counts.all().keySet().stream().anyMatch(k -> k.direction() == Counted.Direction.ANSWERS)) {
      session.out().println();
      session.print(times());
    }
    for (String regime : counts.fromCounters()) {
      session.note(
          "the log of regime "
              + regime
              + " feeds no statistics: its figures are from counters, which hold nothing personal");
    }
  }

  private Table answers() {
    Table table =
        new Table(
            "State",
            "",
            "Partner",
            "Category",
            ">Requests",
            ">Hit",
            ">No hit",
            ">Other",
            ">Confirmed",
            ">Data");
    counts
        .all()
        .forEach(
            (key, of) ->
                table.row(
                    key.state(),
                    key.direction().text(),
                    key.partner(),
                    key.category(),
                    of.requests(),
                    of.of("HIT"),
                    of.of("NO_HIT"),
                    of.requests() - of.of("HIT") - of.of("NO_HIT"),
                    of.of("confirmed"),
                    of.of("supplied")));
    return table;
  }

  private static boolean hasQualities(ExchangeCounts.Counts of) {
    for (int quality = 1; quality <= QUALITIES; quality++) {
      if (of.of("quality " + quality) > 0) {
        return true;
      }
    }
    return false;
  }

  private Table qualities() {
    Table table = new Table("DNA matches", "", "Partner", ">Q1", ">Q2", ">Q3", ">Q4");
    counts
        .all()
        .forEach(
            (key, of) -> {
              if (hasQualities(of)) {
                table.row(
                    key.state(),
                    key.direction().text(),
                    key.partner(),
                    of.of("quality 1"),
                    of.of("quality 2"),
                    of.of("quality 3"),
                    of.of("quality 4"));
              }
            });
    return table;
  }

  /** How many answers of a category a state gave within its service level. */
  private Table times() {
    Table table = new Table("State", "Category", ">Within", ">In time", ">Late");
    SortedMap<String, long[]> sums = new TreeMap<>();
    counts
        .all()
        .forEach(
            (key, of) -> {
              if (of.of("in time") + of.of("late") > 0) {
                long[] both =
                    sums.computeIfAbsent(key.state() + " " + key.category(), k -> new long[2]);
                both[0] += of.of("in time");
                both[1] += of.of("late");
              }
            });
    sums.forEach(
        (of, both) -> {
          String[] names = of.split(" ");
          table.row(names[0], names[1], inWords(ServiceLevel.of(names[1])), both[0], both[1]);
        });
    return table;
  }

  private static String inWords(Duration time) {
    return time.toHours() > 0
        ? time.toHours() + " h"
        : time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
  }

  private void json() {
    try (JsonLines lines = session.jsonLines()) {
      counts
          .all()
          .forEach(
              (key, of) -> {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("state", key.state().code());
                line.put("direction", key.direction().text());
                line.put("partner", key.partner().code());
                line.put("category", key.category());
                line.put("requests", of.requests());
                line.putAll(of.answers());
                for (String step : new String[] {"confirmed", "rejected", "supplied", "declined"}) {
                  line.put(step, of.of(step));
                }
                if (hasQualities(of)) {
                  Map<String, Long> qualities = new LinkedHashMap<>();
                  for (int quality = 1; quality <= QUALITIES; quality++) {
                    qualities.put(String.valueOf(quality), of.of("quality " + quality));
                  }
                  line.put("qualities", qualities);
                }
                if (key.direction() == Counted.Direction.ANSWERS) {
                  line.put("inTime", of.of("in time"));
                  line.put("late", of.of("late"));
                }
                lines.write(line);
              });
    }
  }
}
