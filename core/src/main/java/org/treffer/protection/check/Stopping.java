package org.treffer.protection.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.treffer.protection.rule.Ending;

/**
 * The ways in which all of some rules stop letting a record in: in each, one ending of every rule
 * comes. Where the endings of one way are among those of another, the other is left out: each of
 * its histories is a history of the first.
 */
final class Stopping {

  /** The different endings; a way is the set of their places here. */
  private final List<Ending> endings;

  private Stopping(List<Ending> endings) {
    this.endings = endings;
  }

  /**
   * The ways; none if a rule has no ending, and one without endings if there are no rules.
   *
   * @param rules the endings of each rule
   */
  static List<List<Ending>> waysOf(List<List<Ending>> rules) {
    Stopping stopping = new Stopping(rules.stream().flatMap(List::stream).distinct().toList());
    Set<BitSet> ofRules = new LinkedHashSet<>();
    rules.forEach(endings -> ofRules.add(stopping.places(endings)));
    Set<BitSet> ways = Set.of(new BitSet());
    for (BitSet ofRule : ofRules) {
      ways = least(longer(ways, ofRule));
    }
    return ways.stream().map(stopping::at).toList();
  }

  private BitSet places(List<Ending> some) {
    BitSet places = new BitSet();
    some.forEach(e -> places.set(endings.indexOf(e)));
    return places;
  }

  private List<Ending> at(BitSet places) {
    return places.stream().mapToObj(endings::get).toList();
  }

  /** The ways in which one more rule stops too. */
  private static Set<BitSet> longer(Set<BitSet> ways, BitSet ofRule) {
    Set<BitSet> longer = new LinkedHashSet<>();
    for (BitSet way : ways) {
      if (way.intersects(ofRule)) {
        longer.add(way);
      } else {
        ofRule.stream()
            .forEach(
                ending -> {
                  BitSet more = (BitSet) way.clone();
                  more.set(ending);
                  longer.add(more);
                });
      }
    }
    return longer;
  }

  /** The sets of which no other is a part. */
  private static Set<BitSet> least(Set<BitSet> sets) {
    List<BitSet> all = new ArrayList<>(sets);
    Set<BitSet> least = new LinkedHashSet<>(sets);
    least.removeIf(set -> all.stream().anyMatch(part -> isPart(part, set)));
    return least;
  }

  private static boolean isPart(BitSet part, BitSet set) {
    if (part.cardinality() >= set.cardinality()) {
      return false;
    }
    BitSet beyond = (BitSet) part.clone();
    beyond.andNot(set);
    return beyond.isEmpty();
  }
}
