package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.protection.check.Change;
import org.treffer.protection.check.RuleCheck;
import org.treffer.protection.check.RuleDiff;
import org.treffer.protection.report.RuleReport;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.trial.Trial;
import org.treffer.record.Country;
import org.treffer.rules.ShippedRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a rule set as a page to sign. */
@Command(
    name = "report",
    header = "Write a rule set as a page to sign: rules, tests, difference to the set in force.",
    footerHeading = "%nExamples:%n",
    footer = {"  treffer rules report AT -o austria.html"})
final class RulesReport implements org.treffer.cli.Command {

  @Parameters(
      index = "0",
      paramLabel = "RULES",
      description = "a rule set's file, or a shipped set's name")
  private String rules;

  @Parameters(
      index = "1..*",
      paramLabel = "CASES",
      description = "files of cases; left out: those shipped with the set")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "the page to write")
  private Path out;

  @Option(
      names = "--in-force",
      paramLabel = "RULES",
      description = "the set in force, to compare with")
  private String inForce;

  @Override
  public Outcome run(Session session) throws IOException {
    RuleSet set = RuleOptions.set(rules);
    LocalDate day = RuleOptions.today(session, set);
    Trial trial = RuleOptions.trial(session, set, RuleOptions.cases(set, files));
    List<Change> changes = List.of();
    String against = "";
    if (inForce != null) {
      RuleSet other = RuleOptions.set(inForce);
      against = other.name() + ", version " + other.version() + ", SHA-256 " + other.hash();
      changes = RuleDiff.between(other, set, day);
    }
    List<Country> partners = ShippedRules.PARTITIONS.stream().map(Country::of).toList();
    RuleReport report =
        new RuleReport(set, RuleCheck.of(set, day), trial, against, changes, partners, day);
    Files.writeString(out, report.page());
    session.note("wrote " + out);
    return trial.isClean() ? Outcome.DONE : Outcome.FINDING;
  }
}
