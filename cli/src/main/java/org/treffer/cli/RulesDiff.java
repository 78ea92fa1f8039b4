package org.treffer.cli;

import java.util.List;
import java.util.Map;
import org.treffer.protection.check.Change;
import org.treffer.protection.check.RuleDiff;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.trial.CaseWriter;
import org.treffer.terminal.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the classes of requests and records that two rule sets treat differently. */
@Command(
    name = "diff",
    header = "List which requests and records two rule sets treat differently.",
    footerHeading = "%nExamples:%n",
    footer = {"  treffer rules diff rules.json new-rules.json", "  treffer rules diff BA XK"})
final class RulesDiff implements org.treffer.cli.Command {

  @Parameters(index = "0", paramLabel = "BEFORE", description = "a file or a shipped set's name")
  private String before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "a file or a shipped set's name")
  private String after;

  @Override
  public Outcome run(Session session) {
    RuleSet first = RuleOptions.set(before);
    RuleSet second = RuleOptions.set(after);
    List<Change> changes = RuleDiff.between(first, second, RuleOptions.today(session, first));
    boolean sameZone = first.zone().equals(second.zone());
    if (!sameZone) {
      session.note(
          "the time zone changes from "
              + first.zone()
              + " to "
              + second.zone()
              + ": days and hours, compared by each set's own clock, begin at another moment");
    }
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        changes.forEach(c -> lines.write(Map.of("on", c.day().toString(), "change", c.sentence())));
      }
    } else {
      for (Change change : changes) {
        LogsText.wrapped(change.sentence()).forEach(session.out()::println);
        LogsText.wrapped("on " + change.day() + ": " + CaseWriter.request(change.request()), 78)
            .forEach(line -> session.out().println("  " + line));
      }
      session.note(changes.size() + " classes of requests and records change");
    }
    return changes.isEmpty() && sameZone ? Outcome.DONE : Outcome.FINDING;
  }
}
