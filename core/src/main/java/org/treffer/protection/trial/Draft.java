package org.treffer.protection.trial;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.treffer.protection.Rules;
import org.treffer.protection.check.Change;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;

/** Turns the example of a change into a case that expects what the set itself does. */
final class Draft {

  private Draft() {}

  /** A case that notices a mutant: the first of the changes' examples that does, at most one. */
  static List<TrialCase> of(RuleSet set, Mutants.Mutant mutant, List<Change> changes) {
    Rules rules = Rules.of(set);
    for (Change change : changes) {
      for (Map<String, Integer> spent : List.of(Map.<String, Integer>of(), spent(set))) {
        TrialCase asked =
            new TrialCase(
                id(mutant, change),
                "Notices " + mutant.rule() + " " + mutant.what(),
                change.day().atTime(change.hour(), 30).atZone(set.zone()).toInstant(),
                change.request(),
                records(mutant, change),
                spent,
                new TrialCase.Refused(""));
        TrialCase draft = expecting(asked, Outcome.of(rules, asked).got());
        if (Trial.notice(mutant.set(), List.of(draft))) {
          return List.of(draft);
        }
      }
    }
    return List.of();
  }

  /**
   * A case that notices a change of the time zone: one of those there are, asked half an hour after
   * midnight; at most one.
   */
  static List<TrialCase> atNight(RuleSet set, Mutants.Mutant mutant, List<TrialCase> cases) {
    Rules rules = Rules.of(set);
    for (TrialCase one : cases) {
      TrialCase asked =
          new TrialCase(
              mutant.rule() + "-" + one.id(),
              "Notices " + mutant.what(),
              one.received().atZone(set.zone()).with(LocalTime.of(0, 30)).toInstant(),
              one.request(),
              one.records(),
              one.spent(),
              one.expect());
      TrialCase draft = expecting(asked, Outcome.of(rules, asked).got());
      if (Trial.notice(mutant.set(), List.of(draft))) {
        return List.of(draft);
      }
    }
    return List.of();
  }

  private static TrialCase expecting(TrialCase asked, TrialCase.Expectation expect) {
    return new TrialCase(
        asked.id(),
        asked.title(),
        asked.received(),
        asked.request(),
        asked.records(),
        asked.spent(),
        expect);
  }

  private static String id(Mutants.Mutant mutant, Change change) {
    int mark = Math.floorMod((mutant.what() + change.sentence()).hashCode(), 100_000);
    return mutant.rule() + "-" + mark;
  }

  /** Every quota spent to the last request. */
  private static Map<String, Integer> spent(RuleSet set) {
    Map<String, Integer> spent = new TreeMap<>();
    for (Rule.Quota quota : set.section(Rule.Quota.class)) {
      spent.put(quota.source().id(), quota.perDay());
    }
    return spent;
  }

  /** A record is named after the change that it notices. */
  private static List<TrialCase.TrialRecord> records(Mutants.Mutant mutant, Change change) {
    return switch (change) {
      case Change.OfRequests r -> List.of();
      case Change.OfRecords r ->
          List.of(
              new TrialCase.TrialRecord(mutant.rule() + " " + mutant.what(), r.kind(), r.record()));
    };
  }

  /** The same cases, those that ask the same thing at the same time as one with all records. */
  static List<TrialCase> joined(List<TrialCase> drafts) {
    Map<Object, TrialCase> joined = new LinkedHashMap<>();
    for (TrialCase draft : drafts) {
      joined.merge(asked(draft), draft, Draft::join);
    }
    return List.copyOf(joined.values());
  }

  /** What has to be equal in two cases that can stand as one. */
  private static Object asked(TrialCase one) {
    Object outcome =
        one.expect() instanceof TrialCase.Admitted a && !one.records().isEmpty()
            ? a.parts()
            : one.id();
    return List.of(one.received(), one.request(), one.spent(), outcome);
  }

  private static TrialCase join(TrialCase first, TrialCase second) {
    if (!(first.expect() instanceof TrialCase.Admitted one
        && second.expect() instanceof TrialCase.Admitted other)) {
      throw new IllegalStateException("only cases that are let in have records to join");
    }
    List<TrialCase.TrialRecord> records = new ArrayList<>(first.records());
    records.addAll(second.records());
    List<String> searched = new ArrayList<>(one.searched());
    searched.addAll(other.searched());
    return new TrialCase(
        first.id(),
        "Each record notices the change that it is named after",
        first.received(),
        first.request(),
        records,
        first.spent(),
        new TrialCase.Admitted(searched, one.parts()));
  }
}
