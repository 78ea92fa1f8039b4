package org.treffer.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.Matter;
import org.treffer.contact.ContactLogs;
import org.treffer.counters.Counted;
import org.treffer.counters.Counters;
import org.treffer.followup.Case;
import org.treffer.record.Country;
import org.treffer.request.Agreements;
import org.treffer.request.Regime;
import org.treffer.store.StoreFolder;

/**
 * What states counted of the exchange: from the logs that may feed statistics, else from counters,
 * which hold nothing personal. Qualities and times are in counters alone.
 */
final class ExchangeCounts {

  private static final Set<String> STEPS =
      Set.of("confirmed", "rejected", "requested", "supplied", "declined");

  /** Answers of the second step within the time that the regime allows; of its cases alone. */
  static final String DATA_IN_TIME = "data in time";

  /** Answers of the second step after that time. */
  static final String DATA_LATE = "data late";

  /** What is counted apart. */
  record Key(Country state, Counted.Direction direction, Country partner, String category)
      implements Comparable<Key> {

    private String text() {
      return state + " " + direction.text() + " " + partner + " " + category;
    }

    @Override
    public int compareTo(Key other) {
      return text().compareTo(other.text());
    }
  }

  /** The counts of one key: answers by status, steps, matches by quality, answers in time. */
  static final class Counts {
    private final SortedMap<String, Long> sums = new TreeMap<>();

    private void add(String what, long sum) {
      sums.merge(what, sum, Long::sum);
    }

    /** A sum, by the name that {@link Counted#what} gives it. */
    long of(String what) {
      return sums.getOrDefault(what, 0L);
    }

    /** All answers. */
    long requests() {
      return answers().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Answers by their status, which are written in capitals. */
    SortedMap<String, Long> answers() {
      SortedMap<String, Long> answers = new TreeMap<>(sums);
      answers.keySet().removeIf(what -> !Character.isUpperCase(what.charAt(0)));
      return answers;
    }
  }

  private final SortedMap<Key, Counts> counts = new TreeMap<>();
  private final Set<String> fromCounters = new TreeSet<>();
  private final Set<String> logged;
  private final IntPredicate years;

  /**
   * Counts of nothing yet.
   *
   * @param years which are counted
   */
  ExchangeCounts(Agreements agreements, IntPredicate years) {
    this.years = years;
    logged =
        agreements.all().stream()
            .map(a -> a.regime())
            .filter(Regime::logStatistics)
            .map(Regime::name)
            .collect(Collectors.toSet());
  }

  /** Counts what became of a match. */
  void followedUp(Country state, Case about) {
    if (logged.contains(about.match().regime()) && counted(about.match().at())) {
      boolean asks = state.equals(about.match().from());
      Country partner = asks ? about.match().to() : about.match().from();
      Counts at = at(state, side(asks), partner, about.match().category());
      about.events().forEach(event -> at.add(event.deed().text(), 1));
      about.answeredLate().ifPresent(late -> at.add(late ? DATA_LATE : DATA_IN_TIME, 1));
    }
  }

  private static Counted.Direction side(boolean asks) {
    return asks ? Counted.Direction.ASKS : Counted.Direction.ANSWERS;
  }

  /** Counts the requests of a state's logs, or of all states', where these may be counted. */
  void read(StoredLogs logs, Country only) throws IOException {
    for (LogName name : logs.all()) {
      if (name.kind() == LogKind.WITNESSED
          && logged.contains(name.regime())
          && (only == null || name.partition().equals(only))) {
        logs.reader(name)
            .forEach(
                each -> {
                  if (counted(each.entry().matter().at())) {
                    add(name.partition(), each.entry());
                  }
                });
      }
    }
  }

  private boolean counted(Instant at) {
    return years.test(at.atZone(ZoneOffset.UTC).getYear());
  }

  private void add(Country state, Entry entry) {
    switch (entry) {
      case Entry.Asked asked -> add(state, true, asked.matter(), asked.outcome().name());
      case Entry.Answered answered ->
          add(state, false, answered.matter(), answered.outcome().name());
      default -> {}
    }
  }

  private void add(Country state, boolean asks, Matter matter, String outcome) {
    Country partner = asks ? matter.requested() : matter.requesting();
    at(state, side(asks), partner, matter.category()).add(outcome, 1);
  }

  /** Takes a state's counters in, as far as its logs have not said the same. */
  void count(StoreFolder store, Country state) throws IOException {
    for (Map.Entry<Counted, Long> each :
        Counters.read(ContactLogs.countersFile(store.store(state).folder())).entrySet()) {
      Counted what = each.getKey();
      if (!years.test(what.year())) {
        continue;
      }
      boolean inLogs = Character.isUpperCase(what.what().charAt(0)) || STEPS.contains(what.what());
      if (!logged.contains(what.regime())) {
        fromCounters.add(what.regime());
      } else if (inLogs) {
        continue;
      }
      at(state, what.direction(), what.partner(), what.category())
          .add(what.what(), each.getValue());
    }
  }

  private Counts at(Country state, Counted.Direction side, Country partner, String category) {
    return counts.computeIfAbsent(new Key(state, side, partner, category), unused -> new Counts());
  }

  /** The counts, in order. */
  SortedMap<Key, Counts> all() {
    return counts;
  }

  /** The regimes whose figures come from counters, as their logs feed no statistics. */
  Set<String> fromCounters() {
    return fromCounters;
  }
}
