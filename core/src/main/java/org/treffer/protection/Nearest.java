package org.treffer.protection;

import java.util.ArrayList;
import java.util.List;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Setting;
import org.treffer.request.Refusal;

/**
 * The rule that comes nearest to permitting a request which none permits: the one of which the
 * first missed part comes last, then the one that misses the fewest conditions, then the first.
 *
 * @param rule its name, empty where no rule permits anything
 * @param missed the conditions that the request misses, in the order of a request's parts
 */
public record Nearest(String rule, List<Condition> missed) {

  /** Copies the list. */
  public Nearest {
    missed = List.copyOf(missed);
  }

  static Nearest of(RuleSet set, Inquiry inquiry, Setting setting) {
    Nearest best = new Nearest("", List.of());
    for (Rule.Admission rule : set.section(Rule.Admission.class)) {
      if (rule.effect() == Rule.Effect.PERMIT) {
        Nearest here = new Nearest(rule.source().id(), missed(rule, inquiry, setting));
        if (best.rule.isEmpty() || here.isNearerThan(best)) {
          best = here;
        }
      }
    }
    return best;
  }

  private static List<Condition> missed(Rule rule, Inquiry inquiry, Setting setting) {
    List<Condition> missed = new ArrayList<>();
    for (Condition condition : rule.when()) {
      if (!condition.holds(inquiry, setting)) {
        missed.add(condition);
      }
    }
    missed.sort(java.util.Comparator.comparing(Condition::part));
    return missed;
  }

  private boolean isNearerThan(Nearest other) {
    int parts = firstPart() - other.firstPart();
    return parts > 0 || (parts == 0 && missed.size() < other.missed.size());
  }

  private int firstPart() {
    return missed.isEmpty() ? Condition.Part.values().length : missed.getFirst().part().ordinal();
  }

  /** The one public reason: that of the first part missed. */
  public Refusal publicReason() {
    return missed.isEmpty() ? Refusal.CATEGORY_NOT_OFFERED : missed.getFirst().part().missed();
  }
}
