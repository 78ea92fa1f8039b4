package org.treffer.cli;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.Matter;
import org.treffer.audit.Outcome;
import org.treffer.followup.Case;
import org.treffer.record.Country;
import org.treffer.request.Agreements;
import org.treffer.request.Regime;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;

/** What states counted of the exchange, from the logs that may feed statistics. */
final class ExchangeCounts {

  /** What is counted apart. */
  private record Key(Country state, String direction, Country partner, String category)
      implements Comparable<Key> {

    private String text() {
      return state + " " + direction + " " + partner + " " + category;
    }

    @Override
    public int compareTo(Key other) {
      return text().compareTo(other.text());
    }
  }

  /** The counts of one key. */
  private static final class Counts {
    private long requests;
    private final Map<Outcome, Long> answers = new EnumMap<>(Outcome.class);
    private final Map<Case.Standing, Long> matches = new EnumMap<>(Case.Standing.class);

    private long of(Outcome outcome) {
      return answers.getOrDefault(outcome, 0L);
    }

    private long of(Case.Standing... standings) {
      long sum = 0;
      for (Case.Standing standing : standings) {
        sum += matches.getOrDefault(standing, 0L);
      }
      return sum;
    }
  }

  private final SortedMap<Key, Counts> counts = new TreeMap<>();
  private final Set<String> leftOut = new TreeSet<>();
  private final Set<String> counted;

  ExchangeCounts(Agreements agreements) {
    counted =
        agreements.all().stream()
            .map(a -> a.regime())
            .filter(Regime::logStatistics)
            .map(Regime::name)
            .collect(Collectors.toSet());
  }

  /** Counts what became of a match. */
  void followedUp(Country state, Case about) {
    if (counted.contains(about.match().regime())) {
      boolean asks = state.equals(about.match().from());
      Country partner = asks ? about.match().to() : about.match().from();
      at(state, asks, partner, about.match().category())
          .matches
          .merge(about.standing(), 1L, Long::sum);
    }
  }

  /** Counts the requests of a state's logs, or of all states'. */
  void read(StoredLogs logs, Country only) throws IOException {
    for (LogName name : logs.all()) {
      if (name.kind() == LogKind.WITNESSED && (only == null || name.partition().equals(only))) {
        if (counted.contains(name.regime())) {
          logs.reader(name).forEach(logged -> add(name.partition(), logged.entry()));
        } else {
          leftOut.add(name.regime());
        }
      }
    }
  }

  private void add(Country state, Entry entry) {
    switch (entry) {
      case Entry.Asked asked -> add(state, true, asked.matter(), asked.outcome());
      case Entry.Answered answered -> add(state, false, answered.matter(), answered.outcome());
      default -> {}
    }
  }

  private void add(Country state, boolean asks, Matter matter, Outcome outcome) {
    Country partner = asks ? matter.requested() : matter.requesting();
    Counts at = at(state, asks, partner, matter.category());
    at.requests++;
    at.answers.merge(outcome, 1L, Long::sum);
  }

  private Counts at(Country state, boolean asks, Country partner, String category) {
    Key key = new Key(state, asks ? "asks" : "answers", partner, category);
    return counts.computeIfAbsent(key, unused -> new Counts());
  }

  void print(Session session) {
    if (session.json()) {
      json(session);
      return;
    }
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
    counts.forEach(
        (key, of) ->
            table.row(
                key.state(),
                key.direction(),
                key.partner(),
                key.category(),
                of.requests,
                of.of(Outcome.HIT),
                of.of(Outcome.NO_HIT),
                of.requests - of.of(Outcome.HIT) - of.of(Outcome.NO_HIT),
                confirmed(of),
                of.of(Case.Standing.SUPPLIED)));
    session.print(table);
    for (String regime : leftOut) {
      session.note(
          "the log of regime " + regime + " feeds no statistics: nothing of it is counted");
    }
  }

  private static long confirmed(Counts of) {
    return of.of(
        Case.Standing.CONFIRMED,
        Case.Standing.REQUESTED,
        Case.Standing.SUPPLIED,
        Case.Standing.DECLINED);
  }

  private void json(Session session) {
    try (JsonLines lines = session.jsonLines()) {
      counts.forEach(
          (key, of) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("state", key.state().code());
            line.put("direction", key.direction());
            line.put("partner", key.partner().code());
            line.put("category", key.category());
            line.put("requests", of.requests);
            of.answers.forEach((outcome, count) -> line.put(outcome.name(), count));
            line.put("confirmed", confirmed(of));
            line.put("rejected", of.of(Case.Standing.REJECTED));
            line.put("supplied", of.of(Case.Standing.SUPPLIED));
            line.put("declined", of.of(Case.Standing.DECLINED));
            lines.write(line);
          });
      leftOut.forEach(regime -> lines.write(Map.of("leftOut", "the log of regime " + regime)));
    }
  }
}
