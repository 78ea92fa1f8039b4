package org.treffer.protection.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.treffer.protection.Admission;
import org.treffer.protection.QuotaLedger;
import org.treffer.protection.Rules;
import org.treffer.protection.rule.Act;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Feature;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mode;
import org.treffer.protection.rule.OfficerList;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.record.BirthMonth;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Origin;
import org.treffer.record.PackedHeader;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;

/**
 * Which subjects each partner's searches reach, by category: adults taken the day before for
 * murder, in a single search for murder by the partner's first officer, or by officers whom the
 * rules allow, under any agreement that the rules name.
 */
final class PartnerMatrix {

  private final RuleSet set;
  private final Rules rules;
  private final LocalDate day;

  PartnerMatrix(RuleSet set, LocalDate day) {
    this.set = set;
    this.day = day;
    rules = Rules.of(set);
  }

  List<List<String>> rows(List<Country> partners) {
    List<List<String>> rows = new ArrayList<>();
    for (Country partner : partners) {
      List<String> row = new ArrayList<>(List.of(partner.code()));
      for (String category : set.vocabulary().categories().keySet()) {
        row.add(cell(partner, category));
      }
      rows.add(row);
    }
    return rows;
  }

  private String cell(Country partner, String category) {
    Set<String> reached = new TreeSet<>();
    Set<String> reasons = new TreeSet<>();
    for (String agreement : agreements()) {
      for (String probe : set.vocabulary().of(category).probes()) {
        for (Purpose purpose : Purpose.values()) {
          Inquiry inquiry =
              new Inquiry(
                  partner,
                  agreement,
                  category,
                  probe,
                  Mode.SEARCH,
                  purpose,
                  "O01",
                  Act.COMPLETED,
                  Inquiry.UNDATED,
                  partner + "-1",
                  partner + "-2",
                  "case");
          switch (byWhomeverTheRulesAllow(inquiry)) {
            case Admission.Admitted a -> reached.addAll(subjects(a, purpose));
            case Admission.Refused r -> reasons.add(r.reason().text());
          }
        }
      }
    }
    if (reached.isEmpty()) {
      return "refused: " + String.join(", ", reasons);
    }
    return String.join("; ", reached);
  }

  /** What becomes of a request by a pair of officers that is let in, if there is one. */
  private Admission byWhomeverTheRulesAllow(Inquiry inquiry) {
    Admission admission = admit(inquiry);
    for (Pair pair : pairs(inquiry.from())) {
      if (admission instanceof Admission.Refused r
          && r.reason() == Refusal.OFFICER_NOT_AUTHORISED) {
        admission = admit(inquiry.by(pair.searches(), pair.asks()));
      }
    }
    return admission;
  }

  private Admission admit(Inquiry inquiry) {
    return rules.admit(
        inquiry, day.atTime(12, 0).atZone(set.zone()).toInstant(), QuotaLedger.UNMETERED);
  }

  private record Pair(String searches, String asks) {}

  /**
   * For each rule that lets requests in, somebody of its list who searches for another who asks.
   */
  private Set<Pair> pairs(Country partner) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (Rule.Admission rule : set.section(Rule.Admission.class)) {
      List<String> searchers = listed(rule, Condition.OnList.Played.SEARCHES, partner);
      List<String> askers = listed(rule, Condition.OnList.Played.ASKS, partner);
      for (String searcher : searchers.isEmpty() ? List.of(partner + "-1") : searchers) {
        Stream<String> others = (askers.isEmpty() ? List.of(partner + "-2") : askers).stream();
        others
            .filter(asker -> !asker.equals(searcher))
            .limit(1)
            .forEach(asker -> pairs.add(new Pair(searcher, asker)));
      }
    }
    return pairs;
  }

  private static List<String> listed(Rule rule, Condition.OnList.Played played, Country partner) {
    return rule.when().stream()
        .filter(c -> c instanceof Condition.OnList list && list.played() == played)
        .flatMap(c -> ((Condition.OnList) c).officers().ids().stream())
        .map(id -> id.replace(OfficerList.FROM, partner.code()))
        .toList();
  }

  private Set<String> subjects(Admission.Admitted admitted, Purpose purpose) {
    Set<String> subjects = new TreeSet<>();
    List<String> kinds = admitted.trace().kinds();
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (Subject role : Subject.values()) {
        Ground ground = new Ground(Event.TAKEN, day.minusDays(1), role, "O01", Origin.DOMESTIC);
        Header header =
            new Header(Status.ACTIVE, new BirthMonth(day.getYear() - 40, 1), List.of(ground));
        if (admitted
            .filter()
            .admits(
                PackedHeader.common(kind, header), new long[] {PackedHeader.ground(ground)}, 1)) {
          subjects.add(purpose.text() + ": " + kinds.get(kind) + " " + role.text());
        }
      }
    }
    return subjects;
  }

  private Set<String> agreements() {
    Set<String> names = new TreeSet<>();
    for (Rule rule : set.rules()) {
      for (Condition condition : rule.when()) {
        if (condition instanceof Condition.OneOf one && one.feature() == Feature.AGREEMENT) {
          names.addAll(one.words());
        }
      }
    }
    if (names.isEmpty()) {
      names.add("any");
    }
    return names;
  }
}
