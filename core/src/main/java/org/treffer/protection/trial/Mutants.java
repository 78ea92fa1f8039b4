package org.treffer.protection.trial;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Ending;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Vocabulary;

/**
 * Every rule of a set changed in turn, by one step: a condition left out, a word more or less, a
 * threshold moved, one word exchanged for the other. A set whose rules read the clock is also tried
 * by the clock of another time zone.
 */
final class Mutants {

  /** The name under which the change of the time zone is told. */
  static final String ZONE = "zone";

  /**
   * A changed set.
   *
   * @param rule the rule that was changed, or {@link #ZONE}
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
      all.change(i, set.rules().get(i));
    }
    if (set.rules().stream().anyMatch(Mutants::readsTheClock)) {
      all.changeZone();
    }
    return all.mutants;
  }

  /** The set without one of its rules. */
  static Mutant without(RuleSet set, String rule) {
    List<Rule> others = new ArrayList<>(set.rules());
    others.removeIf(r -> r.source().id().equals(rule));
    return new Mutant(rule, "left out", set.with(others));
  }

  private static boolean readsTheClock(Rule rule) {
    return (rule instanceof Rule.OfRecord of && !of.endings().isEmpty())
        || rule.when().stream().anyMatch(c -> c.part() == Condition.Part.TIME);
  }

  private void changeZone() {
    ZoneId other = ZoneId.of(set.zone().equals(ZoneId.of("UTC")) ? "Pacific/Honolulu" : "UTC");
    mutants.add(new Mutant(ZONE, "by the clock of " + other, set.in(other)));
  }

  private void change(int at, Rule rule) {
    mutants.add(without(set, rule.source().id()));
    for (int i = 0; i < rule.when().size(); i++) {
      Condition condition = rule.when().get(i);
      put(at, rule.with(without(rule.when(), i)), "without: " + condition.sentence());
      for (Condition other : variants(condition)) {
        put(at, rule.with(replaced(rule.when(), i, other)), "with: " + other.sentence());
      }
    }
    switch (rule) {
      case Rule.OfRecord record -> change(at, record);
      case Rule.Release release -> change(at, release);
      case Rule.Quota quota -> change(at, quota);
      case Rule.Admission admission -> {}
    }
  }

  private void change(int at, Rule.OfRecord rule) {
    for (int i = 0; i < rule.tests().size(); i++) {
      GroundTest test = rule.tests().get(i);
      put(at, rule.withTests(without(rule.tests(), i)), "without: " + test.sentence());
      for (GroundTest other : variants(test)) {
        put(at, rule.withTests(replaced(rule.tests(), i, other)), "with: " + other.sentence());
      }
    }
    for (int i = 0; i < rule.endings().size(); i++) {
      Ending ending = rule.endings().get(i);
      put(at, rule.withEndings(without(rule.endings(), i)), "no end " + ending.sentence());
      for (Ending other : ending.variants()) {
        put(at, rule.withEndings(replaced(rule.endings(), i, other)), "an end " + other.sentence());
      }
    }
    if (rule.effect() == Rule.Effect.DENY) {
      boolean whole = rule.reach() == Rule.Reach.RECORD;
      put(
          at,
          rule.withReach(whole ? Rule.Reach.GROUND : Rule.Reach.RECORD),
          whole ? "for the ground only" : "for the whole record");
    }
  }

  private void change(int at, Rule.Release rule) {
    for (int quality : rule.qualities().isEmpty() ? List.<Integer>of() : List.of(1, 2, 3, 4)) {
      put(
          at,
          rule.withParts(toggled(rule.qualities(), quality), rule.candidates(), rule.fields()),
          (rule.qualities().contains(quality) ? "not quality " : "quality ") + quality);
    }
    for (int step : rule.candidates() > 0 ? List.of(-1, 1) : List.<Integer>of()) {
      if (rule.candidates() + step > 0) {
        put(
            at,
            rule.withParts(rule.qualities(), rule.candidates() + step, rule.fields()),
            step > 0 ? "one candidate more" : "one candidate less");
      }
    }
    for (String field : rule.fields().isEmpty() ? List.<String>of() : fields()) {
      put(
          at,
          rule.withParts(rule.qualities(), rule.candidates(), toggled(rule.fields(), field)),
          (rule.fields().contains(field) ? "not field " : "field ") + field);
    }
  }

  private void change(int at, Rule.Quota rule) {
    put(at, new Rule.Quota(rule.source(), rule.when(), rule.perDay() + 1), "one more a day");
    if (rule.perDay() > 0) {
      put(at, new Rule.Quota(rule.source(), rule.when(), rule.perDay() - 1), "one less a day");
    }
  }

  /** Of the words that only the vocabulary tells, those of the same category are tried. */
  private List<Condition> variants(Condition condition) {
    List<Condition> variants = new ArrayList<>(condition.variants());
    if (condition instanceof Condition.OneOf one) {
      List<String> further =
          switch (one.feature()) {
            case CATEGORY -> List.copyOf(vocabulary.categories().keySet());
            case PROBE -> beside(one.words(), Vocabulary.Terms::probes);
            default -> List.of();
          };
      for (String word : further) {
        if (!one.words().contains(word)) {
          variants.add(new Condition.OneOf(one.feature(), toggled(one.words(), word)));
        }
      }
    }
    return variants;
  }

  private List<GroundTest> variants(GroundTest test) {
    List<GroundTest> variants = new ArrayList<>(test.variants());
    if (test instanceof GroundTest.OneOf one && one.trait() == GroundTest.Trait.KIND) {
      for (String word : beside(one.words(), Vocabulary.Terms::records)) {
        if (!one.words().contains(word)) {
          variants.add(new GroundTest.OneOf(one.trait(), toggled(one.words(), word)));
        }
      }
    }
    return variants;
  }

  /** Words of the categories that some words belong to. */
  private List<String> beside(Set<String> words, Function<Vocabulary.Terms, List<String>> terms) {
    return vocabulary.categories().values().stream()
        .map(terms)
        .filter(l -> l.stream().anyMatch(words::contains))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> fields() {
    return vocabulary.categories().values().stream().flatMap(t -> t.fields().stream()).toList();
  }

  private static <T extends Comparable<T>> Set<T> toggled(Set<T> values, T value) {
    Set<T> other = new TreeSet<>(values);
    if (!other.remove(value)) {
      other.add(value);
    }
    return other;
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
