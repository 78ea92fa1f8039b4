package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.trial.CaseWriter;
import org.treffer.protection.trial.Trial;
import org.treffer.protection.trial.TrialCase;
import org.treffer.record.BadInput;
import org.treffer.terminal.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs an officer's cases, and every changed rule against them. */
@Command(
    name = "test",
    header = "Run cases against a rule set, and change each rule to see whether a case notices.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer rules test AT",
      "  treffer rules test rules.json cases.json --draft missing.json"
    })
final class RulesTest implements org.treffer.cli.Command {

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
      names = "--draft",
      paramLabel = "FILE",
      description = "write cases that would notice what no case notices yet")
  private Path draft;

  @Override
  public Outcome run(Session session) throws IOException {
    if (draft != null && Files.exists(draft)) {
      throw new BadInput("--draft: " + draft + " exists: name a new file");
    }
    RuleSet set = RuleOptions.set(rules);
    List<TrialCase> cases = RuleOptions.cases(set, files);
    Trial trial = RuleOptions.trial(session, set, cases);
    print(session, cases.size(), trial);
    if (draft != null) {
      List<TrialCase> drafts = Trial.drafts(set, cases, RuleOptions.today(session, set));
      Files.writeString(
          draft, CaseWriter.file(set.name(), "Drafted: each expects what the set does.", drafts));
      session.note(
          Plural.of(drafts.size(), "case")
              + " written to "
              + draft
              + (drafts.size() == 1
                  ? "; read it before you use it"
                  : "; read them before you use them"));
    }
    return trial.isClean() ? Outcome.DONE : Outcome.FINDING;
  }

  private static void print(Session session, int cases, Trial trial) {
    List<Trial.Result> failed = trial.results().stream().filter(r -> !r.passed()).toList();
    failed.forEach(r -> session.note("failed: " + r.one().id() + ": " + r.why()));
    trial
        .survivors()
        .forEach(s -> session.note("untested: " + s.rule() + ", changed: " + s.what()));
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("cases", cases);
    summary.put("failed", failed.size());
    summary.put("ruleCoverage", trial.coverage().ruleShare());
    summary.put("valueCoverage", trial.coverage().valueShare());
    summary.put("mutants", trial.mutants());
    summary.put("equivalent", trial.equivalents().size());
    summary.put("survived", trial.survivors().size());
    if (!session.json()) {
      summary.forEach((name, value) -> session.out().println(name + " " + value));
      return;
    }
    summary.put(
        "failedCases",
        failed.stream().map(r -> Map.of("case", r.one().id(), "why", r.why())).toList());
    summary.put(
        "survivors",
        trial.survivors().stream()
            .map(s -> Map.of("rule", s.rule(), "weakened", s.what()))
            .toList());
    try (JsonLines lines = session.jsonLines()) {
      lines.write(summary);
    }
  }
}
