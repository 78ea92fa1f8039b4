package org.treffer.interference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.treffer.contact.BulkProbe;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.index.DnaIndex;
import org.treffer.protection.Admission;
import org.treffer.protection.Drawn;
import org.treffer.protection.QuotaLedger;
import org.treffer.protection.Rules;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mark;
import org.treffer.protection.rule.Mode;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.Source;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Probe;
import org.treffer.record.Reference;
import org.treffer.request.Agreement;
import org.treffer.request.Agreements;
import org.treffer.request.Officer;
import org.treffer.request.Opening;
import org.treffer.request.Party;
import org.treffer.request.Period;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.request.Regime;
import org.treffer.request.Request;

/**
 * Rules, and requests one after the other under which a record is withheld throughout.
 *
 * @param rules the requested state's
 * @param requests each with the time at which it is received
 * @param bulk a mass comparison behind them, or none
 */
record Sequence(Rules rules, List<Request> requests, Optional<Bulk> bulk) {

  /**
   * A mass comparison.
   *
   * @param request its probe stands for all stains
   */
  record Bulk(Request request, List<DnaProbe> stains) {}

  static final String REGIME = "615";

  private static final List<String> ASKING = List.of("DE", "MK", "TR");
  private static final Set<String> CATEGORIES = Set.of("dna", "finger", "vehicle");

  static final Agreements AGREEMENTS = agreements();

  private static Agreements agreements() {
    Period ever = Period.since(LocalDate.of(2010, 1, 1));
    List<Party> parties = new ArrayList<>();
    Set<Country> states = new java.util.TreeSet<>();
    for (String state : List.of("AT", "DE", "MK", "TR")) {
      parties.add(new Party(Country.of(state), ever, false, "1", Set.of()));
      states.add(Country.of(state));
    }
    Set<Purpose> all = EnumSet.allOf(Purpose.class);
    return new Agreements(
        List.of(
            new Agreement(
                "D615",
                "t",
                Regime.PRUM_615,
                Map.of("dna", all, "finger", all, "vehicle", all),
                parties,
                List.of(new Opening(states, states, CATEGORIES, ever)))));
  }

