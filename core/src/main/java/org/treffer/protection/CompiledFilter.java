package org.treffer.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.OffenceTest;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.record.Event;
import org.treffer.record.Origin;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Status;
import org.treffer.record.Subject;

/**
 * The rules on records as a filter: for each trait of a packed header a table of the rules that it
 * meets, the intersection of which leaves few rules, of which ages and endings are then looked at.
 *
 * <pre>
 * rule i of the request's rules is bit i; a record is searched if it is not blocked,
 *   no rule that withholds records meets any of its grounds, and
 *   one ground is met by a rule that permits and has not ended, and by none that withholds grounds
 * </pre>
 *
 * <p>Grounds dated after the day of the request have not happened yet.
 */
final class CompiledFilter implements RecordFilter {

  /** The most rules on records that a set may hold. */
  static final int MOST_RULES = 64;

  private static final int BLOCKED = Status.BLOCKED.ordinal();

  private final int today;
  private final long[] byKind = new long[16];
  private final long[] byStatus = new long[4];
  private final long[] byRole = new long[8];
  private final long[] byEvent = new long[16];
  private final long[] byOrigin = new long[2];
  private final long[] byOffence = new long[256];
  private final long permits;
  private final long deniesGround;
  private final long deniesRecord;
  private final long slow;
  private final SlowTest[] tests;
  private final CompiledEnding[][] endings;

  /** Who asks for what: a requesting state's code and a category's name. */
  record Asked(String from, String category) {}

  /** What tables cannot hold: ages, and offences by the law of the event's own day. */
  private record SlowTest(List<CompiledAge> ages, List<DatedLaw> offences) {}

  private record CompiledAge(int atLeast, int below, GroundTest.Age.On on) {}

  private CompiledFilter(List<Rule.OfRecord> rules, RuleSet set, Asked asked, LocalDate date) {
    String from = asked.from();
    today = PackedHeader.day(date);
    permits = bits(rules, r -> r.effect() == Rule.Effect.PERMIT);
    deniesRecord =
        bits(rules, r -> r.effect() == Rule.Effect.DENY && r.reach() == Rule.Reach.RECORD);
    deniesGround = ~permits & ~deniesRecord;
    fillTraits(rules);
    kinds(rules, set.vocabulary().of(asked.category()).records());
    offences(rules, set, from, date);
    tests = new SlowTest[rules.size()];
    endings = new CompiledEnding[rules.size()][];
    for (int i = 0; i < rules.size(); i++) {
      tests[i] = slowTest(rules.get(i), set, from);
      endings[i] =
          rules.get(i).endings().stream()
              .map(e -> CompiledEnding.of(e, date))
              .toArray(CompiledEnding[]::new);
    }
    slow = bits(rules, r -> !isEmpty(slowTest(r, set, from)));
  }

  /** A filter of the rules that a request meets; one without any rule admits nothing. */
  static RecordFilter of(List<Rule.OfRecord> rules, RuleSet set, Asked asked, LocalDate date) {
    return new CompiledFilter(rules, set, asked, date);
  }

