package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Ending;
import org.treffer.protection.rule.Feature;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mode;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.record.Event;
import org.treffer.request.Purpose;

/** Looks for what is wrong with a rule set, without running it on data. */
public final class RuleCheck {

  private final RuleSet set;
  private final LocalDate day;
  private final List<Finding> findings = new ArrayList<>();
  private final long[][] together;
  private final Set<String> silent = new TreeSet<>();

  /** What is searched by what, how and for what. */
  private record Asked(String category, String probe, Mode mode, Purpose purpose) {
    /** Whether a condition reads nothing else. */
    static boolean isAbout(Condition condition) {
      return condition.part() == Condition.Part.SUBJECT
          || condition.part() == Condition.Part.PURPOSE;
    }
  }

  private RuleCheck(RuleSet set, LocalDate day) {
    this.set = set;
    this.day = day;
    together = new long[set.rules().size()][(set.rules().size() + 63) / 64];
  }

  /**
   * Checks a set.
   *
   * @param day the day from which retention is looked at
   */
  public static List<Finding> of(RuleSet set, LocalDate day) {
    RuleCheck check = new RuleCheck(set, day);
    new RequestSpace(List.of(set), day).walk(check::visit);
    check.contradictions();
    check.withoutEffect();
    check.endless();
    check.silentAndUndecided();
    return List.copyOf(check.findings);
  }

  private void visit(Inquiry inquiry, Moments.Moment moment, long[] met) {
    boolean permits = false;
    boolean refuses = false;
    boolean releases = false;
    for (int i = 0; i < together.length; i++) {
      if (Bits.has(met, i)) {
        for (int w = 0; w < met.length; w++) {
          together[i][w] |= met[w];
        }
        Rule rule = set.rules().get(i);
        if (rule instanceof Rule.Admission) {
          permits |= rule.effect() == Rule.Effect.PERMIT;
          refuses |= rule.effect() == Rule.Effect.DENY;
        }
        releases |= rule instanceof Rule.Release && rule.effect() == Rule.Effect.PERMIT;
      }
    }
    if (permits && !refuses && !releases) {
      silent.add(inquiry.category() + " for " + inquiry.purpose().text());
    }
  }

  private void contradictions() {
    for (int i = 0; i < together.length; i++) {
      Rule denial = set.rules().get(i);
      if (denial.effect() == Rule.Effect.DENY && !denial.overrides().contains("*")) {
        for (int j = 0; j < together.length; j++) {
          Rule permit = set.rules().get(j);
          if (permit.effect() == Rule.Effect.PERMIT
              && permit.getClass() == denial.getClass()
              && Bits.has(together[i], j)
              && !denial.overrides().contains(permit.source().id())
              && overlap(denial, permit)) {
            add(
                Finding.Kind.CONTRADICTION,
                List.of(permit.source().id(), denial.source().id()),
                permit.source().id()
                    + " permits what "
                    + denial.source().id()
                    + " denies, which prevails; if that is meant, name the first among the"
                    + " second's overrides");
          }
        }
      }
    }
  }

  /** Whether two rules of one section that meet the same request also meet in what they cover. */
  private boolean overlap(Rule denial, Rule permit) {
    if (denial instanceof Rule.Release d && permit instanceof Rule.Release p) {
      return d.qualities().stream().anyMatch(p.qualities()::contains)
          || d.fields().stream().anyMatch(p.fields()::contains);
    }
    if (denial instanceof Rule.OfRecord d && permit instanceof Rule.OfRecord p) {
      return d.reach() == Rule.Reach.RECORD ? kindsMeet(d, p) : GroundOverlap.of(d, p, set, day);
    }
    return true;
  }