  /**
   * Draws rules and requests.
   *
   * @param day the day on which the requests are made
   * @param number begins the requests' numbers
   * @return none if the rules drawn let the record be searched by one of the requests
   */
  static Optional<Sequence> drawn(
      long seed, World world, World.Extra extra, Instant day, String number) {
    Random random = new Random(seed);
    Rules rules = Rules.of(Drawn.ruleSet(rules(new Drawn(seed), random, extra)));
    List<Request> requests = new ArrayList<>();
    Instant at = day;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      Category category = random.nextInt(4) == 0 ? World.category(random) : extra.category();
      Probe probe = world.probe(category, random);
      String own = number + "-" + i;
      if (!requests.isEmpty() && random.nextInt(6) == 0) {
        own = requests.getFirst().number(); // a replay, or a conflict
        probe = random.nextBoolean() ? requests.getFirst().probe() : probe;
        category = probe == requests.getFirst().probe() ? requests.getFirst().category() : category;
      }
      at = at.plus(Duration.ofSeconds(random.nextInt(random.nextInt(20) == 0 ? 9_000 : 3)));
      requests.add(request(random, own, category, probe, at));
    }
    Sequence sequence = new Sequence(rules, requests, Optional.empty());
    return sequence.withholds(extra)
        ? Optional.of(sequence.with(bulk(new Random(~seed), world, number, at), extra))
        : Optional.empty();
  }

  /** Draws from a random of its own: the requests are the same with and without it. */
  private static Bulk bulk(Random random, World world, String number, Instant at) {
    List<DnaProbe> stains = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      DnaProbe near = (DnaProbe) world.probe(DnaIndex.DNA, random);
      stains.add(new DnaProbe(near.reference(), DnaKind.STAIN, near.profile()));
    }
    BulkProbe all = new BulkProbe(new Reference(number + "-M"), stains.size(), BulkProbe.NOTHING);
    return new Bulk(request(random, number + "-M", DnaIndex.DNA, all, at), stains);
  }

  /** The same with a mass comparison behind it, if that withholds the record too. */
  private Sequence with(Bulk last, World.Extra extra) {
    Admission admission =
        rules.admit(
            Inquiry.of(last.request(), DnaKind.STAIN.text(), Mode.COMPARISON),
            last.request().at(),
            QuotaLedger.UNMETERED);
    boolean withheld = !extra.category().equals(DnaIndex.DNA) || withholds(admission, extra);
    return new Sequence(rules, requests, withheld ? Optional.of(last) : Optional.empty());
  }

  private static Request request(
      Random random, String number, Category category, Probe probe, Instant at) {
    String from = ASKING.get(random.nextInt(ASKING.size()));
    return new Request(
        number,
        Country.of(from),
        category,
        probe,
        Purpose.values()[random.nextInt(Purpose.values().length)],
        List.of("", "O01", "O09", "O36").get(random.nextInt(4)),
        new Officer(from + "-" + (1 + random.nextInt(2))),
        new Officer(from + "-1"),
        random.nextBoolean() ? "" : "case",
        "D615",
        at);
  }

  private static List<Rule> rules(Drawn drawn, Random random, World.Extra extra) {
    List<Rule> rules = new ArrayList<>(drawn.ruleSet(4).rules());
    if (random.nextInt(10) > 0) {
      rules.add(
          new Rule.Admission(
              source("in"), Rule.Effect.PERMIT, List.of(), Refusal.NOT_ACCEPTING_NOW, Set.of()));
      rules.removeIf(r -> r instanceof Rule.Admission && r.effect() == Rule.Effect.DENY);
    }
    if (random.nextInt(10) > 0) {
      rules.add(
          new Rule.Release(
              source("out"),
              Rule.Effect.PERMIT,
              List.of(),
              Set.of(1, 2, 3, 4),
              random.nextInt(3),
              Set.of("holder", "owner"),
              Set.of()));
    }
    if (random.nextInt(10) > 0) {
      rules.add(ofRecord("search", Rule.Effect.PERMIT, List.of()));
    }
    if (random.nextInt(3) > 0) {
      String role = extra.record().header().grounds().getFirst().role().text();
      rules.add(
          ofRecord(
              "withhold",
              Rule.Effect.DENY,
              List.of(new GroundTest.OneOf(GroundTest.Trait.ROLE, Set.of(role)))));
    }
    if (random.nextInt(4) == 0) {
      rules.add(new Rule.Quota(source("most"), List.of(), 1 + random.nextInt(3)));
    }
    return rules;
  }

  private static Rule ofRecord(String id, Rule.Effect effect, List<GroundTest> tests) {
    return new Rule.OfRecord(
        source(id), effect, List.of(), tests, List.of(), Rule.Reach.RECORD, Set.of());
  }

  private static Source source(String id) {
    return new Source(id, "drawn", "none", Mark.INVENTED);
  }

  /** By the rules read one by one, as they are written. */
  private boolean withholds(World.Extra extra) {
    return requests.stream()
        .filter(r -> r.category().equals(extra.category()))
        .allMatch(r -> withholds(admission(r), extra));
  }

  private static boolean withholds(Admission admission, World.Extra extra) {
    return !(admission instanceof Admission.Admitted admitted)
        || !admitted.trace().read(extra.kind(), extra.record().header()).searched();
  }

  private Admission admission(Request request) {
    String probe = Twin.desk(request.category()).kindOf(request.probe());
    return rules.admit(
        Inquiry.of(request, probe, Mode.SEARCH), request.at(), QuotaLedger.UNMETERED);
  }

  /** The first day of all sequences. */
  static Instant firstDay() {
    return Drawn.TODAY.atTime(1, 0).toInstant(ZoneOffset.UTC);
  }
}
