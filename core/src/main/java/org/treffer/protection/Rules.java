package org.treffer.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Setting;
import org.treffer.record.BadInput;
import org.treffer.record.RecordFilter;
import org.treffer.request.Refusal;

/**
 * A state's data-protection rules, compiled. Deciding on a request costs some 100 ns and a few
 * small objects; any thread may call it.
 *
 * <p>A request is refused unless a rule permits it and none refuses it; a record is searched only
 * if one of its grounds is permitted and neither the ground nor the record is withheld; a part of a
 * hit leaves only if a rule releases it and none withholds it.
 */
public final class Rules {

  private final RuleSet set;
  private final RequestTable table;
  private final long[] all;
  private final long[] refusing;
  private final long[] permitting;
  private final long[] quotas;
  private final List<Rule.OfRecord> recordRules;
  private final int[] recordPlaces;
  private final long[] releasing;
  private final Map<ReleaseKey, Release> releases = new ConcurrentHashMap<>();
  private volatile Day lastDay;

  private record ReleaseKey(String category, long first, List<Long> further) {}

  private Rules(RuleSet set) {
    this.set = set;
    table = new RequestTable(set);
    List<Rule> rules = set.rules();
    all = Masks.of(rules.size(), i -> true);
    refusing =
        Masks.of(
            rules.size(),
            i -> rules.get(i) instanceof Rule.Admission a && a.effect() == Rule.Effect.DENY);
    permitting =
        Masks.of(
            rules.size(),
            i -> rules.get(i) instanceof Rule.Admission a && a.effect() == Rule.Effect.PERMIT);
    quotas = Masks.of(rules.size(), i -> rules.get(i) instanceof Rule.Quota);
    releasing = Masks.of(rules.size(), i -> rules.get(i) instanceof Rule.Release);
    recordRules = set.section(Rule.OfRecord.class);
    recordPlaces = recordRules.stream().mapToInt(rules::indexOf).toArray();
    lastDay = new Day(set, LocalDate.of(2026, 1, 1));
  }

  /**
   * Compiles a rule set.
   *
   * @throws BadInput if it holds more than 64 rules on records
   */
  public static Rules of(RuleSet set) {
    int rules = set.section(Rule.OfRecord.class).size();
    if (rules > CompiledFilter.MOST_RULES) {
      throw new BadInput(
          "rule set "
              + set.name()
              + ": at most "
              + CompiledFilter.MOST_RULES
              + " rules on records, not "
              + rules
              + "; join rules that differ in one value only");
    }
    return new Rules(set);
  }

  /**
   * The filter of some of a set's rules on records.
   *
   * @param rules those that a request meets, at most 64
   * @param inquiry the request; its state and category count
   * @param day the day of the request in the set's own time zone
   */
  public static RecordFilter filter(
      RuleSet set, List<Rule.OfRecord> rules, Inquiry inquiry, LocalDate day) {
    return CompiledFilter.of(
        rules, set, new CompiledFilter.Asked(inquiry.from().code(), inquiry.category()), day);
  }

  /** What some of a set's rules on release let out of a hit in a category. */
  public static Release release(RuleSet set, List<Rule> rules, String category) {
    return Releases.of(rules, set.vocabulary().of(category));
  }

  /** The rules as they were read. */
  public RuleSet set() {
    return set;
  }

  /**
   * Decides on a request.
   *
   * @param received when it was received, by the requested state's clock
   * @param ledger is charged once, if rules let the request in
   */
  public Admission admit(Inquiry inquiry, Instant received, QuotaLedger ledger) {
    Day day = day(received);
    long[] met = met(inquiry, received, day);
    Trace trace = new Trace(this, inquiry, received, met);
    int refusal = Masks.first(met, refusing);
    if (refusal >= 0) {
      return new Admission.Refused(((Rule.Admission) set.rules().get(refusal)).refusal(), trace);
    }
    if (!Masks.meets(met, permitting)) {
      return new Admission.Refused(trace.nearest().publicReason(), trace);
    }
    List<Charge> charges = List.of();
    if (Masks.meets(met, quotas)) {
      charges = charges(met, inquiry, day);
      if (!ledger.spend(charges)) {
        return new Admission.Refused(Refusal.QUOTA_SPENT, trace);
      }
    }
    return new Admission.Admitted(
        filter(met, inquiry, day), release(met, inquiry.category()), charges, trace);
  }

  long[] met(Inquiry inquiry, Instant received, Day day) {
    long[] met = all.clone();
    table.match(inquiry, met);
    day.match(inquiry, received, met);
    return met;
  }

  private RecordFilter filter(long[] met, Inquiry inquiry, Day day) {
    long active = 0;
    for (int i = 0; i < recordPlaces.length; i++) {
      active |= (met[recordPlaces[i] >> 6] >>> recordPlaces[i] & 1) << i;
    }
    return day.filter(active, recordRules, inquiry);
  }

  private Release release(long[] met, String category) {
    ReleaseKey key = releaseKey(met, category);
    Release known = releases.get(key);
    if (known != null) {
      return known;
    }
    return releases.computeIfAbsent(
        key,
        k ->
            Releases.of(
                Masks.pick(set.rules(), Masks.both(met, releasing)),
                set.vocabulary().of(category)));
  }

  private ReleaseKey releaseKey(long[] met, String category) {
    List<Long> further = List.of();
    if (met.length > 1) {
      further = new ArrayList<>(met.length);
      for (int i = 1; i < met.length; i++) {
        further.add(met[i] & releasing[i]);
      }
    }
    return new ReleaseKey(category, met[0] & releasing[0], further);
  }

  private List<Charge> charges(long[] met, Inquiry inquiry, Day day) {
    List<Charge> charges = new ArrayList<>();
    for (Rule rule : Masks.pick(set.rules(), Masks.both(met, quotas))) {
      if (rule instanceof Rule.Quota quota) {
        charges.add(new Charge(quota.source().id(), inquiry.from(), day.date(), quota.perDay()));
      }
    }
    return charges;
  }

  /** The day of an instant; the last one asked for is kept. */
  Day day(Instant instant) {
    Day day = lastDay;
    if (!day.holds(instant)) {
      day = new Day(set, instant.atZone(set.zone()).toLocalDate());
      lastDay = day;
    }
    return day;
  }

  Setting setting(Instant instant) {
    return day(instant).setting(instant);
  }
}
