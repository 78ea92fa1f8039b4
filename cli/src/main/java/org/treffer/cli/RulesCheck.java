package org.treffer.cli;

import java.util.List;
import java.util.Map;
import org.treffer.protection.check.Finding;
import org.treffer.protection.check.RuleCheck;
import org.treffer.protection.rule.RuleSet;
import org.treffer.terminal.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks for contradictions, rules without effect and requests that no rule decides. */
@Command(
    name = "check",
    header = "Check a rule set for contradictions and rules without effect.",
    footerHeading = "%nExamples:%n",
    footer = {"  treffer rules check AT", "  treffer rules check rules.json"})
final class RulesCheck implements org.treffer.cli.Command {

  @Parameters(paramLabel = "RULES", description = "a rule set's file, or a shipped set's name")
  private String rules;

  @Override
  public Outcome run(Session session) {
    RuleSet set = RuleOptions.set(rules);
    List<Finding> findings = RuleCheck.of(set, RuleOptions.today(session, set));
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        findings.forEach(
            f ->
                lines.write(
                    Map.of("kind", f.kind().text(), "rules", f.rules(), "sentence", f.sentence())));
      }
    } else {
      for (Finding finding : findings) {
        LogsText.wrapped(finding.kind().text() + ": " + finding.sentence())
            .forEach(session.out()::println);
      }
      session.note(
          Plural.of(set.rules().size(), "rule")
              + " checked, "
              + Plural.of(findings.size(), "finding"));
    }
    return findings.isEmpty() ? Outcome.DONE : Outcome.FINDING;
  }
}
