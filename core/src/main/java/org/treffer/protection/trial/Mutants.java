package org.treffer.protection.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Ending;
import org.treffer.protection.rule.Feature;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Vocabulary;

/** Every rule of a set weakened in turn, by one step: each mutant lets more through. */
final class Mutants {

  /**
   * A weakened set.
   *
   * @param rule the rule that was weakened
   * @param what how
   */
  record Mutant(String rule, String what, RuleSet set) {}

  private final RuleSet set;
  private final Vocabulary vocabulary;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutants(RuleSet set) {
    this.set = set;
    vocabulary = set.vocabulary();
  }

  static List<Mutant> of(RuleSet set) {
    Mutants all = new Mutants(set);
    for (int i = 0; i < set.rules().size(); i++) {
      Rule rule = set.rules().get(i);
      if (rule.effect() == Rule.Effect.PERMIT) {
        all.widen(i, rule);
      } else {
        all.narrow(i, rule);
      }
    }
    return all.mutants;
  }

  /** The set without one of its rules. */
  static Mutant without(RuleSet set, String rule) {
    List<Rule> others = new ArrayList<>(set.rules());
    others.removeIf(r -> r.source().id().equals(rule));
    return new Mutant(rule, "left out", set.with(others));
  }

  private void widen(int at, Rule rule) {
    for (int i = 0; i < rule.when().size(); i++) {
      Condition condition = rule.when().get(i);
      put(at, rule.with(without(rule.when(), i)), "without: " + condition.sentence());
      for (Condition weaker : weakened(condition)) {
        put(at, rule.with(replaced(rule.when(), i, weaker)), "with: " + weaker.sentence());
      }
    }
    switch (rule) {
      case Rule.OfRecord record -> widen(at, record);
      case Rule.Release release -> widen(at, release);
      default -> {}
    }
  }

  private void widen(int at, Rule.OfRecord rule) {
    for (int i = 0; i < rule.tests().size(); i++) {
      GroundTest test = rule.tests().get(i);
      put(at, rule.withTests(without(rule.tests(), i)), "without: " + test.sentence());
      for (GroundTest weaker : weakened(test)) {
        put(at, rule.withTests(replaced(rule.tests(), i, weaker)), "with: " + weaker.sentence());
      }
    }
    for (int i = 0; i < rule.endings().size(); i++) {
      Ending ending = rule.endings().get(i);
      put(at, rule.withEndings(without(rule.endings(), i)), "no end " + ending.sentence());
      for (Ending weaker : ending.weakened()) {
        put(
            at,
            rule.withEndings(replaced(rule.endings(), i, weaker)),
            "an end " + weaker.sentence());
      }
    }
  }

  private void widen(int at, Rule.Release rule) {
    for (int quality : rule.qualities().isEmpty() ? List.<Integer>of() : List.of(1, 2, 3, 4)) {
      if (!rule.qualities().contains(quality)) {
        Set<Integer> more = new TreeSet<>(rule.qualities());
        more.add(quality);
        put(at, rule.withParts(more, rule.candidates(), rule.fields()), "quality " + quality);
      }
    }
    if (rule.candidates() > 0) {
      put(
          at,
          rule.withParts(rule.qualities(), rule.candidates() + 1, rule.fields()),
          "one candidate more");
    }
    for (String field : rule.fields().isEmpty() ? List.<String>of() : fields()) {
      if (!rule.fields().contains(field)) {
        Set<String> more = new TreeSet<>(rule.fields());
        more.add(field);
        put(at, rule.withParts(rule.qualities(), rule.candidates(), more), "field " + field);
      }
    }
  }

  private void narrow(int at, Rule rule) {
    mutants.add(without(set, rule.source().id()));
    for (int i = 0; i < rule.when().size(); i++) {
      for (Condition stronger : rule.when().get(i).strengthened()) {
        put(at, rule.with(replaced(rule.when(), i, stronger)), "only if " + stronger.sentence());
      }
    }
    switch (rule) {
      case Rule.OfRecord record -> narrow(at, record);
      case Rule.Release release -> narrow(at, release);
      case Rule.Quota quota ->
          put(
              at,
              new Rule.Quota(quota.source(), quota.when(), quota.perDay() + 1),
              "one more a day");
      case Rule.Admission admission -> {}
    }
  }

  private void narrow(int at, Rule.OfRecord rule) {
    for (int i = 0; i < rule.tests().size(); i++) {
      for (GroundTest stronger : rule.tests().get(i).strengthened()) {
        put(
            at,
            rule.withTests(replaced(rule.tests(), i, stronger)),
            "only if " + stronger.sentence());
      }
    }
    if (rule.reach() == Rule.Reach.RECORD) {
      put(
          at,
          new Rule.OfRecord(
              rule.source(),
              rule.effect(),
              rule.when(),
              rule.tests(),
              rule.endings(),
              Rule.Reach.GROUND,
              rule.overrides()),
          "for the ground only");
    }
  }

  private void narrow(int at, Rule.Release rule) {
    for (int quality : rule.qualities()) {
      Set<Integer> fewer = new TreeSet<>(rule.qualities());
      fewer.remove(quality);
      put(at, rule.withParts(fewer, 0, rule.fields()), "not quality " + quality);
    }
    for (String field : rule.fields()) {
      Set<String> fewer = new TreeSet<>(rule.fields());
      fewer.remove(field);
      put(at, rule.withParts(rule.qualities(), 0, fewer), "not field " + field);
    }
  }

  private List<Condition> weakened(Condition condition) {
    if (condition instanceof Condition.OneOf one) {
      List<String> words =
          switch (one.feature()) {
            case CATEGORY -> List.copyOf(vocabulary.categories().keySet());
            case PROBE -> beside(one.words(), Vocabulary.Terms::probes);
            default -> List.of();
          };
      if (one.feature() == Feature.CATEGORY || one.feature() == Feature.PROBE) {
        return words.stream()
            .filter(w -> !one.words().contains(w))
            .limit(1)
            .<Condition>map(w -> new Condition.OneOf(one.feature(), with(one.words(), w)))
            .toList();
      }
    }
    return condition.weakened();
  }

  private List<GroundTest> weakened(GroundTest test) {
    if (test instanceof GroundTest.OneOf one && one.trait() == GroundTest.Trait.KIND) {
      return beside(one.words(), Vocabulary.Terms::records).stream()
          .filter(w -> !one.words().contains(w))
          .limit(1)
          .<GroundTest>map(w -> new GroundTest.OneOf(one.trait(), with(one.words(), w)))
          .toList();
    }
    return test.weakened();
  }

  /** Words of the category that some words belong to. */
  private List<String> beside(
      Set<String> words, java.util.function.Function<Vocabulary.Terms, List<String>> terms) {
    return vocabulary.categories().values().stream()
        .map(terms)
        .filter(l -> l.stream().anyMatch(words::contains))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> fields() {
    return vocabulary.categories().values().stream().flatMap(t -> t.fields().stream()).toList();
  }

  private static Set<String> with(Set<String> words, String word) {
    Set<String> more = new TreeSet<>(words);
    more.add(word);
    return more;
  }

  private void put(int at, Rule rule, String what) {
    List<Rule> rules = replaced(set.rules(), at, rule);
    mutants.add(new Mutant(rule.source().id(), what, set.with(rules)));
  }

  private static <T> List<T> replaced(List<T> list, int at, T value) {
    List<T> other = new ArrayList<>(list);
    other.set(at, value);
    return other;
  }

  private static <T> List<T> without(List<T> list, int at) {
    List<T> other = new ArrayList<>(list);
    other.remove(at);
    return other;
  }
}
