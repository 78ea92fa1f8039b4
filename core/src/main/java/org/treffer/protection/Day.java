package org.treffer.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.treffer.protection.rule.Act;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Feature;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mode;
import org.treffer.protection.rule.OffenceTest;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Setting;
import org.treffer.record.Country;
import org.treffer.record.OffenceCatalogue;
import org.treffer.record.RecordFilter;
import org.treffer.request.Purpose;

/**
 * What holds for one day of a state's calendar: which rules are in force, which offences pass under
 * each state's law, and the record filters made so far.
 */
final class Day {

  /** A state without a law of its own in the table of penalties: nobody asks from there. */
  private static final Country COMMON = Country.of("AQ");

  private final RuleSet set;
  private final LocalDate date;
  private final long begins;
  private final long ends;
  private final long[] inForce;
  private final long[][] byHour;
  private final boolean hoursMatter;
  private final long[] dated;
  private final List<List<Condition>> offenceTests;
  private final Map<String, Integer> laws = new java.util.HashMap<>();
  private final long[][] byOffence;
  private final Map<FilterKey, RecordFilter> filters = new ConcurrentHashMap<>();

  private record FilterKey(long rules, int law, String category) {}

  Day(RuleSet set, LocalDate date) {
    this.set = set;
    this.date = date;
    begins = date.atStartOfDay(set.zone()).toEpochSecond();
    ends = date.plusDays(1).atStartOfDay(set.zone()).toEpochSecond();
    List<Rule> rules = set.rules();
    inForce = Masks.of(rules.size(), i -> datesHold(rules.get(i)));
    byHour = new long[24][];
    for (int hour = 0; hour < 24; hour++) {
      byHour[hour] = RequestTable.row(rules, Feature.HOUR, Integer.toString(hour));
    }
    hoursMatter = rules.stream().anyMatch(Day::readsHour);
    dated = Masks.of(rules.size(), i -> readsActDay(rules.get(i)));
    offenceTests = rules.stream().map(Day::offenceTests).toList();
    List<String> states = new ArrayList<>(set.penalties().states());
    byOffence = offences(states);
  }

  LocalDate date() {
    return date;
  }

  boolean holds(Instant instant) {
    long second = instant.getEpochSecond();
    return second >= begins && second < ends;
  }

  Setting setting(Instant instant) {
    int hour = hoursMatter ? instant.atZone(set.zone()).getHour() : 0;
    return new Setting(set.state(), date, hour, set.penalties());
  }

  /** Intersects a set of rules with those that a request meets on this day. */
  void match(Inquiry inquiry, Instant received, long[] met) {
    Masks.and(met, inForce);
    if (hoursMatter) {
      Masks.and(met, byHour[received.atZone(set.zone()).getHour()]);
    }
    if (inquiry.actOn().equals(Inquiry.UNDATED)) {
      Masks.and(met, offenceRow(inquiry));
    } else {
      matchDated(inquiry, received, met);
    }
  }

  private void matchDated(Inquiry inquiry, Instant received, long[] met) {
    long[] row = offenceRow(inquiry);
    for (int i = 0; i < met.length; i++) {
      met[i] &= row[i] | dated[i];
    }
    Setting setting = setting(received);
    for (int rule = 0; rule < set.rules().size(); rule++) {
      if (Masks.has(met, rule) && Masks.has(dated, rule)) {
        if (!allHold(offenceTests.get(rule), inquiry, setting)) {
          met[rule >> 6] &= ~(1L << rule);
        }
      }
    }
  }

  /** The filter of a set of record rules for a requesting state, made at its first use. */
  RecordFilter filter(long recordRules, List<Rule.OfRecord> rules, Inquiry inquiry) {
    FilterKey key = new FilterKey(recordRules, law(inquiry.from()), inquiry.category());
    RecordFilter filter = filters.get(key);
    if (filter == null) {
      List<Rule.OfRecord> active = new ArrayList<>();
      for (int i = 0; i < rules.size(); i++) {
        if ((recordRules >>> i & 1) != 0) {
          active.add(rules.get(i));
        }
      }
      filter =
          CompiledFilter.of(
              active,
              set,
              new CompiledFilter.Asked(inquiry.from().code(), inquiry.category()),
              date);
      filters.put(key, filter);
    }
    return filter;
  }

  private int law(Country from) {
    return laws.isEmpty() ? 0 : laws.getOrDefault(from.code(), 0);
  }

  private long[] offenceRow(Inquiry inquiry) {
    int place = OffenceCatalogue.placeOf(inquiry.offence());
    int column = Math.min(place, OffenceCatalogue.SIZE + 1);
    int row = (law(inquiry.from()) * (OffenceCatalogue.SIZE + 2) + column) * 2;
    return byOffence[row + inquiry.act().ordinal()];
  }

  private long[][] offences(List<String> states) {
    int columns = OffenceCatalogue.SIZE + 2;
    long[][] rows = new long[(states.size() + 1) * columns * 2][];
    for (int law = 0; law <= states.size(); law++) {
      Country from = law == 0 ? COMMON : Country.of(states.get(law - 1));
      if (law > 0) {
        laws.put(from.code(), law);
      }
      for (int column = 0; column < columns; column++) {
        for (Act act : Act.values()) {
          rows[(law * columns + column) * 2 + act.ordinal()] = offenceRow(from, column, act);
        }
      }
    }
    return rows;
  }

  private static List<Condition> offenceTests(Rule rule) {
    return rule.when().stream().filter(c -> c.part() == Condition.Part.OFFENCE).toList();
  }

  private long[] offenceRow(Country from, int column, Act act) {
    String code =
        column == 0
            ? ""
            : column > OffenceCatalogue.SIZE ? "unlisted" : OffenceCatalogue.codeAt(column);
    Inquiry sample = sample(from, code, act);
    Setting setting = new Setting(set.state(), date, 0, set.penalties());
    return Masks.of(offenceTests.size(), i -> allHold(offenceTests.get(i), sample, setting));
  }

  private static boolean allHold(List<Condition> conditions, Inquiry inquiry, Setting setting) {
    for (Condition condition : conditions) {
      if (!condition.holds(inquiry, setting)) {
        return false;
      }
    }
    return true;
  }

  /** A request of which only these parts are looked at. */
  private static Inquiry sample(Country from, String offence, Act act) {
    return new Inquiry(
        from,
        "",
        "",
        "",
        Mode.SEARCH,
        Purpose.INVESTIGATION,
        offence,
        act,
        Inquiry.UNDATED,
        "",
        "",
        "");
  }

  private boolean datesHold(Rule rule) {
    Inquiry sample = sample(COMMON, "", Act.COMPLETED);
    Setting setting = new Setting(set.state(), date, 0, set.penalties());
    return rule.when().stream()
        .allMatch(c -> c.part() != Condition.Part.TIME || isHour(c) || c.holds(sample, setting));
  }

  private static boolean readsHour(Rule rule) {
    return rule.when().stream().anyMatch(Day::isHour);
  }

  private static boolean isHour(Condition condition) {
    return condition instanceof Condition.OneOf set && set.feature() == Feature.HOUR;
  }

  private static boolean readsActDay(Rule rule) {
    return rule.when().stream()
        .anyMatch(
            c ->
                c instanceof Condition.LongAgo
                    || (c instanceof Condition.Offence o
                        && o.test().asOf() == OffenceTest.AsOf.ACT));
  }
}
