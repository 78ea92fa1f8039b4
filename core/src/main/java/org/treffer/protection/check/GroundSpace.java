package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.treffer.protection.Rules;
import org.treffer.protection.rule.Ending;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.RecordFilter;

/**
 * Finds records that two sets of rules treat differently. The classes of a ground's traits ({@link
 * GroundTraits}) are walked in full; of those that the two sides do not meet by the same rules,
 * histories are tried: for one side to search what the other does not, each rule of the other must
 * have ended or be outweighed, so only the events of those endings matter, on the days around each
 * threshold.
 */
final class GroundSpace {

  /**
   * A record that one side searches and the other does not.
   *
   * @param kind the record's kind
   * @param header the example
   * @param searchedBy 0 for the first side, 1 for the second
   */
  record Difference(String kind, Header header, int searchedBy) {}

  /** One side: a set, those of its rules on records that a request meets, and their filter. */
  record Side(RuleSet set, List<Rule.OfRecord> rules, RecordFilter filter) {
    static Side of(RuleSet set, List<Rule.OfRecord> rules, Inquiry inquiry, LocalDate day) {
      return new Side(set, rules, Rules.filter(set, rules, inquiry, day));
    }
  }

  /** How many events are tried beside a ground: one an ending that comes, one that keeps alive. */
  private static final int MOST_BESIDE = 3;

  private final List<RuleSet> sets;
  private final Inquiry inquiry;
  private final LocalDate today;
  private final List<String> kinds;
  private final GroundTraits traits;
  private final IdentityHashMap<Rule.OfRecord, Integer> contents = new IdentityHashMap<>();

  /** The contents of the rules that were compared: many classes of requests meet the same ones. */
  private final Set<Object> compared = new HashSet<>();

  /** The ways in which rules stop, by the rules' contents. */
  private final Map<BitSet, List<List<Ending>>> stoppings = new HashMap<>();

  private final Set<Object> seen = new HashSet<>();
  private List<Side> sides = List.of();
  private List<Difference> found = new ArrayList<>();

  /**
   * Walks the classes of traits.
   *
   * @param inquiry a request; its category, and its state as far as laws on penalties differ, count
   */
  GroundSpace(RuleSet first, RuleSet second, Inquiry inquiry, LocalDate today) {
    sets = List.of(first, second);
    this.inquiry = inquiry;
    this.today = today;
    kinds = first.vocabulary().of(inquiry.category()).records();
    boolean sameLaw = first.penalties().entries().equals(second.penalties().entries());
    Map<Object, Integer> numbers = new HashMap<>();
    for (int side = 0; side < 2; side++) {
      for (Rule.OfRecord rule : sets.get(side).section(Rule.OfRecord.class)) {
        Object content = content(rule, sameLaw ? 0 : side);
        contents.put(rule, numbers.computeIfAbsent(content, c -> numbers.size()));
      }
    }
    traits = new GroundTraits(sets, inquiry, today);
  }

  /**
   * Examples of records whose treatment differs, those of a class that was met before left out.
   *
   * @param first rules on records of the first set that a request meets
   * @param second of the second
   */
  List<Difference> differences(List<Rule.OfRecord> first, List<Rule.OfRecord> second) {
    BitSet firstContents = contents(first);
    BitSet secondContents = contents(second);
    if (firstContents.equals(secondContents)
        || !compared.add(List.of(firstContents, secondContents))) {
      return List.of();
    }
    sides =
        List.of(
            Side.of(sets.getFirst(), first, inquiry, today),
            Side.of(sets.getLast(), second, inquiry, today));
    found = new ArrayList<>();
    for (GroundTraits.Traits like : traits.classes()) {
      List<Rule.OfRecord> here = first.stream().filter(like.met().getFirst()::contains).toList();
      List<Rule.OfRecord> there = second.stream().filter(like.met().getLast()::contains).toList();
      if (!contents(here).equals(contents(there))
          && seen.add(
              List.of(
                  like.kind(), like.counted(), like.denials(), contents(here), contents(there)))) {
        compare(like, here, there);
      }
    }
    return found;
  }

  /** What a rule on records does, without its name, words and conditions on the request. */
  private static Object content(Rule.OfRecord rule, int law) {
    return List.of(
        rule.effect(), Set.copyOf(rule.tests()), Set.copyOf(rule.endings()), rule.reach(), law);
  }

  /** The contents of some rules, as numbers. */
  private BitSet contents(Collection<Rule.OfRecord> rules) {
    BitSet all = new BitSet();
    rules.forEach(r -> all.set(contents.get(r)));
    return all;
  }

