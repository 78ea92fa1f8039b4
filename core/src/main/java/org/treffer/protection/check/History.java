package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.treffer.protection.rule.Ending;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.PackedHeader;
import org.treffer.record.Subject;

/**
 * Records with one ground and the events that endings read, on the days around their thresholds:
 * the last on which an ending has come and the first on which it has not, and the days on either
 * side of another event where an ending compares two. Tried packed, as a filter takes them.
 */
final class History {

  /** Tells whether a packed record is what is looked for. */
  interface Wanted {
    boolean holds(long common, long[] grounds, int count);
  }

  private final LocalDate today;
  private final List<Ending> endings;
  private final Set<Integer> ages;
  private final Subject stranger;
  private final List<LocalDate> days;
  private final List<Ground> pool = new ArrayList<>();
  private final List<Ground> chosen = new ArrayList<>();
  private final long[] packed = new long[Header.MOST_GROUNDS];
  private long[] poolPacked = {};

  /**
   * Prepares the days.
   *
   * @param endings those that the search is about
   * @param ages the ages that tests and endings name
   * @param stranger a role for events beside the ground looked at, which lets no ground in itself
   */
  History(LocalDate today, List<Ending> endings, Set<Integer> ages, Subject stranger) {
    this.today = today;
    this.endings = endings;
    this.ages = ages;
    this.stranger = stranger;
    days = days(endings);
  }

  /** The events that an ending counts from, or that put it off. */
  static Set<Event> events(Ending ending) {
    Set<Event> events = new TreeSet<>(putOffs(ending));
    switch (ending) {
      case Ending.After after -> events.addAll(after.events());
      case Ending.AtAge age -> events.addAll(age.events());
    }
    return events;
  }

  /** The events that put an ending off. */
  static Set<Event> putOffs(Ending ending) {
    if (!(ending instanceof Ending.After after)) {
      return Set.of();
    }
    return switch (after.putOff()) {
      case Ending.Nothing n -> Set.of();
      case Ending.While w -> new TreeSet<>(List.of(w.opened(), w.closed()));
      case Ending.Unless u -> Set.of(u.renewed());
      case Ending.Extended e -> Set.of(e.by());
    };
  }

  private List<LocalDate> days(List<Ending> read) {
    Set<LocalDate> all = new TreeSet<>();
    all.add(today);
    for (Ending ending : read) {
      switch (ending) {
        case Ending.After after -> {
          around(after.years(), all);
          if (after.putOff() instanceof Ending.Extended longer) {
            around(longer.years(), all);
            orders(after.years(), all);
          } else if (!(after.putOff() instanceof Ending.Nothing)) {
            all.add(today.minusYears(after.years() + 1));
          }
        }
        case Ending.AtAge age -> around(age.years(), all);
      }
    }
    all.removeIf(d -> d.isAfter(today) || d.isBefore(Ground.FIRST_DAY));
    return List.copyOf(all);
  }

  private void around(int years, Set<LocalDate> all) {
    LocalDate last = today.minusYears(years);
    while (!last.plusDays(1).plusYears(years).isAfter(today)) {
      last = last.plusDays(1);
    }
    all.addAll(List.of(last, last.plusDays(1)));
  }

  /** Orders just in time, and just too late, for an ending counted from each day so far. */
  private void orders(int years, Set<LocalDate> all) {
    for (LocalDate day : List.copyOf(all)) {
      all.add(day.plusYears(years));
      all.add(day.plusYears(years).minusDays(1));
    }
  }

  /** A header's ground on each day, with each birth. */
  List<Header> anchors(Header header) {
    Ground own = header.grounds().getFirst();
    List<Header> anchors = new ArrayList<>();
    for (LocalDate day : days) {
      Ground anchor = new Ground(own.event(), day, own.role(), own.offence(), own.origin());
      for (BirthMonth born : births(day)) {
        anchors.add(new Header(header.status(), born, List.of(anchor)));
      }
    }
    return anchors;
  }

  /**
   * The first record that is wanted, at most one.
   *
   * @param kind the number of its kind
   * @param header its status, birth and ground
   * @param events events that may stand beside the ground
   * @param contexts grounds that may stand beside it, on the day of the request
   * @param most how many may stand beside the ground at once
   */
  List<Header> around(
      int kind, Header header, Set<Event> events, List<Ground> contexts, int most, Wanted wanted) {
    Ground anchor = header.grounds().getFirst();
    fillPool(anchor, events, contexts);
    packed[0] = PackedHeader.ground(anchor);
    chosen.clear();
    chosen.add(anchor);
    boolean found = choose(0, most, PackedHeader.common(kind, header), wanted);
    return found ? List.of(new Header(header.status(), header.born(), chosen)) : List.of();
  }

  /**
   * What may stand beside a ground: each event on the days that matter to it, also in another case
   * where an ending looks beyond the ground's own.
   */
  private void fillPool(Ground own, Set<Event> events, List<Ground> contexts) {
    pool.clear();
    for (Event event : events) {
      int cases = endings.stream().anyMatch(e -> readsOtherCases(e, event)) ? 2 : 1;
      for (LocalDate day : days(comparedWith(event))) {
        for (int inCase = 0; inCase < cases; inCase++) {
          pool.add(new Ground(event, day, stranger, own.offence(), own.origin(), inCase));
        }
      }
    }
    pool.addAll(contexts);
    poolPacked = pool.stream().mapToLong(PackedHeader::ground).toArray();
  }

  private static boolean readsOtherCases(Ending ending, Event event) {
    boolean wholeRecord = !(ending instanceof Ending.After a) || a.scope() == Ending.Scope.RECORD;
    return wholeRecord && events(ending).contains(event);
  }

  /**
   * The endings whose thresholds can matter to an event's day: those that read it, and those that
   * read an event which one of these compares it with, and so on.
   */
  private List<Ending> comparedWith(Event event) {
    Set<Event> linked = EnumSet.of(event);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Ending ending : endings) {
        Set<Event> read = events(ending);
        grown |= read.stream().anyMatch(linked::contains) && linked.addAll(read);
      }
    }
    return endings.stream().filter(e -> events(e).stream().anyMatch(linked::contains)).toList();
  }

  /** Tries what is chosen, then with up to so many more of the pool, from a place on. */
  private boolean choose(int from, int more, long common, Wanted wanted) {
    if (wanted.holds(common, packed, chosen.size())) {
      return true;
    }
    if (more == 0) {
      return false;
    }
    for (int i = from; i < poolPacked.length; i++) {
      packed[chosen.size()] = poolPacked[i];
      chosen.add(pool.get(i));
      if (choose(i + 1, more - 1, common, wanted)) {
        return true;
      }
      chosen.removeLast();
    }
    return false;
  }

  /** Births on either side of each age, by the month and by the year, and an unknown one. */
  private List<BirthMonth> births(LocalDate event) {
    Set<BirthMonth> births = new LinkedHashSet<>();
    births.add(BirthMonth.UNKNOWN);
    for (int age : ages) {
      for (LocalDate day : List.of(event, today)) {
        for (int months = -1; months <= 1; months++) {
          LocalDate born = day.minusYears(age).plusMonths(months);
          if (born.getYear() >= 1901) {
            births.add(new BirthMonth(born.getYear(), born.getMonthValue()));
          }
        }
        int year = day.getYear() - age;
        if (year >= 1901) {
          births.add(new BirthMonth(year, 0));
        }
      }
    }
    return List.copyOf(births);
  }
}
