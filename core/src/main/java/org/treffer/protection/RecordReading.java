package org.treffer.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.treffer.protection.rule.Ages;
import org.treffer.protection.rule.Ending;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.Setting;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.PackedHeader;
import org.treffer.record.Status;

/**
 * Why a record takes part in a search, or does not: the rules read one by one, as they are written.
 * It is slow and obvious, and what the compiled filter is tested against.
 *
 * @param searched whether the record takes part
 * @param notes what each rule says of each ground, where it says anything
 */
public record RecordReading(boolean searched, List<Note> notes) {

  /**
   * What a rule says of a ground.
   *
   * @param ground the ground's place in the header, from 0; -1 for the record as a whole
   * @param rule the rule's name; empty for what holds without a rule
   * @param verdict in favour of the search or against it
   * @param why a sentence
   */
  public record Note(int ground, String rule, Verdict verdict, String why) {}

  /** What a note says. */
  public enum Verdict {
    ALLOWS,
    WITHHOLDS,
    /** The rule would allow it, had it not ended. */
    ENDED,
    /** The rule misses one condition only. */
    MISSES
  }

  /** Copies the list. */
  public RecordReading {
    notes = List.copyOf(notes);
  }

  /** Reads the rules that a request meets on one record. */
  static RecordReading of(
      List<Rule.OfRecord> rules, String kind, Header header, String from, Setting setting) {
    return new Reader(rules, kind, header, from, setting).read();
  }

  private record Reader(
      List<Rule.OfRecord> rules, String kind, Header header, String from, Setting setting) {

    RecordReading read() {
      List<Note> notes = new ArrayList<>();
      if (header.status() == Status.BLOCKED) {
        notes.add(new Note(-1, "", Verdict.WITHHOLDS, "the record is blocked"));
        return new RecordReading(false, notes);
      }
      boolean allowed = false;
      boolean withheld = false;
      for (int i = 0; i < header.grounds().size(); i++) {
        Ground ground = header.grounds().get(i);
        if (ground.date().isAfter(setting.day())) {
          notes.add(new Note(i, "", Verdict.WITHHOLDS, "its day has not come"));
          continue;
        }
        boolean here = false;
        boolean against = false;
        for (Rule.OfRecord rule : rules) {
          Verdict verdict = verdict(rule, ground, i, notes);
          here |= verdict == Verdict.ALLOWS;
          against |= verdict == Verdict.WITHHOLDS;
          withheld |= verdict == Verdict.WITHHOLDS && rule.reach() == Rule.Reach.RECORD;
        }
        allowed |= here && !against;
      }
      return new RecordReading(allowed && !withheld, notes);
    }

    private Verdict verdict(Rule.OfRecord rule, Ground ground, int at, List<Note> notes) {
      List<GroundTest> missed =
          rule.tests().stream().filter(t -> !t.holds(kind, header, ground, from, setting)).toList();
      String id = rule.source().id();
      if (!missed.isEmpty()) {
        if (missed.size() == 1 && rule.effect() == Rule.Effect.PERMIT) {
          notes.add(
              new Note(
                  at, id, Verdict.MISSES, "it is not so that " + missed.getFirst().sentence()));
        }
        return Verdict.MISSES;
      }
      if (rule.effect() == Rule.Effect.DENY) {
        notes.add(new Note(at, id, Verdict.WITHHOLDS, rule.source().sentence()));
        return Verdict.WITHHOLDS;
      }
      for (Ending ending : rule.endings()) {
        if (hasCome(ending, ground)) {
          notes.add(new Note(at, id, Verdict.ENDED, "ended " + ending.sentence()));
          return Verdict.ENDED;
        }
      }
      notes.add(new Note(at, id, Verdict.ALLOWS, rule.source().sentence()));
      return Verdict.ALLOWS;
    }

    private boolean hasCome(Ending ending, Ground ground) {
      return switch (ending) {
        case Ending.After after -> hasCome(after, ground);
        case Ending.AtAge age -> hasCome(age);
      };
    }

    private boolean hasCome(Ending.AtAge ending) {
      if (PackedHeader.day(setting.day()) < Ages.earliest(header.born(), ending.age())) {
        return false;
      }
      List<LocalDate> days = days(ending.events(), header.grounds());
      return days.isEmpty() || !days.getLast().plusYears(ending.years()).isAfter(setting.day());
    }

    private boolean hasCome(Ending.After ending, Ground ground) {
      List<Ground> scope =
          header.grounds().stream()
              .filter(g -> ending.scope() == Ending.Scope.RECORD || g.inCase() == ground.inCase())
              .toList();
      List<LocalDate> starts = days(ending.events(), scope);
      if (starts.isEmpty()) {
        return false;
      }
      LocalDate start = ending.which() == Ending.Which.FIRST ? starts.getFirst() : starts.getLast();
      LocalDate end = start.plusYears(ending.years());
      if (end.isAfter(setting.day())) {
        return false;
      }
      return switch (ending.putOff()) {
        case Ending.Nothing nothing -> true;
        case Ending.While open -> !isOpen(open, scope);
        case Ending.Unless unless ->
            days(Set.of(unless.renewed()), scope).stream().allMatch(d -> d.isBefore(start));
        case Ending.Extended longer ->
            days(Set.of(longer.by()), scope).stream().noneMatch(d -> d.isBefore(end))
                || !start.plusYears(longer.years()).isAfter(setting.day());
      };
    }

    private boolean isOpen(Ending.While open, List<Ground> scope) {
      List<LocalDate> opened = days(Set.of(open.opened()), scope);
      List<LocalDate> closed = days(Set.of(open.closed()), scope);
      Optional<LocalDate> lastClosed = closed.stream().max(LocalDate::compareTo);
      return !opened.isEmpty() && lastClosed.map(d -> d.isBefore(opened.getLast())).orElse(true);
    }

    /** The days, in order, on which events happened up to the day of the request. */
    private List<LocalDate> days(Set<Event> events, List<Ground> grounds) {
      return grounds.stream()
          .filter(g -> events.contains(g.event()) && !g.date().isAfter(setting.day()))
          .map(Ground::date)
          .sorted()
          .toList();
    }
  }
}
