package org.treffer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.treffer.protection.json.RuleSetReader;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.trial.CaseReader;
import org.treffer.protection.trial.Trial;
import org.treffer.protection.trial.TrialCase;
import org.treffer.record.BadInput;
import org.treffer.rules.ShippedRules;
import org.treffer.terminal.Progress;

/** How the rules commands name a rule set and its cases: a file, or a shipped set by its name. */
final class RuleOptions {

  private RuleOptions() {}

  /** The set of a file, or a shipped one. */
  static RuleSet set(String name) {
    Path file = Path.of(name);
    return Files.exists(file) ? RuleSetReader.read(file) : ShippedRules.of(name);
  }

  /** The cases of files, or those shipped with a set. */
  static List<TrialCase> cases(RuleSet set, List<Path> files) {
    if (files.isEmpty()) {
      return ShippedRules.cases(set.name());
    }
    List<TrialCase> cases = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path file : files) {
      for (TrialCase one : CaseReader.read(file, set)) {
        if (!ids.add(one.id())) {
          throw new BadInput(file + ": id '" + one.id() + "' stands for a case of another file");
        }
        cases.add(one);
      }
    }
    return cases;
  }

  /** Tries a set by cases, which takes some seconds, and longer for many rules. */
  static Trial trial(Session session, RuleSet set, List<TrialCase> cases) {
    try (Progress progress = session.progress("changing rules", Trial.changedSets(set))) {
      return Trial.of(set, cases, today(session, set), () -> progress.advance(1));
    }
  }

  /** Today in the set's own time zone. */
  static LocalDate today(Session session, RuleSet set) {
    return LocalDate.ofInstant(session.clock().instant(), set.zone());
  }
}
