package org.treffer.protection.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.treffer.record.Event;

/**
 * What ends the time in which a ground lets a record be searched. The first ending of a rule that
 * has come ends it. On the anniversary itself the record is no longer searched (the protective
 * reading); the day is the requested state's own. Events dated after that day do not count yet.
 */
public sealed interface Ending {

  /** The sentence that tells it, beginning with a verb's subject. */
  String sentence();

  /** Forms that differ by one step: a word more or less, a threshold moved, a word exchanged. */
  List<Ending> variants();

  /** Which of several events counts. */
  enum Which {
    FIRST,
    LAST
  }

  /** Which events count. */
  enum Scope {
    /** Those of the ground's own case. */
    CASE,
    /** Those of the whole record. */
    RECORD
  }

  /** What puts an ending off. */
  sealed interface PutOff {}

  /** Nothing puts it off. */
  record Nothing() implements PutOff {}

  /**
   * It does not end while one event is not followed, or met on the same day, by another: a match
   * with an open stain, until the stain is solved.
   */
  record While(Event opened, Event closed) implements PutOff {}

  /** It does not end once another event came on or after the one it counts from. */
  record Unless(Event renewed) implements PutOff {}

  /**
   * It counts longer, if another event came before the end: a later one revives nothing.
   *
   * @param years in place of the ending's own, 1 to 200
   */
  record Extended(Event by, int years) implements PutOff {}

  /**
   * So many years after an event; it does not come where there was none.
   *
   * @param years 0 to 200; 0 from the day of the event on
   */
  record After(int years, Set<Event> events, Which which, Scope scope, PutOff putOff)
      implements Ending {
    /** Copies the set. */
    public After {
      events = Sets.copy(events);
    }

    @Override
    public String sentence() {
      return (years == 0 ? "with" : inWords(years) + " after")
          + " the "
          + which.name().toLowerCase(Locale.ROOT)
          + " event of "
          + names(events)
          + (scope == Scope.CASE ? " in its case" : " of the record")
          + putOffSentence();
    }

    private String putOffSentence() {
      return switch (putOff) {
        case Nothing n -> "";
        case While w -> ", not while " + w.opened().text() + " without " + w.closed().text();
        case Unless u -> ", unless " + u.renewed().text() + " since";
        case Extended e -> ", or " + inWords(e.years()) + " if " + e.by().text() + " before that";
      };
    }

    /** Nothing that puts it off, and its longer period moved both ways. */
    private List<PutOff> putOffVariants() {
      List<PutOff> variants = new ArrayList<>();
      if (!(putOff instanceof Nothing)) {
        variants.add(new Nothing());
      }
      if (putOff instanceof Extended e) {
        variants.add(new Extended(e.by(), e.years() + 1));
        if (e.years() > 1) {
          variants.add(new Extended(e.by(), e.years() - 1));
        }
      }
      return variants;
    }

    @Override
    public List<Ending> variants() {
      List<Ending> variants = new ArrayList<>();
      variants.add(new After(years + 1, events, which, scope, putOff));
      if (years > 0) {
        variants.add(new After(years - 1, events, which, scope, putOff));
      }
      for (Set<Event> others : Sets.variants(events, List.of(Event.values()))) {
        variants.add(new After(years, others, which, scope, putOff));
      }
      Which other = which == Which.FIRST ? Which.LAST : Which.FIRST;
      variants.add(new After(years, events, other, scope, putOff));
      Scope otherScope = scope == Scope.CASE ? Scope.RECORD : Scope.CASE;
      variants.add(new After(years, events, which, otherScope, putOff));
      for (PutOff otherwise : putOffVariants()) {
        variants.add(new After(years, events, which, scope, otherwise));
      }
      return variants;
    }
  }

  /**
   * At an age, by the earliest day on which the person may reach it; where nothing is known of the
   * birth it does not come.
   *
   * @param age 1 to 150
   * @param years it does not come before so many years after the last of these events of the record
   * @param events may be empty
   */
  record AtAge(int age, int years, Set<Event> events) implements Ending {
    /** Copies the set. */
    public AtAge {
      events = Sets.copy(events);
    }

    @Override
    public String sentence() {
      return "at the age of "
          + age
          + (events.isEmpty()
              ? ""
              : ", not before " + inWords(years) + " after the last event of " + names(events));
    }

    @Override
    public List<Ending> variants() {
      List<Ending> variants = new ArrayList<>();
      for (int step : List.of(-1, 1)) {
        if (age + step > 0) {
          variants.add(new AtAge(age + step, years, events));
        }
        if (!events.isEmpty() && years + step >= 0) {
          variants.add(new AtAge(age, years + step, events));
        }
      }
      if (!events.isEmpty()) {
        Sets.variants(events, List.of(Event.values()))
            .forEach(others -> variants.add(new AtAge(age, years, others)));
        variants.add(new AtAge(age, 0, Set.of()));
      }
      return variants;
    }
  }

  private static String names(Set<Event> events) {
    return events.stream().map(Event::text).collect(Collectors.joining(", "));
  }

  private static String inWords(int years) {
    return years == 1 ? "1 year" : years + " years";
  }
}
