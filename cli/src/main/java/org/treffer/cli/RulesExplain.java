package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.treffer.protection.Admission;
import org.treffer.protection.QuotaLedger;
import org.treffer.protection.Rules;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.trial.CaseReader;
import org.treffer.terminal.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Traces one request through a rule set: now, or on a day that is given. */
@Command(
    name = "explain",
    header = "Trace one request through a rule set: which rules fire, and why.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer rules explain AT request.json",
      "  treffer rules try AT request.json --on 2027-01-01"
    })
final class RulesExplain implements org.treffer.cli.Command {

  @Parameters(
      index = "0",
      paramLabel = "RULES",
      description = "a rule set's file, or a shipped set's name")
  private String rules;

  @Parameters(
      index = "1",
      paramLabel = "REQUEST",
      description = "a file with one request, in the form that cases use")
  private Path request;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "at noon of this day instead of now, such as 2027-01-01")
  private LocalDate on;

  @Override
  public Outcome run(Session session) throws IOException {
    RuleSet set = RuleOptions.set(rules);
    Inquiry inquiry =
        CaseReader.request(
            Files.readAllBytes(request), request.getFileName().toString(), set.vocabulary());
    Instant at =
        on == null ? session.clock().instant() : on.atTime(12, 0).atZone(set.zone()).toInstant();
    Admission admission = Rules.of(set).admit(inquiry, at, QuotaLedger.UNMETERED);
    String decision =
        switch (admission) {
          case Admission.Admitted a -> "let in";
          case Admission.Refused r -> "refused: " + r.reason().text();
        };
    if (session.json()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("at", at.toString());
      line.put("ruleSet", set.name());
      line.put("decision", decision);
      line.put("rules", admission.trace().firedIds());
      line.put("trace", admission.trace().explain());
      try (JsonLines lines = session.jsonLines()) {
        lines.write(line);
      }
    } else {
      session.out().println(decision + " by rule set " + set.name() + " at " + at);
      admission.trace().explain().forEach(l -> session.out().println("  " + l));
    }
    return Outcome.DONE;
  }
}
