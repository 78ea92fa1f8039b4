package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Setting;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.OffenceCatalogue;
import org.treffer.record.Origin;
import org.treffer.record.Status;
import org.treffer.record.Subject;

/**
 * The classes of a ground's traits (kind, status, role, event, origin, offence) that two sets of
 * rules can tell apart, each by one record that stands for it; and grounds of certain traits.
 */
final class GroundTraits {

  /** A kind and a header whose ground has traits that some rules meet, and no others like it. */
  record Traits(String kind, Header header, List<Set<Rule.OfRecord>> met, BitSet denials) {

    /** The ground's own event, if an ending of the rules it meets reads it; else none. */
    Set<Event> counted() {
      return GroundTraits.counted(header, met);
    }
  }

  private final List<RuleSet> sets;

  /** The rules on records of either set. */
  private final List<List<Rule.OfRecord>> rules;

  private final Inquiry inquiry;
  private final LocalDate today;
  private final List<Traits> classes;
  private final IdentityHashMap<Rule.OfRecord, Integer> places = new IdentityHashMap<>();

  /** Walks the classes. */
  GroundTraits(List<RuleSet> sets, Inquiry inquiry, LocalDate today) {
    this.sets = sets;
    rules = sets.stream().map(set -> set.section(Rule.OfRecord.class)).toList();
    this.inquiry = inquiry;
    this.today = today;
    for (List<Rule.OfRecord> side : rules) {
      side.forEach(r -> places.putIfAbsent(r, places.size()));
    }
    classes = walk(sets.getFirst().vocabulary().of(inquiry.category()).records());
  }

  /** One record a class. */
  List<Traits> classes() {
    return classes;
  }

  private List<Traits> walk(List<String> kinds) {
    Set<Object> distinct = new HashSet<>();
    List<Traits> all = new ArrayList<>();
    for (String kind : kinds) {
      for (Header header : traits(kind)) {
        List<Set<Rule.OfRecord>> met =
            List.of(same(met(0, kind, header)), same(met(1, kind, header)));
        BitSet first = places(met.getFirst());
        BitSet second = places(met.getLast());
        BitSet denials = denials(kind, header);
        if (distinct.add(List.of(kind, first, second, counted(header, met), denials))) {
          all.add(new Traits(kind, header, met, denials));
        }
      }
    }
    return all;
  }

  /** The rules withholding whole records that the ground itself meets, but for ages. */
  private BitSet denials(String kind, Header header) {
    BitSet denials = new BitSet();
    Ground ground = header.grounds().getFirst();
    for (int side = 0; side < 2; side++) {
      Setting setting = setting(side);
      for (Rule.OfRecord rule : rules.get(side)) {
        if (rule.effect() == Rule.Effect.DENY
            && rule.reach() == Rule.Reach.RECORD
            && meetsButForAge(rule, kind, header, ground, setting)) {
          denials.set(places.get(rule));
        }
      }
    }
    return denials;
  }

  private static Set<Event> counted(Header header, List<Set<Rule.OfRecord>> met) {
    Event own = header.grounds().getFirst().event();
    return met.stream()
            .flatMap(Set::stream)
            .flatMap(r -> r.endings().stream())
            .anyMatch(e -> History.events(e).contains(own))
        ? Set.of(own)
        : Set.of();
  }

  private BitSet places(Collection<Rule.OfRecord> rules) {
    BitSet all = new BitSet();
    rules.forEach(r -> all.set(places.get(r)));
    return all;
  }

  private static Set<Rule.OfRecord> same(List<Rule.OfRecord> rules) {
    Set<Rule.OfRecord> same = Collections.newSetFromMap(new IdentityHashMap<>());
    same.addAll(rules);
    return same;
  }

  /** The rules that permit. */
  static List<Rule.OfRecord> permits(List<Rule.OfRecord> rules) {
    return rules.stream().filter(r -> r.effect() == Rule.Effect.PERMIT).toList();
  }

  /** A role that the fewest rules let in, for the events beside a ground. */
  Subject stranger(String kind, Header header) {
    Ground own = header.grounds().getFirst();
    Subject best = Subject.UNKNOWN;
    int fewest = Integer.MAX_VALUE;
    for (Subject role : Subject.values()) {
      Header as =
          new Header(
              header.status(), header.born(), List.of(with(own, Event.TAKEN, role, own.origin())));
      int permitting = permits(met(0, kind, as)).size() + permits(met(1, kind, as)).size();
      if (permitting < fewest) {
        fewest = permitting;
        best = role;
      }
    }
    return best;
  }

