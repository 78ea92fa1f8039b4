package org.treffer.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.treffer.contact.ServiceLevel;
import org.treffer.counters.Counted;
import org.treffer.followup.Case;
import org.treffer.record.Country;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;

/** Shows the exchange in numbers. */
final class ExchangeCountsText {

  private static final int QUALITIES = 4;
  private static final List<String> STEPS =
      List.of("confirmed", "rejected", "supplied", "declined");

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
    further(ExchangeCountsText::hasUnsearched, unsearched());
    further(ExchangeCountsText::hasSteps, steps());
    further(ExchangeCountsText::hasQualities, qualities());
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

  private void further(Predicate<ExchangeCounts.Counts> worth, Table table) {
    if (counts.all().values().stream().anyMatch(worth)) {
      session.out().println();
      session.print(table);
    }
  }

  private Table answers() {
    Table table =
        new Table("State", "", "Partner", "Category", ">Requests", ">Hit", ">No hit", ">Other");
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
                    unsearched(of)));
    return table;
  }

  private static long unsearched(ExchangeCounts.Counts of) {
    return of.requests() - of.of("HIT") - of.of("NO_HIT");
  }

  private static boolean hasUnsearched(ExchangeCounts.Counts of) {
    return unsearched(of) > 0;
  }

  /** What the answers were that are neither a hit nor a no-hit. */
  private Table unsearched() {
    Table table =
        new Table(
            "Other", "", "Partner", "Category", ">Refused", ">Unavailable", ">Timeout", ">Failed");
    rows(ExchangeCountsText::hasUnsearched, table, "REFUSED", "UNAVAILABLE", "TIMEOUT", "ERROR");
    return table;
  }

  private static boolean hasSteps(ExchangeCounts.Counts of) {
    return STEPS.stream().anyMatch(step -> of.of(step) > 0);
  }

  private Table steps() {
    Table table =
        new Table(
            "Matches",
            "",
            "Partner",
            "Category",
            ">Confirmed",
            ">Rejected",
            ">Supplied",
            ">Declined");
    rows(ExchangeCountsText::hasSteps, table, "confirmed", "rejected", "supplied", "declined");
    return table;
  }

  private void rows(Predicate<ExchangeCounts.Counts> worth, Table table, String... sums) {
    counts
        .all()
        .forEach(
            (key, of) -> {
              if (worth.test(of)) {
                List<Object> cells =
                    new ArrayList<>(
                        List.of(
                            key.state(), key.direction().text(), key.partner(), key.category()));
                Arrays.stream(sums).map(of::of).forEach(cells::add);
                table.row(cells.toArray());
              }
            });
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
    Table table = new Table("DNA matches", "", "Partner", "Category", ">Q1", ">Q2", ">Q3", ">Q4");
    rows(
        ExchangeCountsText::hasQualities,
        table,
        "quality 1",
        "quality 2",
        "quality 3",
        "quality 4");
    return table;
  }

  /**
   * How many answers of a category a state gave within its service level, and how many of the
   * second step within the regime's time.
   */
  private Table times() {
    Table table = new Table("State", "Category", ">Within", ">In time", ">Late");
    sums("in time", "late")
        .forEach(
            (of, both) ->
                table.row(
                    of.state(),
                    of.category(),
                    inWords(ServiceLevel.of(of.category())),
                    both[0],
                    both[1]));
    sums(ExchangeCounts.DATA_IN_TIME, ExchangeCounts.DATA_LATE)
        .forEach(
            (of, both) ->
                table.row(
                    of.state(),
                    of.category() + ", data",
                    inWords(Case.TIME_TO_SUPPLY),
                    both[0],
                    both[1]));
    return table;
  }

  private record Register(Country state, String category) {}

  private Map<Register, long[]> sums(String inTime, String late) {
    Map<Register, long[]> sums = new LinkedHashMap<>();
    counts
        .all()
        .forEach(
            (key, of) -> {
              boolean answers = key.direction() == Counted.Direction.ANSWERS;
              if (answers && of.of(inTime) + of.of(late) > 0) {
                long[] both =
                    sums.computeIfAbsent(
                        new Register(key.state(), key.category()), unused -> new long[2]);
                both[0] += of.of(inTime);
                both[1] += of.of(late);
              }
            });
    return sums;
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
                STEPS.forEach(step -> line.put(step, of.of(step)));
                line.put("dataInTime", of.of(ExchangeCounts.DATA_IN_TIME));
                line.put("dataLate", of.of(ExchangeCounts.DATA_LATE));
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
