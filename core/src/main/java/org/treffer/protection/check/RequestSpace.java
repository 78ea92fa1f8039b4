package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.treffer.protection.rule.Act;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Feature;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mode;
import org.treffer.protection.rule.OffenceTest;
import org.treffer.protection.rule.OfficerList;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Setting;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.Country;
import org.treffer.record.OffenceCatalogue;
import org.treffer.request.Purpose;

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

  private static final Inquiry ANY =
      new Inquiry(
          Country.of("AQ"),
          "ANOTHER",
          "other",
          "other",
          Mode.SEARCH,
          Purpose.INVESTIGATION,
          "",
          Act.COMPLETED,
          Inquiry.UNDATED,
          "nobody-1",
          "nobody-2",
          "");

  private final List<RuleSet> sets;
  private final List<Rule> rules = new ArrayList<>();
  private final List<RuleSet> setOf = new ArrayList<>();
  private final LocalDate base;
  private final long[] deciding;
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
      Bits key = Bits.key(met(Condition.Part.TIME, ANY, moment));
      times.putIfAbsent(List.of(key, laws(moment.day())), moment);
    }
    for (Moments.Moment moment : times.values()) {
      long[] now = met(Condition.Part.TIME, ANY, moment);
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
            distinct(Condition.Part.AGREEMENT, moment, agreements(from)),
            distinct(Condition.Part.SUBJECT, moment, subjects(from)),
            distinct(Condition.Part.PURPOSE, moment, purposes(from)),
            offences(moment, from),
            officersFrom.computeIfAbsent(from.from().code(), k -> officers(moment, from)));
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
      for (Choice choice : statements(moment, so)) {
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
      case 0 -> with(so, part.agreement(), so, so.purpose(), so, so);
      case 1 -> with(so, so.agreement(), part, so.purpose(), so, so);
      case 2 -> with(so, so.agreement(), so, part.purpose(), so, so);
      case 3 -> with(so, so.agreement(), so, so.purpose(), part, so);
      default -> with(so, so.agreement(), so, so.purpose(), so, part);
    };
  }

  private static Inquiry with(
      Inquiry base,
      String agreement,
      Inquiry subject,
      Purpose purpose,
      Inquiry offence,
      Inquiry officers) {
    return new Inquiry(
        base.from(),
        agreement,
        subject.category(),
        subject.probe(),
        subject.mode(),
        purpose,
        offence.offence(),
        offence.act(),
        offence.actOn(),
        officers.officer(),
        officers.requestedBy(),
        base.caseNumber());
  }

  private List<Choice> partners(Moments.Moment moment) {
    Set<String> codes = mentioned(Feature.PARTNER);
    for (RuleSet set : sets) {
      codes.addAll(set.penalties().states());
    }
    codes.add(ANY.from().code());
    Map<Object, Choice> distinct = new LinkedHashMap<>();
    for (String code : codes) {
      Inquiry sample = from(Country.of(code));
      long[] met = met(Condition.Part.PARTNER, sample, moment);
      boolean ownLaw = sets.stream().anyMatch(s -> s.penalties().states().contains(code));
      distinct.putIfAbsent(
          List.of(Bits.key(met), ownLaw ? code : "", absolute(code)), new Choice(sample, met));
    }
    return List.copyOf(distinct.values());
  }

  /** Whether officers' lists hold an id of a state as it is written. */
  private String absolute(String code) {
    return ids().stream().anyMatch(id -> id.startsWith(code)) ? code : "";
  }

  private static Inquiry from(Country country) {
    return new Inquiry(
        country,
        ANY.agreement(),
        ANY.category(),
        ANY.probe(),
        ANY.mode(),
        ANY.purpose(),
        ANY.offence(),
        ANY.act(),
        ANY.actOn(),
        ANY.officer(),
        ANY.requestedBy(),
        "");
  }

  private List<Inquiry> agreements(Inquiry from) {
    Set<String> names = mentioned(Feature.AGREEMENT);
    names.add(ANY.agreement());
    return names.stream().map(n -> with(from, n, from, from.purpose(), from, from)).toList();
  }

  private List<Inquiry> subjects(Inquiry from) {
    List<Inquiry> subjects = new ArrayList<>();
    Vocabulary vocabulary = sets.getFirst().vocabulary();
    vocabulary
        .categories()
        .forEach(
            (category, terms) -> {
              for (String probe : terms.probes()) {
                for (Mode mode : Mode.values()) {
                  subjects.add(
                      new Inquiry(
                          from.from(),
                          "",
                          category,
                          probe,
                          mode,
                          from.purpose(),
                          "",
                          from.act(),
                          from.actOn(),
                          "",
                          "",
                          ""));
                }
              }
            });
    return subjects;
  }

  private static List<Inquiry> purposes(Inquiry from) {
    List<Inquiry> purposes = new ArrayList<>();
    for (Purpose purpose : Purpose.values()) {
      purposes.add(with(from, "", from, purpose, from, from));
    }
    return purposes;
  }

  private List<Choice> offences(Moments.Moment moment, Inquiry from) {
    List<String> codes = new ArrayList<>(List.of("", "unlisted"));
    for (int place = 1; place <= OffenceCatalogue.SIZE; place++) {
      codes.add(OffenceCatalogue.codeAt(place));
    }
    Map<Object, Choice> distinct = new LinkedHashMap<>();
    for (String code : codes) {
      for (Act act : Act.values()) {
        for (LocalDate actOn : actDays(moment.day())) {
          Inquiry sample =
              new Inquiry(
                  from.from(),
                  "",
                  "",
                  "",
                  from.mode(),
                  from.purpose(),
                  code,
                  act,
                  actOn,
                  "",
                  "",
                  "");
          long[] met = met(Condition.Part.OFFENCE, sample, moment);
          distinct.putIfAbsent(List.of(Bits.key(met), code.isEmpty()), new Choice(sample, met));
        }
      }
    }
    return List.copyOf(distinct.values());
  }

  private Set<LocalDate> actDays(LocalDate today) {
    Set<LocalDate> days = new TreeSet<>(List.of(Inquiry.UNDATED));
    for (Rule rule : rules) {
      for (Condition condition : rule.when()) {
        if (condition instanceof Condition.LongAgo ago) {
          days.add(today.minusYears(ago.years()));
          days.add(today.minusYears(ago.years()).plusDays(2));
        }
        if (condition instanceof Condition.Offence offence
            && offence.test().asOf() == OffenceTest.AsOf.ACT) {
          for (RuleSet set : sets) {
            set.penalties()
                .entries()
                .forEach(e -> days.addAll(List.of(e.since(), e.since().minusDays(1))));
          }
        }
      }
    }
    return days;
  }

  private List<Choice> officers(Moments.Moment moment, Inquiry from) {
    Set<String> ids = new TreeSet<>();
    ids().forEach(id -> ids.add(id.replace(OfficerList.FROM, from.from().code())));
    ids.add(ANY.officer());
    ids.add(ANY.requestedBy());
    List<Inquiry> samples = new ArrayList<>();
    for (String officer : ids) {
      for (String asker : ids) {
        samples.add(
            new Inquiry(
                from.from(),
                "",
                "",
                "",
                from.mode(),
                from.purpose(),
                "",
                from.act(),
                from.actOn(),
                officer,
                asker,
                ""));
      }
    }
    return distinct(Condition.Part.OFFICER, moment, samples);
  }

  private Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    for (Rule rule : rules) {
      for (Condition condition : rule.when()) {
        if (condition instanceof Condition.OnList list) {
          ids.addAll(list.officers().ids());
        }
      }
    }
    return ids;
  }

  private List<Choice> statements(Moments.Moment moment, Inquiry so) {
    Inquiry stated =
        new Inquiry(
            so.from(),
            so.agreement(),
            so.category(),
            so.probe(),
            so.mode(),
            so.purpose(),
            so.offence(),
            so.act(),
            so.actOn(),
            so.officer(),
            so.requestedBy(),
            "case");
    return distinct(Condition.Part.STATEMENT, moment, List.of(stated, so));
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

  private Set<String> mentioned(Feature feature) {
    Set<String> words = new TreeSet<>();
    for (Rule rule : rules) {
      for (Condition condition : rule.when()) {
        if (condition instanceof Condition.OneOf set && set.feature() == feature) {
          words.addAll(set.words());
        }
      }
    }
    return words;
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
