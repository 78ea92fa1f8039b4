package org.treffer.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.treffer.bench.leak.Cell;
import org.treffer.bench.leak.Effect;
import org.treffer.bench.leak.LeakReport;
import org.treffer.bench.leak.Verdict;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;

/** The report of a leak trial for people and for programs. */
final class LeakTrialText {

  private LeakTrialText() {}

  static void print(Session session, LeakReport report) {
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        lines.write(json(report));
      }
      return;
    }
    Table table =
        new Table("arm", "match", ">pairs", ">median", ">limit", "furthest by", ">from", ">to");
    for (Cell cell : report.cells()) {
      Effect effect = cell.furthest();
      table.row(
          cell.arm().text(),
          cell.question().text(),
          cell.pairs(),
          micros(cell.medianNanos()),
          micros(cell.limitNanos()),
          effect.measure(),
          micros(effect.low()),
          micros(effect.high()));
    }
    session.print(table);
    session
        .out()
        .printf(
            "Microseconds; %d profiles a store; 95%% intervals of how much later the answer"
                + " comes.%n%s%s%n",
            report.profiles(),
            report.verdict().text(),
            report.verdict() instanceof Verdict.Inconclusive i
                ? ": " + i.why() + "; about " + i.pairs() + " pairs a cell would tell"
                : "");
  }

  private static String micros(double nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / 1e3);
  }

  private static Map<String, Object> json(LeakReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verdict", report.verdict().text());
    if (report.verdict() instanceof Verdict.Inconclusive inconclusive) {
      json.put("why", inconclusive.why());
      json.put("pairsNeeded", inconclusive.pairs());
    }
    json.put("profiles", report.profiles());
    json.put("timed", report.way().name().toLowerCase(Locale.ROOT));
    json.put("cells", report.cells().stream().map(LeakTrialText::json).toList());
    return json;
  }

  private static Map<String, Object> json(Cell cell) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("arm", cell.arm().text());
    json.put("match", cell.question().text());
    json.put("pairs", cell.pairs());
    json.put("medianNanos", cell.medianNanos());
    json.put("limitNanos", cell.limitNanos());
    List<Effect> effects = cell.effects();
    json.put("effects", effects);
    return json;
  }
}
