package org.treffer.protection.trial;

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
                records(change),
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

  private static List<TrialCase.TrialRecord> records(Change change) {
    return switch (change) {
      case Change.OfRequests r -> List.of();
      case Change.OfRecords r -> List.of(new TrialCase.TrialRecord("record", r.kind(), r.record()));
    };
  }
}