  /** Grounds beside the one looked at that a rule which withholds whole records would meet. */
  List<Ground> contexts(Rule.OfRecord denial, Header header) {
    Ground own = header.grounds().getFirst();
    List<Ground> contexts = new ArrayList<>();
    contexts.add(own);
    for (GroundTest test : denial.tests()) {
      List<Ground> more = new ArrayList<>();
      for (Ground ground : contexts) {
        more.addAll(meeting(test, ground));
      }
      contexts = more.isEmpty() ? contexts : more;
    }
    return contexts;
  }

  private List<Ground> meeting(GroundTest test, Ground ground) {
    List<Ground> meeting = new ArrayList<>();
    if (test instanceof GroundTest.OneOf set) {
      for (String word : set.words()) {
        String name = word.toUpperCase(java.util.Locale.ROOT);
        switch (set.trait()) {
          case ROLE ->
              meeting.add(with(ground, ground.event(), Subject.valueOf(name), ground.origin()));
          case EVENT ->
              meeting.add(with(ground, Event.valueOf(name), ground.role(), ground.origin()));
          case ORIGIN ->
              meeting.add(with(ground, ground.event(), ground.role(), Origin.valueOf(name)));
          case KIND, STATUS -> meeting.add(ground);
        }
      }
    } else if (test instanceof GroundTest.Offence offence) {
      for (String code : offenceCodes()) {
        Ground changed =
            new Ground(ground.event(), ground.date(), ground.role(), code, ground.origin());
        Header header = Header.of(changed);
        if (offence.holds("", header, changed, inquiry.from().code(), setting(0))) {
          return List.of(changed);
        }
      }
    }
    return meeting;
  }

  private static Ground with(Ground ground, Event event, Subject role, Origin origin) {
    return new Ground(event, ground.date(), role, ground.offence(), origin);
  }

  /** Rules of a side whose conditions on everything but age and the law's day a ground meets. */
  private List<Rule.OfRecord> met(int side, String kind, Header header) {
    Ground ground = header.grounds().getFirst();
    Setting setting = setting(side);
    List<Rule.OfRecord> met = new ArrayList<>();
    for (Rule.OfRecord rule : rules.get(side)) {
      boolean whole = rule.effect() == Rule.Effect.DENY && rule.reach() == Rule.Reach.RECORD;
      if (whole || meetsButForAge(rule, kind, header, ground, setting)) {
        met.add(rule);
      }
    }
    return met;
  }

  private boolean meetsButForAge(
      Rule.OfRecord rule, String kind, Header header, Ground ground, Setting setting) {
    for (GroundTest test : rule.tests()) {
      if (!(test instanceof GroundTest.Age)
          && !test.holds(kind, header, ground, inquiry.from().code(), setting)) {
        return false;
      }
    }
    return true;
  }

  /** What one side's rules stand in. */
  Setting setting(int side) {
    RuleSet set = sets.get(side);
    return new Setting(set.state(), today, 0, set.penalties());
  }

  private List<Header> traits(String kind) {
    List<Header> headers = new ArrayList<>();
    List<String> offences = offenceClasses(kind);
    for (Status status : List.of(Status.ACTIVE, Status.DISPUTED)) {
      for (Subject role : Subject.values()) {
        for (Event event : Event.values()) {
          for (Origin origin : Origin.values()) {
            for (String offence : offences) {
              headers.add(
                  new Header(
                      status,
                      BirthMonth.UNKNOWN,
                      List.of(new Ground(event, today, role, offence, origin))));
            }
          }
        }
      }
    }
    return headers;
  }

  /** One offence of each class that some test of offences tells apart. */
  private List<String> offenceClasses(String kind) {
    Set<Object> seen = new HashSet<>();
    Set<String> classes = new LinkedHashSet<>();
    for (String code : offenceCodes()) {
      Ground ground = new Ground(Event.TAKEN, today, Subject.UNKNOWN, code, Origin.DOMESTIC);
      Header header = Header.of(ground);
      List<Object> holds = new ArrayList<>();
      for (int side = 0; side < 2; side++) {
        for (Rule.OfRecord rule : rules.get(side)) {
          for (GroundTest test : rule.tests()) {
            if (test instanceof GroundTest.Offence) {
              holds.add(test.holds(kind, header, ground, inquiry.from().code(), setting(side)));
            }
          }
        }
      }
      if (seen.add(holds)) {
        classes.add(code);
      }
    }
    return List.copyOf(classes);
  }

  private static List<String> offenceCodes() {
    List<String> codes = new ArrayList<>(List.of("", "X99"));
    for (int place = 1; place <= OffenceCatalogue.SIZE; place++) {
      codes.add(OffenceCatalogue.codeAt(place));
    }
    return codes;
  }
}
