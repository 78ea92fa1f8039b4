package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Setting;
import org.treffer.record.Country;

/**
 * The classes of requests that some rule sets tell apart, each by one request that stands for it.
 *
 * <p>Part by part (time, state, agreement, subject, purpose, offence, officers, statements) the
 * values that meet the same rules are one class; the walk goes through their combinations and
 * leaves a branch as soon as no rule that lets in or refuses can still be met. So it is exact, and
 * small.
 */
final class RequestSpace {

  /** Is called once a class. */
  interface Visitor {
    /**
     * One class of requests.
     *
     * @param met bit i for rule i of {@link RequestSpace#rules}
     */
    void visit(Inquiry inquiry, Moments.Moment moment, long[] met);
  }

  /** A value of one part that stands for all that meet the same rules. */
  private static final class Choice {
    private final Inquiry sample;
    private final long[] met;

    Choice(Inquiry sample, long[] met) {
      this.sample = sample;
      this.met = met;
    }
  }

  private final List<RuleSet> sets;
  private final List<Rule> rules = new ArrayList<>();
  private final List<RuleSet> setOf = new ArrayList<>();
  private final LocalDate base;
  private final long[] deciding;
  private final RequestSamples samples;
  private final Map<String, List<Choice>> officersFrom = new HashMap<>();

  RequestSpace(List<RuleSet> sets, LocalDate base) {
    this.sets = sets;
    this.base = base;
    for (RuleSet set : sets) {
      for (Rule rule : set.rules()) {
        rules.add(rule);
        setOf.add(set);
      }
    }
    samples = new RequestSamples(sets, rules);
    deciding = met(rule -> rule instanceof Rule.Admission);
  }

  /** All rules, those of the first set first. */
  List<Rule> rules() {
    return rules;
  }

  void walk(Visitor visitor) {
    long[] all = met(rule -> true);
    Map<Object, Moments.Moment> times = new LinkedHashMap<>();
    for (Moments.Moment moment : Moments.of(sets, base)) {
      Bits key = Bits.key(met(Condition.Part.TIME, RequestSamples.ANY, moment));
      times.putIfAbsent(List.of(key, laws(moment.day())), moment);
    }
    for (Moments.Moment moment : times.values()) {
      long[] now = met(Condition.Part.TIME, RequestSamples.ANY, moment);
      for (Choice partner : partners(moment)) {
        walk(moment, partner, Bits.and(all, Bits.and(now, partner.met)), visitor);
      }
    }
  }

  private void walk(Moments.Moment moment, Choice partner, long[] met, Visitor visitor) {
    if (!Bits.meets(met, deciding)) {
      return;
    }
    Inquiry from = partner.sample;
    List<List<Choice>> parts =
        List.of(
            distinct(Condition.Part.AGREEMENT, moment, samples.agreements(from)),
            distinct(Condition.Part.SUBJECT, moment, samples.subjects(from)),
            distinct(Condition.Part.PURPOSE, moment, RequestSamples.purposes(from)),
            offences(moment, from),
            officersFrom.computeIfAbsent(
                from.from().code(),
                k -> distinct(Condition.Part.OFFICER, moment, samples.officers(from))));
    descend(parts, 0, from, moment, met, visitor);
  }

  private void descend(
      List<List<Choice>> parts,
      int depth,
      Inquiry so,
      Moments.Moment moment,
      long[] met,
      Visitor visitor) {
    if (depth == parts.size()) {
      for (Choice choice :
          distinct(Condition.Part.STATEMENT, moment, RequestSamples.statements(so))) {
        long[] all = Bits.and(met, choice.met);
        if (Bits.meets(all, deciding)) {
          visitor.visit(choice.sample, moment, all);
        }
      }
      return;
    }
    for (Choice choice : parts.get(depth)) {
      long[] further = Bits.and(met, choice.met);
      if (Bits.meets(further, deciding)) {
        descend(parts, depth + 1, joined(so, choice.sample, depth), moment, further, visitor);
      }
    }
  }

  private static Inquiry joined(Inquiry so, Inquiry part, int depth) {
    return switch (depth) {
      case 0 -> RequestSamples.with(so, part.agreement(), so, so.purpose(), so, so);
      case 1 -> RequestSamples.with(so, so.agreement(), part, so.purpose(), so, so);
      case 2 -> RequestSamples.with(so, so.agreement(), so, part.purpose(), so, so);
      case 3 -> RequestSamples.with(so, so.agreement(), so, so.purpose(), part, so);
      default -> RequestSamples.with(so, so.agreement(), so, so.purpose(), so, part);
    };
  }

  private List<Choice> partners(Moments.Moment moment) {
    Map<Object, Choice> distinct = new LinkedHashMap<>();
    for (String code : samples.partners()) {
      Inquiry sample = RequestSamples.from(Country.of(code));
      long[] met = met(Condition.Part.PARTNER, sample, moment);
      boolean ownLaw = sets.stream().anyMatch(s -> s.penalties().states().contains(code));
      distinct.putIfAbsent(
          List.of(Bits.key(met), ownLaw ? code : "", samples.absolute(code)),
          new Choice(sample, met));
    }
    return List.copyOf(distinct.values());
  }

  private List<Choice> offences(Moments.Moment moment, Inquiry from) {
    Map<Object, Choice> distinct = new LinkedHashMap<>();
    for (Inquiry sample : samples.offences(from, moment.day())) {
      long[] met = met(Condition.Part.OFFENCE, sample, moment);
      distinct.putIfAbsent(
          List.of(Bits.key(met), sample.offence().isEmpty()), new Choice(sample, met));
    }
    return List.copyOf(distinct.values());
  }

  private List<Choice> distinct(Condition.Part part, Moments.Moment moment, List<Inquiry> samples) {
    Map<Object, Choice> distinct = new LinkedHashMap<>();
    for (Inquiry sample : samples) {
      long[] met = met(part, sample, moment);
      // Kinds of record and fields of an answer are a category's own, even where no rule names it.
      String category = part == Condition.Part.SUBJECT ? sample.category() : "";
      distinct.putIfAbsent(List.of(Bits.key(met), category), new Choice(sample, met));
    }
    return List.copyOf(distinct.values());
  }

  /** The rules whose conditions on one part hold. */
  private long[] met(Condition.Part part, Inquiry sample, Moments.Moment moment) {
    long[] met = new long[Math.max(1, (rules.size() + 63) / 64)];
    for (int i = 0; i < rules.size(); i++) {
      Setting setting = setting(setOf.get(i), moment);
      boolean holds = true;
      for (Condition condition : rules.get(i).when()) {
        holds &= condition.part() != part || condition.holds(sample, setting);
      }
      if (holds) {
        Bits.set(met, i);
      }
    }
    return met;
  }

  private long[] met(Predicate<Rule> test) {
    long[] met = new long[Math.max(1, (rules.size() + 63) / 64)];
    for (int i = 0; i < rules.size(); i++) {
      if (test.test(rules.get(i))) {
        Bits.set(met, i);
      }
    }
    return met;
  }

  static Setting setting(RuleSet set, Moments.Moment moment) {
    return new Setting(set.state(), moment.day(), moment.hour(), set.penalties());
  }

  /** Which laws on penalties are in force on a day, as a value that tells two days apart. */
  private Set<LocalDate> laws(LocalDate day) {
    Set<LocalDate> begun = new HashSet<>();
    for (RuleSet set : sets) {
      set.penalties().entries().stream()
          .map(e -> e.since())
          .filter(s -> !s.isAfter(day))
          .forEach(begun::add);
    }
    return begun;
  }
}
