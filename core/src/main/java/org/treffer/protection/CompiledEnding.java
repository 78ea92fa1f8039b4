package org.treffer.protection;

import java.time.LocalDate;
import java.util.Set;
import org.treffer.protection.rule.Ending;
import org.treffer.record.Event;
import org.treffer.record.PackedHeader;

/** An ending as whole numbers: most are one comparison of a day with a bound made for today. */
abstract sealed class CompiledEnding {

  private static final int NONE = -1;

  private final int today;
  private final int events;

  private CompiledEnding(LocalDate today, Set<Event> events) {
    this.today = PackedHeader.day(today);
    this.events = bits(events);
  }

  static CompiledEnding of(Ending ending, LocalDate today) {
    return switch (ending) {
      case Ending.After after -> new After(after, today);
      case Ending.AtAge age -> new AtAge(age, today);
    };
  }

  /** Whether the ending has come for the ground at a place among a record's grounds. */
  abstract boolean hasCome(long common, long[] grounds, int count, int at);

  /** The last day from which so many years have passed today. */
  static int passedSince(LocalDate today, int years) {
    LocalDate day = today.minusYears(years);
    return PackedHeader.day(
        day.plusDays(1).plusYears(years).isAfter(today) ? day : day.plusDays(1));
  }

  /** The last day on or before today of events in a set, or -1. */
  final int last(int wanted, long[] grounds, int count, long scope, long ground) {
    int last = NONE;
    for (int i = 0; i < count; i++) {
      int day = (int) grounds[i] & 0xFFFF;
      if (counts(wanted, grounds[i], day, scope, ground) && day > last) {
        last = day;
      }
    }
    return last;
  }

  final int first(int wanted, long[] grounds, int count, long scope, long ground) {
    int first = NONE;
    for (int i = 0; i < count; i++) {
      int day = (int) grounds[i] & 0xFFFF;
      if (counts(wanted, grounds[i], day, scope, ground) && (first == NONE || day < first)) {
        first = day;
      }
    }
    return first;
  }

  private boolean counts(int wanted, long candidate, int day, long scope, long ground) {
    return (wanted >>> ((int) (candidate >>> 16) & 15) & 1) != 0
        && day <= today
        && ((candidate ^ ground) & scope) == 0;
  }

  final int events() {
    return events;
  }

  static int bits(Set<Event> events) {
    int bits = 0;
    for (Event event : events) {
      bits |= 1 << event.ordinal();
    }
    return bits;
  }

  private static final class After extends CompiledEnding {
    private static final long CASE = 0x3FL << 32;

    private final int bound;
    private final boolean fromFirst;
    private final long scope;
    private final Ending.PutOff putOff;
    private final int years;
    private final int putOffEvent;
    private final int closing;
    private final int extendedBound;

    After(Ending.After after, LocalDate today) {
      super(today, after.events());
      years = after.years();
      bound = passedSince(today, years);
      fromFirst = after.which() == Ending.Which.FIRST;
      scope = after.scope() == Ending.Scope.CASE ? CASE : 0;
      putOff = after.putOff();
      putOffEvent =
          switch (putOff) {
            case Ending.Nothing n -> 0;
            case Ending.While w -> 1 << w.opened().ordinal();
            case Ending.Unless u -> 1 << u.renewed().ordinal();
            case Ending.Extended e -> 1 << e.by().ordinal();
          };
      closing = putOff instanceof Ending.While w ? 1 << w.closed().ordinal() : 0;
      extendedBound = putOff instanceof Ending.Extended e ? passedSince(today, e.years()) : 0;
    }

    @Override
    boolean hasCome(long common, long[] grounds, int count, int at) {
      long ground = grounds[at];
      int start =
          fromFirst
              ? first(events(), grounds, count, scope, ground)
              : last(events(), grounds, count, scope, ground);
      if (start == NONE || start > bound) {
        return false;
      }
      return putOffEvent == 0 || !putOff(start, grounds, count, ground);
    }

    private boolean putOff(int start, long[] grounds, int count, long ground) {
      if (putOff instanceof Ending.Extended) {
        int by = first(putOffEvent, grounds, count, scope, ground);
        boolean inTime = by != NONE && by < Months.plusYears(start, years);
        return inTime && start > extendedBound;
      }
      int last = last(putOffEvent, grounds, count, scope, ground);
      if (closing != 0) {
        return last > last(closing, grounds, count, scope, ground);
      }
      return last != NONE && last >= start;
    }
  }

  private static final class AtAge extends CompiledEnding {
    private final int today;
    private final int age;
    private final int bound;

    AtAge(Ending.AtAge ending, LocalDate today) {
      super(today, ending.events());
      this.today = PackedHeader.day(today);
      age = ending.age();
      bound = passedSince(today, ending.years());
    }

    @Override
    boolean hasCome(long common, long[] grounds, int count, int at) {
      int birth = PackedHeader.birthMonth(common);
      if (birth == 0 || today < Months.firstDay(birth - 1 + 12 * age)) {
        return false;
      }
      return events() == 0 || last(events(), grounds, count, 0, 0) <= bound;
    }
  }
}