  /**
   * Compares two sides on grounds of the same traits: for each day of the ground and each birth
   * that the rules tell apart, and in both directions until an example is found.
   */
  private void compare(
      GroundTraits.Traits like, List<Rule.OfRecord> here, List<Rule.OfRecord> there) {
    List<Ending> endings = new ArrayList<>();
    here.forEach(r -> endings.addAll(r.endings()));
    there.forEach(r -> endings.addAll(r.endings()));
    boolean dayCounts = !like.counted().isEmpty();
    boolean birthCounts = endings.stream().anyMatch(e -> e instanceof Ending.AtAge);
    History history =
        new History(today, endings, ages(here, there), traits.stranger(like.kind(), like.header()));
    Set<Object> tried = new HashSet<>();
    boolean[] done = new boolean[2];
    for (Header header : history.anchors(like.header())) {
      List<Rule.OfRecord> first = passing(0, here, like.kind(), header);
      List<Rule.OfRecord> second = passing(1, there, like.kind(), header);
      Object key =
          List.of(
              contents(first),
              contents(second),
              dayCounts ? header.grounds().getFirst().date() : today,
              birthCounts ? header.born() : BirthMonth.UNKNOWN);
      if (tried.add(key)) {
        done[0] = done[0] || search(like.kind(), header, 0, first, second);
        done[1] = done[1] || search(like.kind(), header, 1, second, first);
      }
    }
  }

  /** The rules whose tests, those of age included, a record's ground passes. */
  private List<Rule.OfRecord> passing(
      int side, List<Rule.OfRecord> rules, String kind, Header header) {
    Ground ground = header.grounds().getFirst();
    return rules.stream()
        .filter(
            r ->
                r.tests().stream()
                    .allMatch(
                        t ->
                            t.holds(
                                kind, header, ground, inquiry.from().code(), traits.setting(side))))
        .toList();
  }

  /** Looks for a history in which one side searches and the other does not. */
  private boolean search(
      String kind,
      Header header,
      int searching,
      List<Rule.OfRecord> here,
      List<Rule.OfRecord> there) {
    BitSet those = contents(there);
    BitSet own = contents(sides.get(searching).rules());
    List<List<Ending>> stopping =
        stoppings.computeIfAbsent(
            those,
            k ->
                Stopping.waysOf(
                    GroundTraits.permits(there).stream().map(Rule.OfRecord::endings).toList()));
    Set<Set<Ending>> kept = new HashSet<>();
    for (Rule.OfRecord rule : GroundTraits.permits(here)) {
      // A rule that ends as another does is kept from ending by the same histories.
      if (!those.get(contents.get(rule)) && kept.add(Set.copyOf(rule.endings()))) {
        for (List<Ending> comeTrue : stopping) {
          if (tryHistories(kind, header, searching, rule, comeTrue, List.of())) {
            return true;
          }
        }
      }
      for (Rule.OfRecord denial : sides.get(1 - searching).rules()) {
        if (denial.effect() == Rule.Effect.DENY
            && !own.get(contents.get(denial))
            && tryHistories(
                kind, header, searching, rule, List.of(), traits.contexts(denial, header))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean tryHistories(
      String kind,
      Header header,
      int searching,
      Rule.OfRecord rule,
      List<Ending> comeTrue,
      List<Ground> contexts) {
    List<Ending> relevant = new ArrayList<>(comeTrue);
    relevant.addAll(rule.endings());
    Set<Event> events = new TreeSet<>();
    comeTrue.forEach(e -> events.addAll(History.events(e)));
    events.addAll(keepingAlive(rule, events, header.grounds().getFirst().event()));
    History history = new History(today, relevant, Set.of(), traits.stranger(kind, header));
    RecordFilter first = sides.get(searching).filter();
    RecordFilter second = sides.get(1 - searching).filter();
    List<Header> example =
        history.around(
            kinds.indexOf(kind),
            header,
            events,
            contexts,
            Math.min(comeTrue.size() + 1, MOST_BESIDE),
            (common, grounds, count) ->
                first.admits(common, grounds, count) && !second.admits(common, grounds, count));
    example.forEach(e -> found.add(new Difference(kind, e, searching)));
    return !example.isEmpty();
  }

  /**
   * Events that keep a rule from ending: those that put its endings off, and later ones where an
   * event that is there already would let one come.
   */
  private static Set<Event> keepingAlive(Rule.OfRecord rule, Set<Event> there, Event own) {
    Set<Event> events = new TreeSet<>();
    for (Ending ending : rule.endings()) {
      Set<Event> all = History.events(ending);
      boolean counts = all.contains(own) || all.stream().anyMatch(there::contains);
      events.addAll(counts || ending instanceof Ending.AtAge ? all : History.putOffs(ending));
    }
    return events;
  }

  /** The ages that some rules look at. */
  private static Set<Integer> ages(List<Rule.OfRecord> here, List<Rule.OfRecord> there) {
    Set<Integer> ages = new TreeSet<>();
    for (List<Rule.OfRecord> side : List.of(here, there)) {
      for (Rule.OfRecord rule : side) {
        for (GroundTest test : rule.tests()) {
          if (test instanceof GroundTest.Age age) {
            ages.addAll(List.of(age.atLeast(), age.below()));
          }
        }
        for (Ending ending : rule.endings()) {
          if (ending instanceof Ending.AtAge at) {
            ages.add(at.age());
          }
        }
      }
    }
    ages.remove(0);
    return ages;
  }
}
