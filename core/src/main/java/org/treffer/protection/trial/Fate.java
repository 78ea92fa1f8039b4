package org.treffer.protection.trial;

import java.time.LocalDate;
import java.util.List;
import org.treffer.protection.check.Change;
import org.treffer.protection.check.RuleDiff;
import org.treffer.protection.rule.RuleSet;

/** What became of a changed set. */
sealed interface Fate {

  /** A case noticed it. */
  record Noticed() implements Fate {}

  /**
   * No case could.
   *
   * @param words the rule and how it was changed
   */
  record Equivalent(String words) implements Fate {}

  /** No case noticed it. */
  record Survived(Trial.Survivor survivor) implements Fate {}

  /** Tries one: by the cases, and if they notice nothing, by comparing the sets. */
  static Fate of(RuleSet set, Mutants.Mutant mutant, List<TrialCase> cases, LocalDate day) {
    if (Trial.notice(mutant.set(), cases)) {
      return new Noticed();
    }
    if (mutant.rule().equals(Mutants.ZONE)) {
      return survived(mutant, Draft.atNight(set, mutant, cases));
    }
    List<Change> changes = RuleDiff.between(set, mutant.set(), day);
    List<TrialCase> drafts = Draft.of(set, mutant, changes);
    return drafts.isEmpty() && changes.stream().allMatch(Fate::isRefusedAlike)
        ? new Equivalent(mutant.rule() + " " + mutant.what())
        : survived(mutant, drafts);
  }

  private static Survived survived(Mutants.Mutant mutant, List<TrialCase> drafts) {
    return new Survived(new Trial.Survivor(mutant.rule(), mutant.what(), drafts));
  }

  /** Whether both sets refuse; where no case tells them apart, they do it with the same reason. */
  private static boolean isRefusedAlike(Change change) {
    return change instanceof Change.OfRequests r
        && r.before().startsWith("refused")
        && r.after().startsWith("refused");
  }
}
