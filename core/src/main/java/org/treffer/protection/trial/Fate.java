package org.treffer.protection.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.treffer.protection.check.Change;
import org.treffer.protection.check.RuleDiff;
import org.treffer.protection.rule.RuleSet;

/** What became of a changed set. */
sealed interface Fate {

  /** A case noticed it. */
  record Noticed(Mutants.Mutant mutant) implements Fate {}

  /** No case could. */
  record Equivalent(Mutants.Mutant mutant) implements Fate {}

  /** No case noticed it; a case that would, at most one. */
  record Survived(Mutants.Mutant mutant, List<TrialCase> drafts) implements Fate {}

  /** The changed set. */
  Mutants.Mutant mutant();

  /** The rule and how it was changed. */
  default String words() {
    return mutant().rule() + " " + mutant().what();
  }

  /** What is said of it if it survived. */
  default Stream<Trial.Survivor> survivor() {
    return this instanceof Survived survived
        ? Stream.of(new Trial.Survivor(mutant().rule(), mutant().what(), survived.drafts()))
        : Stream.empty();
  }

  /** Tries one: by the cases, and if they notice nothing, by comparing the sets. */
  static Fate of(RuleSet set, Mutants.Mutant mutant, List<TrialCase> cases, LocalDate day) {
    if (Trial.notice(mutant.set(), cases)) {
      return new Noticed(mutant);
    }
    if (mutant.rule().equals(Mutants.ZONE)) {
      return new Survived(mutant, Draft.atNight(set, mutant, cases));
    }
    List<Change> changes = RuleDiff.between(set, mutant.set(), day);
    List<TrialCase> drafts = Draft.of(set, mutant, changes);
    return drafts.isEmpty() && changes.stream().allMatch(Fate::isRefusedAlike)
        ? new Equivalent(mutant)
        : new Survived(mutant, drafts);
  }

  /** Whether both sets refuse; where no case tells them apart, they do it with the same reason. */
  private static boolean isRefusedAlike(Change change) {
    return change instanceof Change.OfRequests r
        && r.before().startsWith("refused")
        && r.after().startsWith("refused");
  }
}
