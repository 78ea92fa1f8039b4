package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Penalties;
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
     * @param met bit i for rule i of the sets, those of the first first
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
  private final int[] setOf;
  private final LocalDate base;
  private final long[] all;
  private final long[] deciding;
  private final RequestSamples samples;
  private final boolean lawCounts;
  private final Set<String> statesWithLaw = new HashSet<>();

  /** The rules that have a condition on a part; every other one is met whatever the part is. */
  private final Map<Condition.Part, int[]> conditioned = new EnumMap<>(Condition.Part.class);

  private final Map<Object, List<Choice>> choices = new HashMap<>();

  RequestSpace(List<RuleSet> sets, LocalDate base) {
    this.sets = sets;
    this.base = base;
    sets.forEach(set -> rules.addAll(set.rules()));
    setOf =
        IntStream.range(0, rules.size())
            .map(i -> i < sets.getFirst().rules().size() ? 0 : 1)
            .toArray();
    for (RuleSet set : sets) {
      statesWithLaw.addAll(set.penalties().states());
    }
    lawCounts = rules.stream().anyMatch(RequestSpace::readsLaw);
    samples = new RequestSamples(sets, rules);
    all = bits(rule -> true);
    deciding = bits(rule -> rule instanceof Rule.Admission);
    for (Condition.Part part : Condition.Part.values()) {
      conditioned.put(
          part,
          IntStream.range(0, rules.size())
              .filter(i -> rules.get(i).when().stream().anyMatch(c -> c.part() == part))
              .toArray());
    }
  }

  /** Every class of requests that some rule lets in or refuses. */
  void walk(Visitor visitor) {
    walk(all, visitor);
  }

  /**
   * The classes of requests that some rule lets in or refuses and that one of some rules meets.
   *
   * @param wanted bit i for rule i of both sets, those of the first set first
   */
  void walk(long[] wanted, Visitor visitor) {
    Map<Object, Moments.Moment> times = new LinkedHashMap<>();
    for (Moments.Moment moment : Moments.of(sets, base)) {
      Bits key = Bits.key(met(Condition.Part.TIME, RequestSamples.ANY, moment));
      times.putIfAbsent(List.of(key, laws(moment.day())), moment);
    }
    for (Moments.Moment moment : times.values()) {
      long[] now = met(Condition.Part.TIME, RequestSamples.ANY, moment);
      for (Choice partner : partners(moment)) {
        new Branch(wanted, moment, visitor).walk(partner, Bits.and(now, partner.met));
      }
    }
  }

  /** The classes of one time. */
  private final class Branch {
    private final long[] wanted;
    private final Moments.Moment moment;
    private final Visitor visitor;

    Branch(long[] wanted, Moments.Moment moment, Visitor visitor) {
      this.wanted = wanted;
      this.moment = moment;
      this.visitor = visitor;
    }

    void walk(Choice partner, long[] met) {
      if (matters(met)) {
        Inquiry from = partner.sample;
        descend(
            List.of(
                of(Condition.Part.AGREEMENT, "", () -> samples.agreements(from)),
                of(Condition.Part.SUBJECT, "", () -> samples.subjects(from)),
                of(Condition.Part.PURPOSE, "", () -> RequestSamples.purposes(from)),
                offences(moment, from),
                of(Condition.Part.OFFICER, from.from(), () -> samples.officers(from))),
            0,
            from,
            met);
      }
    }

    private List<Choice> of(Condition.Part part, Object of, Supplier<List<Inquiry>> samplesOf) {
      return choices.computeIfAbsent(
          List.of(part, of), k -> distinct(part, moment, samplesOf.get()));
    }

    private boolean matters(long[] met) {
      return Bits.meets(met, deciding) && Bits.meets(met, wanted);
    }

    private void descend(List<List<Choice>> parts, int depth, Inquiry so, long[] met) {
      List<Choice> next =
          depth == parts.size()
              ? distinct(Condition.Part.STATEMENT, moment, RequestSamples.statements(so))
              : parts.get(depth);
      for (Choice choice : next) {
        long[] further = Bits.and(met, choice.met);
        if (!matters(further)) {
          continue;
        }
        if (depth == parts.size()) {
          visitor.visit(choice.sample, moment, further);
        } else {
          descend(parts, depth + 1, joined(so, choice.sample, depth), further);
        }
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
    return choices.computeIfAbsent(Condition.Part.PARTNER, k -> distinctPartners(moment));
  }

  private List<Choice> distinctPartners(Moments.Moment moment) {
    Map<Object, Choice> distinct = new LinkedHashMap<>();
    for (String code : samples.partners()) {
      Inquiry sample = RequestSamples.from(Country.of(code));
      long[] met = met(Condition.Part.PARTNER, sample, moment);
      distinct.putIfAbsent(
          List.of(Bits.key(met), lawOf(code), samples.absolute(code)), new Choice(sample, met));
    }
    return List.copyOf(distinct.values());
  }

  /** A state, as far as its own law on penalties may matter. */
  private String lawOf(String code) {
    return lawCounts && statesWithLaw.contains(code) ? code : "";
  }

  private List<Choice> offences(Moments.Moment moment, Inquiry from) {
    return choices.computeIfAbsent(
        List.of(Condition.Part.OFFENCE, lawOf(from.from().code()), moment.day()),
        k -> distinctOffences(moment, from));
  }

  private List<Choice> distinctOffences(Moments.Moment moment, Inquiry from) {
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
    List<Setting> settings = sets.stream().map(set -> setting(set, moment)).toList();
    long[] met = all.clone();
    for (int i : conditioned.get(part)) {
      for (Condition condition : rules.get(i).when()) {
        if (condition.part() == part && !condition.holds(sample, settings.get(setOf[i]))) {
          Bits.clear(met, i);
        }
      }
    }
    return met;
  }

  private long[] bits(Predicate<Rule> test) {
    long[] met = new long[Math.max(1, (rules.size() + 63) / 64)];
    for (int i = 0; i < rules.size(); i++) {
      if (test.test(rules.get(i))) {
        Bits.set(met, i);
      }
    }
    return met;
  }

  private static Setting setting(RuleSet set, Moments.Moment moment) {
    return new Setting(set.state(), moment.day(), moment.hour(), set.penalties());
  }

  /** Whether a rule reads a law on penalties, for a request or for a record. */
  private static boolean readsLaw(Rule rule) {
    return rule.when().stream().anyMatch(c -> c instanceof Condition.Offence)
        || (rule instanceof Rule.OfRecord of
            && of.tests().stream().anyMatch(t -> t instanceof GroundTest.Offence));
  }

  /** Which laws on penalties are in force on a day, as a value that tells two days apart. */
  private Set<LocalDate> laws(LocalDate day) {
    Set<LocalDate> begun = new HashSet<>();
    for (RuleSet set : lawCounts ? sets : List.<RuleSet>of()) {
      set.penalties().entries().stream()
          .map(Penalties.Entry::since)
          .filter(s -> !s.isAfter(day))
          .forEach(begun::add);
    }
    return begun;
  }
}
