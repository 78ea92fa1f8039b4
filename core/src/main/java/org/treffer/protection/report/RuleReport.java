package org.treffer.protection.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.treffer.protection.check.Change;
import org.treffer.protection.check.Finding;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Ending;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.trial.Trial;
import org.treffer.record.Country;

/**
 * A rule set as a page to sign.
 *
 * @param set the set
 * @param findings what a check found
 * @param trial how its cases went
 * @param inForce the name and hash of the set it is compared with; empty if there is none
 * @param changes the differences to it
 * @param partners the states of the matrix
 * @param day the day of the page
 */
public record RuleReport(
    RuleSet set,
    List<Finding> findings,
    Trial trial,
    String inForce,
    List<Change> changes,
    List<Country> partners,
    LocalDate day) {

  /** Copies the lists. */
  public RuleReport {
    findings = List.copyOf(findings);
    changes = List.copyOf(changes);
    partners = List.copyOf(partners);
  }

  /** The page, one HTML file that needs nothing else. */
  public String page() {
    Html html = new Html("Data-protection rules of " + set.title());
    html.paragraph(
        "Set "
            + set.name()
            + ", version "
            + set.version()
            + ", of "
            + day
            + ". SHA-256 "
            + set.hash()
            + "; the log's entry on each request carries this hash. What no rule permits is refused or withheld."
            + " No legal advice: a rule's mark tells how far its basis was seen.");
    html.heading("Rules");
    html.table(List.of("Rule", "What it says", "Legal basis", "Mark", "Conditions"), ruleRows());
    html.heading("Who reaches whom");
    html.paragraph(
        "Adults taken the day before for murder, by a single search for murder by an authorised"
            + " officer, under any agreement that the rules name.");
    List<String> head = new ArrayList<>(List.of("Partner"));
    head.addAll(set.vocabulary().categories().keySet());
    html.table(head, new PartnerMatrix(set, day).rows(partners));
    findingsAndTests(html);
    difference(html);
    html.signatures("Data-protection officer, date", "Head of the contact point, date");
    return html.page();
  }

  private List<List<String>> ruleRows() {
    List<List<String>> rows = new ArrayList<>();
    for (Rule rule : set.rules()) {
      rows.add(
          List.of(
              rule.source().id(),
              rule.source().sentence(),
              rule.source().basis(),
              rule.source().mark().text(),
              conditions(rule)));
    }
    return rows;
  }

  private static String conditions(Rule rule) {
    List<String> parts = new ArrayList<>();
    rule.when().stream().map(Condition::sentence).forEach(parts::add);
    switch (rule) {
      case Rule.Admission a -> {}
      case Rule.OfRecord r -> {
        r.tests().stream().map(GroundTest::sentence).forEach(parts::add);
        r.endings().stream().map(Ending::sentence).forEach(e -> parts.add("it ends " + e));
      }
      case Rule.Release r -> {
        if (!r.qualities().isEmpty()) {
          parts.add("qualities " + r.qualities());
        }
        if (!r.fields().isEmpty()) {
          parts.add("fields " + r.fields());
        }
        if (r.candidates() > 0) {
          parts.add("at most " + r.candidates() + " candidates");
        }
      }
      case Rule.Quota q -> parts.add("at most " + q.perDay() + " requests a day and partner");
    }
    String verb = rule.effect() == Rule.Effect.PERMIT ? "permits, if " : "denies, if ";
    return parts.isEmpty() ? verb + "anything" : verb + String.join("; ", parts);
  }

  private void findingsAndTests(Html html) {
    html.heading("Check");
    if (findings.isEmpty()) {
      html.paragraph("No contradiction, no rule without effect, no request left undecided.");
    } else {
      html.table(
          List.of("Finding", "Rules", "What"),
          findings.stream()
              .map(f -> List.of(f.kind().text(), String.join(", ", f.rules()), f.sentence()))
              .toList());
    }
    html.heading("Tests");
    long failed = trial.results().stream().filter(r -> !r.passed()).count();
    html.paragraph(
        trial.results().size()
            + " cases, "
            + failed
            + " failed. They met "
            + percent(trial.coverage().ruleShare())
            + " of the rules and "
            + percent(trial.coverage().valueShare())
            + " of their values. Of "
            + trial.mutants()
            + " changed sets "
            + trial.equivalents().size()
            + " differ in nothing that the comparison finds and "
            + trial.survivors().size()
            + " were noticed by no case.");
    html.table(
        List.of("Case", "What it shows", "Result"),
        trial.results().stream()
            .map(r -> List.of(r.one().id(), r.one().title(), r.passed() ? "passed" : r.why()))
            .toList());
    if (!trial.survivors().isEmpty()) {
      html.paragraph("Untested: changed so, no case fails.");
      html.table(
          List.of("Rule", "Weakened"),
          trial.survivors().stream().map(s -> List.of(s.rule(), s.what())).toList());
    }
    if (!trial.coverage().missedRules().isEmpty()) {
      html.paragraph(
          "Rules that no case met: " + String.join(", ", trial.coverage().missedRules()));
    }
  }

  private void difference(Html html) {
    html.heading("Difference to the set in force");
    if (inForce.isEmpty()) {
      html.paragraph("There is none to compare with.");
    } else if (changes.isEmpty()) {
      html.paragraph(inForce + ": every class of requests and records is treated alike.");
    } else {
      html.paragraph(inForce);
      html.table(
          List.of("Example", "Change"),
          changes.stream().map(c -> List.of(example(c), c.sentence())).toList());
    }
  }

  private static String example(Change change) {
    return List.of(
            change.day().toString(),
            change.request().from().code(),
            change.request().agreement(),
            change.request().category(),
            change.request().probe(),
            change.request().mode().text(),
            change.request().purpose().text(),
            change.request().offence())
        .stream()
        .filter(t -> !t.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "%";
  }
}