  @Override
  public boolean admits(long common, long[] grounds, int count) {
    int status = (int) (common >>> 4) & 3;
    long record = byKind[(int) common & 15] & byStatus[status];
    if (status == BLOCKED || (record & permits) == 0) {
      return false;
    }
    if ((record & deniesRecord) != 0
        && deniedWhole(record & deniesRecord, common, grounds, count)) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (allowedBy(record, common, grounds, count, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean deniedWhole(long denies, long common, long[] grounds, int count) {
    for (int i = 0; i < count; i++) {
      if (meets(denies & met(grounds[i]), common, grounds[i])) {
        return true;
      }
    }
    return false;
  }

  private boolean allowedBy(long record, long common, long[] grounds, int count, int at) {
    long ground = grounds[at];
    long met = record & met(ground);
    long candidates = met & permits;
    if (candidates == 0 || meets(met & deniesGround, common, ground)) {
      return false;
    }
    while (candidates != 0) {
      int rule = Long.numberOfTrailingZeros(candidates);
      if (passes(rule, common, ground) && !ended(rule, common, grounds, count, at)) {
        return true;
      }
      candidates &= candidates - 1;
    }
    return false;
  }

  /** The rules whose tables a ground meets; none for one that has not happened yet. */
  private long met(long ground) {
    if (((int) ground & 0xFFFF) > today) {
      return 0;
    }
    return byEvent[(int) (ground >>> 16) & 15]
        & byRole[(int) (ground >>> 20) & 7]
        & byOrigin[(int) (ground >>> 23) & 1]
        & byOffence[(int) (ground >>> 24) & 255];
  }

  private boolean meets(long rules, long common, long ground) {
    if ((rules & ~slow) != 0) {
      return true;
    }
    for (long left = rules; left != 0; left &= left - 1) {
      if (passes(Long.numberOfTrailingZeros(left), common, ground)) {
        return true;
      }
    }
    return false;
  }

  private boolean passes(int rule, long common, long ground) {
    if ((slow >>> rule & 1) == 0) {
      return true;
    }
    SlowTest test = tests[rule];
    for (int i = 0; i < test.ages.size(); i++) {
      CompiledAge age = test.ages.get(i);
      int day = age.on == GroundTest.Age.On.EVENT ? (int) ground & 0xFFFF : today;
      if ((age.atLeast > 0 && !certainly(common, age.atLeast, day))
          || (age.below > 0 && certainly(common, age.below, day))) {
        return false;
      }
    }
    for (int i = 0; i < test.offences.size(); i++) {
      if (!test.offences.get(i).holds(ground)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a person has for certain reached an age: on the last day that the birth allows. */
  private static boolean certainly(long common, int years, int day) {
    int birth = PackedHeader.birthMonth(common);
    if (birth == 0) {
      return false;
    }
    int month = birth - 1 + (PackedHeader.onlyBirthYear(common) ? 11 : 0);
    return day >= Months.lastDay(month + 12 * years);
  }

  private boolean ended(int rule, long common, long[] grounds, int count, int at) {
    for (CompiledEnding ending : endings[rule]) {
      if (ending.hasCome(common, grounds, count, at)) {
        return true;
      }
    }
    return false;
  }

  private void fillTraits(List<Rule.OfRecord> rules) {
    for (Status s : Status.values()) {
      byStatus[s.ordinal()] = row(rules, GroundTest.Trait.STATUS, s.text());
    }
    for (Subject s : Subject.values()) {
      byRole[s.ordinal()] = row(rules, GroundTest.Trait.ROLE, s.text());
    }
    for (Event e : Event.values()) {
      byEvent[e.ordinal()] = row(rules, GroundTest.Trait.EVENT, e.text());
    }
    for (Origin o : Origin.values()) {
      byOrigin[o.ordinal()] = row(rules, GroundTest.Trait.ORIGIN, o.text());
    }
  }

  /** A kind's number means another word in each category. */
  private void kinds(List<Rule.OfRecord> rules, List<String> names) {
    for (int kind = 0; kind < 16; kind++) {
      byKind[kind] = row(rules, GroundTest.Trait.KIND, kind < names.size() ? names.get(kind) : "");
    }
  }

  private void offences(List<Rule.OfRecord> rules, RuleSet set, String from, LocalDate date) {
    for (int i = 0; i < rules.size(); i++) {
      List<OffenceTest> lasting = lastingTests(rules.get(i), set);
      for (int place = 0; place < byOffence.length; place++) {
        if (allHold(lasting, DatedLaw.code(place), set, from, date)) {
          byOffence[place] |= 1L << i;
        }
      }
    }
  }

  /** Tests of an offence that hold by the same law whatever the day of the event. */
  private static List<OffenceTest> lastingTests(Rule.OfRecord rule, RuleSet set) {
    List<OffenceTest> lasting = new ArrayList<>();
    for (GroundTest test : rule.tests()) {
      if (test instanceof GroundTest.Offence offence && !DatedLaw.changes(offence.test(), set)) {
        lasting.add(offence.test());
      }
    }
    return lasting;
  }

  private static boolean allHold(
      List<OffenceTest> tests, String code, RuleSet set, String from, LocalDate date) {
    for (OffenceTest test : tests) {
      if (!test.holds(code, test.whoseLaw(from, set.state()), date, set.penalties())) {
        return false;
      }
    }
    return true;
  }

  private static SlowTest slowTest(Rule.OfRecord rule, RuleSet set, String from) {
    List<CompiledAge> ages = new ArrayList<>();
    List<DatedLaw> offences = new ArrayList<>();
    for (GroundTest test : rule.tests()) {
      if (test instanceof GroundTest.Age age) {
        ages.add(new CompiledAge(age.atLeast(), age.below(), age.on()));
      }
      if (test instanceof GroundTest.Offence offence && DatedLaw.changes(offence.test(), set)) {
        offences.add(DatedLaw.of(offence.test(), set, from));
      }
    }
    return new SlowTest(ages, offences);
  }

  private static boolean isEmpty(SlowTest test) {
    return test.ages.isEmpty() && test.offences.isEmpty();
  }

  private static long row(List<Rule.OfRecord> rules, GroundTest.Trait trait, String word) {
    return bits(
        rules,
        r ->
            r.tests().stream()
                .noneMatch(
                    t ->
                        t instanceof GroundTest.OneOf set
                            && set.trait() == trait
                            && !set.words().contains(word)));
  }

  private static long bits(
      List<Rule.OfRecord> rules, java.util.function.Predicate<Rule.OfRecord> holds) {
    long bits = 0;
    for (int i = 0; i < rules.size(); i++) {
      bits |= holds.test(rules.get(i)) ? 1L << i : 0;
    }
    return bits;
  }
}
