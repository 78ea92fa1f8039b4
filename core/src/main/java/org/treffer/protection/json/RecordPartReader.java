package org.treffer.protection.json;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.treffer.protection.rule.Ending;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.Event;

/** Reads the conditions on a record's ground, and what ends its storage. */
final class RecordPartReader {

  /** The events for which a record is stored: of a rule that permits and names none. */
  static final Set<String> REASONS = Set.of("taken", "charged", "convicted");

  private RecordPartReader() {}

  static List<GroundTest> tests(Fields rule, Vocabulary vocabulary, Rule.Effect effect) {
    List<GroundTest> tests = new ArrayList<>();
    boolean events = false;
    if (rule.has("record")) {
      Fields record = rule.object("record");
      List<String> kinds = new ArrayList<>();
      vocabulary.categories().values().forEach(t -> kinds.addAll(t.records()));
      set(record, "kinds", GroundTest.Trait.KIND, kinds, tests);
      set(record, "status", GroundTest.Trait.STATUS, List.of("active", "disputed"), tests);
      set(record, "roles", GroundTest.Trait.ROLE, GroundTest.Trait.ROLE.words(), tests);
      events = record.has("events");
      set(record, "events", GroundTest.Trait.EVENT, GroundTest.Trait.EVENT.words(), tests);
      set(record, "origins", GroundTest.Trait.ORIGIN, GroundTest.Trait.ORIGIN.words(), tests);
      if (record.has("offence")) {
        tests.add(new GroundTest.Offence(OffenceReader.test(record.object("offence"))));
      }
      if (record.has("age")) {
        tests.add(age(record.object("age")));
      }
      record.done();
    }
    if (!events && effect == Rule.Effect.PERMIT) {
      tests.add(new GroundTest.OneOf(GroundTest.Trait.EVENT, REASONS));
    }
    return tests;
  }

  private static GroundTest age(Fields age) {
    int atLeast = age.whole("atLeast", 1, 120, 0);
    int below = age.whole("below", 1, 120, 0);
    if (atLeast == 0 && below == 0) {
      throw age.bad("atLeast", "or below is missing");
    }
    GroundTest test =
        new GroundTest.Age(
            atLeast, below, OffenceReader.choice(GroundTest.Age.On.class, age, "on"));
    age.done();
    return test;
  }

  private static void set(
      Fields record,
      String name,
      GroundTest.Trait trait,
      List<String> words,
      List<GroundTest> tests) {
    if (record.has(name)) {
      tests.add(new GroundTest.OneOf(trait, record.words(name, words)));
    }
  }

  static List<Ending> endings(Fields rule) {
    List<Ending> endings = new ArrayList<>();
    for (Fields until : rule.objects("until")) {
      endings.add(until.has("age") ? atAge(until) : after(until));
      until.done();
    }
    return endings;
  }

  private static Ending atAge(Fields until) {
    Set<Event> after = until.has("after") ? events(until, "after") : Set.of();
    int years = after.isEmpty() ? 0 : until.whole("years", 0, 200);
    return new Ending.AtAge(until.whole("age", 1, 150), years, after);
  }

  private static Ending after(Fields until) {
    return new Ending.After(
        until.whole("years", 0, 200),
        events(until, "after"),
        Ending.Which.valueOf(
            until
                .word("count", OffenceReader.words(Ending.Which.class), "last")
                .toUpperCase(Locale.ROOT)),
        Ending.Scope.valueOf(
            until
                .word("in", OffenceReader.words(Ending.Scope.class), "case")
                .toUpperCase(Locale.ROOT)),
        putOff(until));
  }

  private static Ending.PutOff putOff(Fields until) {
    if (until.has("while")) {
      Fields open = until.object("while");
      Ending.PutOff putOff =
          new Ending.While(
              OffenceReader.choice(Event.class, open, "opened"),
              OffenceReader.choice(Event.class, open, "closed"));
      open.done();
      return putOff;
    }
    if (until.has("unless")) {
      return new Ending.Unless(OffenceReader.choice(Event.class, until, "unless"));
    }
    if (until.has("extended")) {
      Fields extended = until.object("extended");
      Ending.PutOff putOff =
          new Ending.Extended(
              OffenceReader.choice(Event.class, extended, "by"), extended.whole("years", 1, 200));
      extended.done();
      return putOff;
    }
    return new Ending.Nothing();
  }

  private static Set<Event> events(Fields fields, String name) {
    Set<Event> events = EnumSet.noneOf(Event.class);
    fields
        .words(name, OffenceReader.words(Event.class))
        .forEach(w -> events.add(Event.valueOf(w.toUpperCase(Locale.ROOT))));
    return events;
  }
}
