package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.ArrayList;
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
  private final boolean otherCases;
  private final long[] grounds = new long[Header.MOST_GROUNDS];
  private long tried;

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
    otherCases =
        endings.stream()
            .anyMatch(e -> !(e instanceof Ending.After a) || a.scope() == Ending.Scope.RECORD);
    days = days();
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

  private List<LocalDate> days() {
    Set<LocalDate> all = new TreeSet<>();
    all.add(today);
    for (Ending ending : endings) {
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

  /** How many records were tried. */
  long tried() {
    return tried;
  }

  /**
   * The first record that is wanted, at most one.
   *
   * @param kind the number of its kind
   * @param header its status and its ground, whose day is tried as well
   * @param events events that may stand beside the ground
   * @param contexts grounds of which one may stand beside it, on the day of the request
   * @param most how many records to try
   */
  List<Header> first(
      int kind, Header header, Set<Event> events, List<Ground> contexts, long most, Wanted wanted) {
    tried = 0;
    Ground own = header.grounds().getFirst();
    for (LocalDate day : days) {
      for (BirthMonth born : births(day)) {
        Header so = new Header(header.status(), born, header.grounds());
        List<Ground> chosen = new ArrayList<>();
        chosen.add(on(own, own.event(), day));
        long common = PackedHeader.common(kind, so);
        if (descend(chosen, List.copyOf(events), 0, contexts, common, most, wanted)) {
          return List.of(new Header(header.status(), born, chosen));
        }
      }
    }
    return List.of();
  }

  private boolean descend(
      List<Ground> chosen,
      List<Event> events,
      int at,
      List<Ground> contexts,
      long common,
      long most,
      Wanted wanted) {
    if (at == events.size()) {
      return complete(chosen, contexts, common, wanted);
    }
    if (tried > most) {
      return false;
    }
    if (descend(chosen, events, at + 1, contexts, common, most, wanted)) {
      return true;
    }
    Ground own = chosen.getFirst();
    for (LocalDate day : days) {
      for (int inCase = 0; inCase < (otherCases ? 2 : 1); inCase++) {
        Ground beside =
            new Ground(events.get(at), day, stranger, own.offence(), own.origin(), inCase);
        chosen.add(beside);
        grounds[chosen.size() - 1] = PackedHeader.ground(beside);
        if (descend(chosen, events, at + 1, contexts, common, most, wanted)) {
          return true;
        }
        chosen.removeLast();
      }
    }
    return false;
  }

  private boolean complete(List<Ground> chosen, List<Ground> contexts, long common, Wanted wanted) {
    int count = chosen.size();
    grounds[0] = PackedHeader.ground(chosen.getFirst());
    tried++;
    if (wanted.holds(common, grounds, count)) {
      return true;
    }
    for (Ground context : contexts) {
      tried++;
      grounds[count] = PackedHeader.ground(context);
      if (wanted.holds(common, grounds, count + 1)) {
        chosen.add(context);
        return true;
      }
    }
    return false;
  }

  private static Ground on(Ground like, Event event, LocalDate day) {
    return new Ground(event, day, like.role(), like.offence(), like.origin(), 0);
  }

  /** Births on either side of each age, by the month, by the year, and unknown. */
  private List<BirthMonth> births(LocalDate event) {
    Set<BirthMonth> births = new LinkedHashSet<>();
    births.add(BirthMonth.UNKNOWN);
    for (int age : ages) {
      for (LocalDate day : List.of(event, today)) {
        for (int months = -1; months <= 1; months++) {
          LocalDate born = day.minusYears(age).plusMonths(months);
          if (born.getYear() >= 1901) {
            births.add(new BirthMonth(born.getYear(), born.getMonthValue()));
            births.add(new BirthMonth(born.getYear(), 0));
            births.add(new BirthMonth(born.getYear() - 1, 0));
          }
        }
      }
    }
    return List.copyOf(births);
  }
}
