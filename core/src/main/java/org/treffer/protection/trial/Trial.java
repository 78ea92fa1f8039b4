package org.treffer.protection.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.treffer.protection.Rules;
import org.treffer.protection.check.RuleDiff;
import org.treffer.protection.rule.RuleSet;

/**
 * A rule set tried by cases.
 *
 * @param results one a case, in order
 * @param coverage which rules and values the cases met
 * @param mutants how many changed sets were tried
 * @param equivalents those in which the comparison finds no request and no record that is treated
 *     otherwise but for the rule that the log names, so that no case could notice them
 * @param survivors changed sets that no case noticed
 */
public record Trial(
    List<Result> results,
    Coverage coverage,
    int mutants,
    List<String> equivalents,
    List<Survivor> survivors) {

  /** Copies the lists. */
  public Trial {
    results = List.copyOf(results);
    equivalents = List.copyOf(equivalents);
    survivors = List.copyOf(survivors);
  }

  /**
   * How one case went.
   *
   * @param passed whether the outcome is the expected one
   * @param why the outcome, and the trace where it is another than expected
   */
  public record Result(TrialCase one, boolean passed, String why) {}

  /**
   * A change that no case noticed.
   *
   * @param rule the rule
   * @param what how it was changed
   * @param drafts a case that would notice it, at most one
   */
  public record Survivor(String rule, String what, List<TrialCase> drafts) {
    /** Copies the list. */
    public Survivor {
      drafts = List.copyOf(drafts);
    }
  }

  /**
   * Runs cases, and every changed set against them.
   *
   * @param day the day on which drafted cases are made
   */
  public static Trial of(RuleSet set, List<TrialCase> cases, LocalDate day) {
    return of(set, cases, day, () -> {});
  }

  /**
   * The same for whoever watches.
   *
   * @param tried run after each changed set, {@link #changedSets} times, by several threads
   */
  public static Trial of(RuleSet set, List<TrialCase> cases, LocalDate day, Runnable tried) {
    List<Result> results = run(set, cases);
    List<Mutants.Mutant> mutants = Mutants.of(set);
    List<TrialCase> passing = results.stream().filter(Result::passed).map(Result::one).toList();
    List<Fate> fates =
        mutants.parallelStream()
            .map(
                mutant -> {
                  Fate fate = Fate.of(set, mutant, passing, day);
                  tried.run();
                  return fate;
                })
            .toList();
    List<String> equivalents = new ArrayList<>();
    List<Survivor> survivors = new ArrayList<>();
    for (Fate fate : fates) {
      switch (fate) {
        case Fate.Noticed noticed -> {}
        case Fate.Equivalent equivalent -> equivalents.add(equivalent.words());
        case Fate.Survived survived -> survivors.add(survived.survivor());
      }
    }
    return new Trial(results, Coverage.of(set, cases), mutants.size(), equivalents, survivors);
  }

  /** In how many ways a set is changed. */
  public static int changedSets(RuleSet set) {
    return Mutants.of(set).size();
  }

  /** Runs the cases only. */
  public static List<Result> run(RuleSet set, List<TrialCase> cases) {
    Rules rules = Rules.of(set);
    List<Result> results = new ArrayList<>();
    for (TrialCase one : cases) {
      Outcome outcome = Outcome.of(rules, one);
      boolean passed = outcome.meets(one.expect());
      String why = outcome.got().sentence();
      results.add(
          new Result(
              one,
              passed,
              passed
                  ? why
                  : "expected "
                      + one.expect().sentence()
                      + ", got "
                      + why
                      + "; "
                      + outcome.trace().explain()));
    }
    return results;
  }

  static boolean notice(RuleSet set, List<TrialCase> cases) {
    Rules rules = Rules.of(set);
    return cases.stream().anyMatch(c -> !Outcome.of(rules, c).meets(c.expect()));
  }

  /** Whether every case passed and every change that matters was noticed. */
  public boolean isClean() {
    return results.stream().allMatch(Result::passed) && survivors.isEmpty();
  }

  /**
   * Cases that, added to those there are, notice every change that one drafted case can, and meet
   * every rule that changes anything.
   *
   * @param day the day on which they are made
   */
  public static List<TrialCase> drafts(RuleSet set, List<TrialCase> cases, LocalDate day) {
    List<TrialCase> all = new ArrayList<>(cases);
    Set<String> names = new HashSet<>();
    for (Mutants.Mutant mutant : Mutants.of(set)) {
      if (!notice(mutant.set(), all)) {
        draft(set, mutant, all, names, day);
      }
    }
    for (String missed : Coverage.of(set, all).missedRules()) {
      draft(set, Mutants.without(set, missed), all, names, day);
    }
    return Draft.joined(all.subList(cases.size(), all.size()));
  }

  private static void draft(
      RuleSet set, Mutants.Mutant mutant, List<TrialCase> all, Set<String> names, LocalDate day) {
    List<TrialCase> drafts =
        mutant.rule().equals(Mutants.ZONE)
            ? Draft.atNight(set, mutant, all)
            : Draft.of(set, mutant, RuleDiff.between(set, mutant.set(), day));
    for (TrialCase draft : drafts) {
      if (names.add(draft.id())) {
        all.add(draft);
      }
    }
  }
}
