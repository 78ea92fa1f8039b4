package org.treffer.protection.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.treffer.protection.rule.Ending;
import org.treffer.record.Event;

class StoppingTest {

  @Test
  void one_ending_that_all_rules_share_is_way_enough() {
    assertThat(Stopping.waysOf(List.of(List.of(after(1), after(2)), List.of(after(2), after(3)))))
        .containsExactlyInAnyOrder(List.of(after(2)), List.of(after(1), after(3)));
  }

  @Test
  void a_rule_without_an_ending_never_stops() {
    assertThat(Stopping.waysOf(List.of(List.of(after(1)), List.of()))).isEmpty();
  }

  @Test
  void no_rules_need_no_ending() {
    assertThat(Stopping.waysOf(List.of())).containsExactly(List.of());
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void the_ways_are_the_least_sets_of_endings_by_which_every_rule_stops(@ForAll long seed) {
    Random random = new Random(seed);
    int endings = 1 + random.nextInt(6);
    List<List<Ending>> rules = new ArrayList<>();
    for (int rule = random.nextInt(5); rule > 0; rule--) {
      List<Ending> some = new ArrayList<>();
      for (int i = 0; i < endings; i++) {
        if (random.nextInt(3) == 0) {
          some.add(after(i));
        }
      }
      rules.add(some);
    }

    Set<Set<Ending>> ways = new HashSet<>();
    Stopping.waysOf(rules).forEach(way -> ways.add(Set.copyOf(way)));

    assertThat(ways).isEqualTo(leastByTrying(rules, endings));
  }

  /** Every set of endings, tried; kept where every rule stops, and not with an ending fewer. */
  private static Set<Set<Ending>> leastByTrying(List<List<Ending>> rules, int endings) {
    Set<Set<Ending>> least = new HashSet<>();
    for (int mask = 0; mask < 1 << endings; mask++) {
      boolean enough = stops(rules, of(mask));
      for (int i = 0; i < endings; i++) {
        enough &= (mask >> i & 1) == 0 || !stops(rules, of(mask & ~(1 << i)));
      }
      if (enough) {
        least.add(of(mask));
      }
    }
    return least;
  }

  private static boolean stops(List<List<Ending>> rules, Set<Ending> come) {
    return rules.stream().allMatch(rule -> rule.stream().anyMatch(come::contains));
  }

  private static Set<Ending> of(int mask) {
    Set<Ending> some = new HashSet<>();
    for (int i = 0; mask >> i != 0; i++) {
      if ((mask >> i & 1) != 0) {
        some.add(after(i));
      }
    }
    return some;
  }

  private static Ending after(int years) {
    return new Ending.After(
        years, Set.of(Event.TAKEN), Ending.Which.LAST, Ending.Scope.CASE, new Ending.Nothing());
  }
}
