package org.treffer.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.treffer.protection.json.RuleSetReader;
import org.treffer.protection.rule.Act;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Ending;
import org.treffer.protection.rule.Feature;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mark;
import org.treffer.protection.rule.Mode;
import org.treffer.protection.rule.OffenceTest;
import org.treffer.protection.rule.OfficerList;
import org.treffer.protection.rule.Penalties;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Source;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.BirthMonth;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Origin;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;

/** Rule sets, requests and records drawn from a seed, near each other's boundaries. */
public final class Drawn {

  /** The day around which everything happens; the year after a leap day. */
  public static final LocalDate TODAY = LocalDate.of(2025, 2, 28);

  private static final List<String> STATES = List.of("AT", "DE", "MK", "TR");
  private static final List<String> OFFENCES = List.of("", "O01", "O09", "O36", "X99");
  private static final Penalties PENALTIES =
      RuleSetReader.standardPenalties()
          .with(
              List.of(
                  new Penalties.Entry(
                      "MK", "O09", LocalDate.of(2020, 1, 1), 6, 24, false, Mark.INVENTED)));

  private final Random random;
  private int nextId;

  /** Draws from a seed. */
  public Drawn(long seed) {
    random = new Random(seed);
  }

  /** A set of up to so many rules. */
  public RuleSet ruleSet(int most) {
    List<Rule> rules = new ArrayList<>();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      rules.add(rule());
    }
    return ruleSet(rules);
  }

  /** A set of given rules. */
  public static RuleSet ruleSet(List<Rule> rules) {
    return new RuleSet(
        "drawn",
        "drawn",
        "1",
        "AT",
        ZoneId.of("Europe/Vienna"),
        "00",
        Vocabulary.STANDARD,
        PENALTIES,
        rules);
  }

  /** A rule of any section. */
  public Rule rule() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> admission();
      case 2 -> release();
      case 3 -> new Rule.Quota(source(), when(), random.nextInt(3));
      default -> ofRecord();
    };
  }

  private Source source() {
    return new Source("r" + nextId++, "drawn", "none", Mark.INVENTED);
  }

  private Rule.Effect effect() {
    return random.nextInt(3) == 0 ? Rule.Effect.DENY : Rule.Effect.PERMIT;
  }

  private Rule admission() {
    Refusal refusal = Refusal.values()[random.nextInt(Refusal.values().length)];
    return new Rule.Admission(source(), effect(), when(), refusal, Set.of());
  }

  private Rule release() {
    Set<Integer> qualities = new TreeSet<>();
    qualities.add(1 + random.nextInt(4));
    qualities.add(1 + random.nextInt(4));
    return new Rule.Release(
        source(),
        effect(),
        when(),
        qualities,
        random.nextInt(3),
        Set.of(random.nextBoolean() ? "holder" : "vehicle"),
        Set.of());
  }

  /** A rule on records. */
  public Rule.OfRecord ofRecord() {
    Rule.Effect effect = effect();
    List<Ending> endings = new ArrayList<>();
    if (effect == Rule.Effect.PERMIT) {
      for (int i = random.nextInt(3); i > 0; i--) {
        endings.add(ending());
      }
    }
    List<Condition> when = random.nextInt(3) == 0 ? when() : List.of();
    Rule.Reach reach = random.nextBoolean() ? Rule.Reach.GROUND : Rule.Reach.RECORD;
    return new Rule.OfRecord(source(), effect, when, groundTests(), endings, reach, Set.of());
  }

  private List<Condition> when() {
    List<Condition> when = new ArrayList<>();
    maybe(when, 4, () -> oneOf(Feature.PARTNER, STATES));
    maybe(when, 5, () -> oneOf(Feature.AGREEMENT, List.of("D615", "PCC", "982")));
    maybe(when, 4, () -> oneOf(Feature.CATEGORY, List.of("dna", "finger", "vehicle")));
    maybe(when, 6, () -> oneOf(Feature.PROBE, List.of("person", "stain", "plate")));
    maybe(when, 6, () -> oneOf(Feature.MODE, Feature.MODE.words()));
    maybe(when, 5, () -> oneOf(Feature.PURPOSE, Feature.PURPOSE.words()));
    maybe(when, 4, () -> new Condition.Offence(offenceTest()));
    maybe(when, 9, () -> oneOf(Feature.ACT, Feature.ACT.words()));
    maybe(when, 9, () -> new Condition.LongAgo(1 + random.nextInt(3)));
    maybe(when, 6, () -> officers(Condition.OnList.Played.SEARCHES));
    maybe(when, 6, () -> officers(Condition.OnList.Played.ASKS));
    maybe(when, 9, Condition.FourEyes::new);
    maybe(when, 9, () -> new Condition.States(Set.of(any(Condition.States.Statement.values()))));
    maybe(when, 9, () -> oneOf(Feature.HOUR, List.of("0", "12", "23")));
    maybe(when, 12, () -> oneOf(Feature.DAY_OF_MONTH, List.of("1", "28")));
    maybe(when, 12, () -> new Condition.InForce(near(), LocalDate.MAX));
    return when;
  }

  private Condition officers(Condition.OnList.Played played) {
    List<String> ids = List.of("{from}-1", "{from}-2", "DE-1", "MK-7");
    return new Condition.OnList(played, new OfficerList(some(ids)));
  }

  private <T> void maybe(List<T> list, int oneIn, Supplier<T> value) {
    if (random.nextInt(oneIn) == 0) {
      list.add(value.get());
    }
  }

  private Condition oneOf(Feature feature, List<String> words) {
    return new Condition.OneOf(feature, some(words));
  }

  private Set<String> some(List<String> words) {
    Set<String> some = new TreeSet<>();
    some.add(words.get(random.nextInt(words.size())));
    some.add(words.get(random.nextInt(words.size())));
    return some;
  }

  private OffenceTest offenceTest() {
    return switch (random.nextInt(4)) {
      case 0 -> new OffenceTest.Listed(some(List.of("O01", "O09", "unstated", "unlisted")));
      case 1 -> new OffenceTest.OnEuList();
      default ->
          new OffenceTest.AtLeast(
              List.of(6, 12, 24, 60).get(random.nextInt(4)),
              any(OffenceTest.Measure.values()),
              any(OffenceTest.LawOf.values()),
              any(OffenceTest.AsOf.values()),
              random.nextBoolean() ? Set.of() : Set.of("unstated"));
    };
  }

  private List<GroundTest> groundTests() {
    List<GroundTest> tests = new ArrayList<>();
    maybe(tests, 3, () -> oneOf(GroundTest.Trait.KIND, List.of("person", "stain", "tenprint")));
    maybe(tests, 4, () -> oneOf(GroundTest.Trait.STATUS, List.of("active", "disputed")));
    maybe(tests, 2, () -> oneOf(GroundTest.Trait.ROLE, GroundTest.Trait.ROLE.words()));
    maybe(tests, 2, () -> oneOf(GroundTest.Trait.EVENT, GroundTest.Trait.EVENT.words()));
    maybe(tests, 5, () -> oneOf(GroundTest.Trait.ORIGIN, GroundTest.Trait.ORIGIN.words()));
    maybe(tests, 4, () -> new GroundTest.Offence(offenceTest()));
    maybe(tests, 3, this::age);
    return tests;
  }

  private GroundTest age() {
    int age = 14 + random.nextInt(2);
    GroundTest.Age.On on = any(GroundTest.Age.On.values());
    return switch (random.nextInt(3)) {
      case 0 -> new GroundTest.Age(age, 0, on);
      case 1 -> new GroundTest.Age(0, age, on);
      default -> new GroundTest.Age(age, age + 4, on);
    };
  }

  private GroundTest oneOf(GroundTest.Trait trait, List<String> words) {
    return new GroundTest.OneOf(trait, some(words));
  }

  private Ending ending() {
    if (random.nextInt(5) == 0) {
      boolean plain = random.nextBoolean();
      return new Ending.AtAge(15, plain ? 0 : 2, plain ? Set.of() : events());
    }
    Ending.PutOff putOff =
        switch (random.nextInt(6)) {
          case 0 -> new Ending.While(any(Event.values()), any(Event.values()));
          case 1 -> new Ending.Unless(any(Event.values()));
          case 2 -> new Ending.Extended(any(Event.values()), 2 + random.nextInt(3));
          default -> new Ending.Nothing();
        };
    return new Ending.After(
        random.nextInt(4),
        events(),
        any(Ending.Which.values()),
        any(Ending.Scope.values()),
        putOff);
  }

  private Set<Event> events() {
    return EnumSet.of(any(Event.values()), any(Event.values()));
  }

  /** A request that rules of {@link #ruleSet} may meet. */
  public Inquiry inquiry() {
    return new Inquiry(
        Country.of(STATES.get(random.nextInt(STATES.size()))),
        List.of("D615", "PCC", "none").get(random.nextInt(3)),
        List.of("dna", "finger", "vehicle", "toy").get(random.nextInt(4)),
        List.of("person", "stain", "plate", "tenprint", "x").get(random.nextInt(5)),
        any(Mode.values()),
        any(Purpose.values()),
        OFFENCES.get(random.nextInt(OFFENCES.size())),
        any(Act.values()),
        random.nextBoolean() ? Inquiry.UNDATED : near(),
        List.of("AT-1", "DE-1", "DE-2", "MK-7", "x").get(random.nextInt(5)),
        List.of("AT-1", "DE-1", "MK-7", "TR-2").get(random.nextInt(4)),
        random.nextBoolean() ? "" : "case");
  }

  /** A request in the words of the vocabulary. */
  public Inquiry knownInquiry() {
    while (true) {
      Inquiry inquiry = inquiry();
      if (Vocabulary.STANDARD.of(inquiry.category()).probes().contains(inquiry.probe())) {
        return inquiry;
      }
    }
  }

  /** An instant on the day, or the midnights around it. */
  public Instant received() {
    return TODAY
        .atTime(random.nextInt(24), 59, 59)
        .plusHours(random.nextInt(3) - 1)
        .toInstant(ZoneOffset.ofHours(1));
  }

  /** A record whose dates lie whole years before the day, give or take a day. */
  public Header header() {
    List<Ground> grounds = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      grounds.add(
          new Ground(
              any(Event.values()),
              near(),
              any(Subject.values()),
              OFFENCES.get(random.nextInt(OFFENCES.size())),
              any(Origin.values()),
              random.nextInt(2)));
    }
    return new Header(any(Status.values()), born(), grounds);
  }

  private BirthMonth born() {
    int year = TODAY.getYear() - 13 - random.nextInt(8);
    return switch (random.nextInt(5)) {
      case 0 -> BirthMonth.UNKNOWN;
      case 1 -> new BirthMonth(year, 0);
      default -> new BirthMonth(year, 1 + random.nextInt(3));
    };
  }

  private LocalDate near() {
    return TODAY.minusYears(random.nextInt(6)).plusDays(random.nextInt(4) - 2);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
