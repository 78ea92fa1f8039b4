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

  /** Weaker forms, each by one step: it ends later. */
  List<Ending> weakened();

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

    @Override
    public List<Ending> weakened() {
      List<Ending> weaker = new ArrayList<>();
      weaker.add(new After(years + 1, events, which, scope, putOff));
      if (events.size() > 1) {
        weaker.add(new After(years, Sets.withoutFirst(events), which, scope, putOff));
      }
      if (which == Which.FIRST) {
        weaker.add(new After(years, events, Which.LAST, scope, putOff));
      }
      if (putOff instanceof Extended e) {
        weaker.add(new After(years, events, which, scope, new Extended(e.by(), e.years() + 1)));
      }
      return weaker;
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
    public List<Ending> weakened() {
      List<Ending> weaker = new ArrayList<>();
      weaker.add(new AtAge(age + 1, years, events));
      if (!events.isEmpty()) {
        weaker.add(new AtAge(age, years + 1, events));
      }
      return weaker;
    }
  }

  private static String names(Set<Event> events) {
    return events.stream().map(Event::text).collect(Collectors.joining(", "));
  }

  private static String inWords(int years) {
    return years == 1 ? "1 year" : years + " years";
  }
}
