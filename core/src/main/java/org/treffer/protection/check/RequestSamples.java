package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.treffer.protection.rule.Act;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Feature;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mode;
import org.treffer.protection.rule.OffenceTest;
import org.treffer.protection.rule.OfficerList;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.Country;
import org.treffer.record.OffenceCatalogue;
import org.treffer.request.Purpose;

/**
 * Requests that stand for the values of each part of a request that rules can tell apart: what they
 * mention, and something that none of them does.
 */
final class RequestSamples {

  static final Inquiry ANY =
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
  private final List<Rule> rules;

  RequestSamples(List<RuleSet> sets, List<Rule> rules) {
    this.sets = sets;
    this.rules = rules;
  }

  /** States of which each may be treated unlike another. */
  Set<String> partners() {
    Set<String> codes = mentioned(Feature.PARTNER);
    for (RuleSet set : sets) {
      codes.addAll(set.penalties().states());
    }
    codes.add(ANY.from().code());
    return codes;
  }

  /** Whether officers' lists hold an id of a state as it is written. */
  String absolute(String code) {
    return ids().stream().anyMatch(id -> id.startsWith(code)) ? code : "";
  }

  /** A request of a state. */
  static Inquiry from(Country country) {
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

  /** One request an agreement. */
  List<Inquiry> agreements(Inquiry from) {
    Set<String> names = mentioned(Feature.AGREEMENT);
    names.add(ANY.agreement());
    return names.stream().map(n -> with(from, n, from, from.purpose(), from, from)).toList();
  }

  /** One request a category, kind of probe and mode. */
  List<Inquiry> subjects(Inquiry from) {
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

  /** One request a purpose. */
  static List<Inquiry> purposes(Inquiry from) {
    List<Inquiry> purposes = new ArrayList<>();
    for (Purpose purpose : Purpose.values()) {
      purposes.add(with(from, "", from, purpose, from, from));
    }
    return purposes;
  }

  /** One request an offence, act and day of the act. */
  List<Inquiry> offences(Inquiry from, LocalDate today) {
    List<String> codes = new ArrayList<>(List.of("", "unlisted"));
    for (int place = 1; place <= OffenceCatalogue.SIZE; place++) {
      codes.add(OffenceCatalogue.codeAt(place));
    }
    List<Inquiry> offences = new ArrayList<>();
    for (String code : codes) {
      for (Act act : Act.values()) {
        for (LocalDate actOn : actDays(today)) {
          offences.add(
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
                  ""));
        }
      }
    }
    return offences;
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

  /** One request a pair of officers. */
  List<Inquiry> officers(Inquiry from) {
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
    return samples;
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

  /** The same request with a case and without one. */
  static List<Inquiry> statements(Inquiry so) {
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
    return List.of(stated, so);
  }

  /** A request put together from others. */
  static Inquiry with(
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
}
