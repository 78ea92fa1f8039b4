package org.treffer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treffer.protection.check.Finding;
import org.treffer.protection.check.RuleCheck;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.trial.Trial;
import org.treffer.protection.trial.TrialCase;

class ShippedRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  static List<String> partitions() {
    return ShippedRules.PARTITIONS;
  }

  @ParameterizedTest
  @MethodSource("partitions")
  void every_shipped_case_passes(String partition) {
    assertThat(Trial.run(ShippedRules.of(partition), ShippedRules.cases(partition)))
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.passed()).as(r.one().id() + ": " + r.why()).isTrue());
  }

  @Test
  void each_of_the_twenty_two_situations_is_a_shipped_case() {
    Set<String> situations = new TreeSet<>();
    for (String partition : ShippedRules.PARTITIONS) {
      for (TrialCase one : ShippedRules.cases(partition)) {
        if (one.id().matches("s\\d\\d-.*")) {
          situations.add(one.id().substring(0, 3));
        }
      }
    }
    assertThat(situations).hasSize(22);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BA", "XK"})
  void every_weakened_rule_is_noticed_in_the_shortest_sets(String partition) {
    everyWeakenedRuleIsNoticed(partition);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("partitions")
  void every_weakened_rule_is_noticed(String partition) {
    everyWeakenedRuleIsNoticed(partition);
  }

  private static void everyWeakenedRuleIsNoticed(String partition) {
    Trial trial = Trial.of(ShippedRules.of(partition), ShippedRules.cases(partition), DAY);

    assertThat(trial.mutants()).isGreaterThan(90);
    assertThat(trial.survivors()).isEmpty();
    assertThat(trial.coverage().missedRules()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BA", "XK", "open"})
  void a_check_finds_nothing_wrong_in_the_shortest_sets(String name) {
    aCheckFindsNothingWrong(name);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("partitions")
  void a_check_finds_nothing_wrong(String partition) {
    aCheckFindsNothingWrong(partition);
  }

  private static void aCheckFindsNothingWrong(String name) {
    RuleSet set = ShippedRules.of(name);

    assertThat(RuleCheck.of(set, DAY))
        .filteredOn(f -> f.kind() != Finding.Kind.UNDECIDED)
        .isEmpty();
  }
}
