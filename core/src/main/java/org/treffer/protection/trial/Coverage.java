package org.treffer.protection.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.treffer.protection.RecordReading;
import org.treffer.protection.Rules;
import org.treffer.protection.Trace;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Setting;
import org.treffer.record.Ground;

/**
 * What cases met of a rule set. A rule counts once it fired: of a rule on records, for a ground. A
 * value counts once its rule fired for a request, or a ground, that has it.
 *
 * @param rules how many rules there are
 * @param missedRules those that never fired
 * @param values how many values the sets of all rules hold
 * @param missedValues those that no case met, each with its rule
 */
public record Coverage(int rules, List<String> missedRules, int values, List<String> missedValues) {

  /** Copies the lists. */
  public Coverage {
    missedRules = List.copyOf(missedRules);
    missedValues = List.copyOf(missedValues);
  }

  /** The share of rules that fired, 0 to 1. */
  public double ruleShare() {
    return rules == 0 ? 1 : 1 - (double) missedRules.size() / rules;
  }

  /** The share of values that were met, 0 to 1. */
  public double valueShare() {
    return values == 0 ? 1 : 1 - (double) missedValues.size() / values;
  }

  static Coverage of(RuleSet set, List<TrialCase> cases) {
    Set<String> firedRules = new HashSet<>();
    Set<String> metValues = new HashSet<>();
    Rules rules = Rules.of(set);
    for (TrialCase one : cases) {
      Trace trace = Outcome.of(rules, one).trace();
      Setting setting =
          new Setting(
              set.state(),
              one.received().atZone(set.zone()).toLocalDate(),
              one.received().atZone(set.zone()).getHour(),
              set.penalties());
      for (Rule rule : trace.fired()) {
        if (rule instanceof Rule.OfRecord record) {
          grounds(record, one, trace, firedRules, metValues);
        } else {
          firedRules.add(rule.source().id());
        }
        for (Condition condition : rule.when()) {
          if (condition instanceof Condition.OneOf c) {
            metValues.add(value(rule, c.feature().wordOf(one.request(), setting)));
          }
        }
      }
    }
    List<String> missedRules = new ArrayList<>();
    set.rules().forEach(r -> missedRules.add(r.source().id()));
    missedRules.removeAll(firedRules);
    Set<String> all = values(set);
    int count = all.size();
    all.removeAll(metValues);
    return new Coverage(set.rules().size(), missedRules, count, List.copyOf(all));
  }

  private static void grounds(
      Rule.OfRecord rule,
      TrialCase one,
      Trace trace,
      Set<String> firedRules,
      Set<String> metValues) {
    for (TrialCase.TrialRecord record : one.records()) {
      for (RecordReading.Note note : trace.read(record.kind(), record.header()).notes()) {
        if (note.rule().equals(rule.source().id())
            && note.verdict() != RecordReading.Verdict.MISSES) {
          firedRules.add(note.rule());
          Ground ground = record.header().grounds().get(note.ground());
          for (GroundTest test : rule.tests()) {
            if (test instanceof GroundTest.OneOf t) {
              metValues.add(value(rule, t.trait().wordOf(record.kind(), record.header(), ground)));
            }
          }
        }
      }
    }
  }

  private static Set<String> values(RuleSet set) {
    Set<String> values = new TreeSet<>();
    for (Rule rule : set.rules()) {
      for (Condition condition : rule.when()) {
        if (condition instanceof Condition.OneOf one) {
          one.words().forEach(w -> values.add(value(rule, w)));
        }
      }
      if (rule instanceof Rule.OfRecord record) {
        for (GroundTest test : record.tests()) {
          if (test instanceof GroundTest.OneOf one) {
            one.words().forEach(w -> values.add(value(rule, w)));
          }
        }
      }
    }
    return values;
  }

  private static String value(Rule rule, String word) {
    return rule.source().id() + ": " + word;
  }
}
