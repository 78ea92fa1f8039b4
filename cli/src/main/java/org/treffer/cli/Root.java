package org.treffer.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has. */
@Command(
    name = "treffer",
    header = "Match records across borders: hit or no hit, and nothing more.",
    description = {
      "%nSynthetic records only. This is not a certified forensic system.",
    },
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a finding, such as a rule test that failed or a broken log",
      "2:bad input or usage",
      "3:a defect of treffer's own",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer COMMAND --help",
      "  source <(treffer completion bash)",
    })
final class Root {

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print JSON, one object a line.")
  private boolean json;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      description = "Take this day, or 2026-03-01T12:00:00Z, for the present.")
  private Instant now;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and what it was built from.")
  private boolean version;

  boolean json() {
    return json;
  }

  boolean debug() {
    return debug;
  }

  boolean help() {
    return help;
  }

  boolean version() {
    return version;
  }

  /** The present, or the time that stands for it. */
  Clock clock() {
    return now == null ? Clock.systemUTC() : Clock.fixed(now, ZoneOffset.UTC);
  }
}