  private static boolean kindsMeet(Rule.OfRecord a, Rule.OfRecord b) {
    Set<String> one = kinds(a);
    Set<String> other = kinds(b);
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  private static Set<String> kinds(Rule.OfRecord rule) {
    for (GroundTest test : rule.tests()) {
      if (test instanceof GroundTest.OneOf one && one.trait() == GroundTest.Trait.KIND) {
        return one.words();
      }
    }
    return Set.of();
  }

  private void withoutEffect() {
    for (int i = 0; i < together.length; i++) {
      Rule rule = set.rules().get(i);
      String id = rule.source().id();
      if (!Bits.has(together[i], i)) {
        add(
            Finding.Kind.UNREACHABLE,
            List.of(id),
            id + " is met by no request that a rule lets in or refuses; correct or remove it");
      } else if (rule instanceof Rule.OfRecord r && !GroundOverlap.of(r, r, set, day)) {
        add(
            Finding.Kind.UNREACHABLE,
            List.of(id),
            id + " is met by no record: its conditions never hold together; correct or remove it");
      } else {
        List<Rule> others = new ArrayList<>(set.rules());
        others.remove(i);
        if (RuleDiff.between(set, set.with(others), day).isEmpty()) {
          add(
              Finding.Kind.SHADOWED,
              List.of(id),
              id + " changes nothing: without it every request and record is treated alike");
        }
      }
    }
  }

  /** Rules with a period that does not begin with every event for which they let a record in. */
  private void endless() {
    for (Rule.OfRecord rule : set.section(Rule.OfRecord.class)) {
      Set<Event> anchors = anchors(rule);
      Set<Event> endless = new TreeSet<>(anchors);
      boolean period = false;
      for (Ending ending : rule.endings()) {
        if (ending instanceof Ending.After after) {
          endless.removeAll(after.events());
          period |= after.years() > 0 && after.events().stream().anyMatch(anchors::contains);
        }
      }
      if (rule.effect() == Rule.Effect.PERMIT && period && !endless.isEmpty()) {
        add(
            Finding.Kind.ENDLESS,
            List.of(rule.source().id()),
            rule.source().id()
                + " counts its period from no "
                + endless
                + ", so that a record with such a ground alone never ends");
      }
    }
  }

  private static Set<Event> anchors(Rule.OfRecord rule) {
    Set<Event> events = new TreeSet<>(List.of(Event.values()));
    for (GroundTest test : rule.tests()) {
      if (test instanceof GroundTest.OneOf one && one.trait() == GroundTest.Trait.EVENT) {
        events.removeIf(e -> !one.words().contains(e.text()));
      }
    }
    return events;
  }

  private void silentAndUndecided() {
    for (String request : silent) {
      add(Finding.Kind.SILENT, List.of(), "a search of " + request + " is let in and gets no hit");
    }
    set.vocabulary().categories().keySet().forEach(this::undecided);
  }

  /** One finding for all probes that a category's requests leave open for the same purposes. */
  private void undecided(String category) {
    for (Mode mode : Mode.values()) {
      Map<List<String>, List<String>> probesByPurposes = new LinkedHashMap<>();
      List<String> probes = set.vocabulary().of(category).probes();
      for (String probe : probes) {
        List<String> purposes =
            Stream.of(Purpose.values())
                .filter(p -> !isDecided(new Asked(category, probe, mode, p)))
                .map(Purpose::text)
                .toList();
        probesByPurposes.computeIfAbsent(purposes, k -> new ArrayList<>()).add(probe);
      }
      probesByPurposes.forEach(
          (purposes, by) -> {
            if (!purposes.isEmpty() && (mode == Mode.SEARCH || isCompared(category))) {
              add(
                  Finding.Kind.UNDECIDED,
                  List.of(),
                  "no rule decides a "
                      + mode.text()
                      + " of "
                      + category
                      + (by.size() == probes.size() ? "" : " by " + String.join(", ", by))
                      + " for "
                      + String.join(", ", purposes)
                      + "; it is refused");
            }
          });
    }
  }

  /** Only profiles are compared in bulk (Decision 2008/615/JHA, Article 4). */
  private boolean isCompared(String category) {
    return !set.vocabulary().of(category).qualities().isEmpty();
  }

  /** Whether a rule that can be met lets some such request in, or one refuses them all. */
  private boolean isDecided(Asked asked) {
    for (int i = 0; i < together.length; i++) {
      Rule rule = set.rules().get(i);
      boolean decides =
          rule.effect() == Rule.Effect.PERMIT || rule.when().stream().allMatch(Asked::isAbout);
      if (rule instanceof Rule.Admission
          && decides
          && Bits.has(together[i], i)
          && speaksOf(rule, Feature.CATEGORY, asked.category())
          && speaksOf(rule, Feature.PROBE, asked.probe())
          && speaksOf(rule, Feature.MODE, asked.mode().text())
          && speaksOf(rule, Feature.PURPOSE, asked.purpose().text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaksOf(Rule rule, Feature feature, String word) {
    return rule.when().stream()
        .noneMatch(
            c ->
                c instanceof Condition.OneOf one
                    && one.feature() == feature
                    && !one.words().contains(word));
  }

  private void add(Finding.Kind kind, List<String> rules, String sentence) {
    findings.add(new Finding(kind, rules, sentence));
  }
}
