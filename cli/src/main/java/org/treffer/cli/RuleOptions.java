package org.treffer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.protection.json.RuleSetReader;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.trial.CaseReader;
import org.treffer.protection.trial.TrialCase;
import org.treffer.rules.ShippedRules;

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
    files.forEach(f -> cases.addAll(CaseReader.read(f, set.vocabulary())));
    return cases;
  }

  /** Today in the set's own time zone. */
  static LocalDate today(Session session, RuleSet set) {
    return LocalDate.ofInstant(session.clock().instant(), set.zone());
  }
}
