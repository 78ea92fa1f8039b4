package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.audit.Checkpoint;
import org.treffer.audit.Finding;
import org.treffer.audit.LogName;
import org.treffer.audit.Verification;
import org.treffer.record.BadInput;
import org.treffer.terminal.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies logs. */
@Command(
    name = "verify",
    header = "Verify that no entry was changed, removed, moved or added.",
    description = {
      "%nChecks each log's chain, tree and signatures against its key and against every checkpoint"
          + " of it that states of the store keep. Exits with 1 if anything is wrong.",
      "%nThe internal logs have no partner that keeps their checkpoints; the data-protection"
          + " authority does, with --kept.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer audit verify --store store --partition MK",
      "  treffer audit verify --store store --kept exported-in-june.jsonl",
    })
final class AuditVerify implements org.treffer.cli.Command {

  @Mixin private LogOptions options;

  @Option(
      names = "--kept",
      paramLabel = "FILE",
      description =
          "Checkpoints kept elsewhere: files that audit export wrote, or lines of that form.")
  private List<Path> kept = List.of();

  @Override
  public Outcome run(Session session) throws IOException {
    List<LogName> gone = options.gone();
    List<LogName> there = gone.isEmpty() ? options.names() : options.there();
    List<Checkpoint> checkpoints = KeptCheckpoints.read(kept);
    Outcome outcome = gone.isEmpty() ? Outcome.DONE : Outcome.FINDING;
    try (JsonLines lines = session.jsonLines()) {
      for (LogName name : gone) {
        tell(
            session,
            lines,
            unjudged(name, "the log is gone, though its keys or a checkpoint of it are there"));
      }
      for (LogName name : there) {
        Verification verification = verify(name, checkpoints, session.clock().instant());
        tell(session, lines, verification);
        outcome = verification.ok() ? outcome : Outcome.FINDING;
      }
    }
    return outcome;
  }

  private static void tell(Session session, JsonLines lines, Verification verification) {
    if (session.json()) {
      lines.write(json(verification));
    } else {
      print(session, verification);
    }
  }

  /** A log that cannot be read to its end is one that something is wrong with; the others count. */
  private Verification verify(LogName name, List<Checkpoint> checkpoints, Instant now) {
    try {
      return options.logs().verify(name, checkpoints, now);
    } catch (IOException | BadInput e) {
      return unjudged(name, "it cannot be judged: " + e.getMessage());
    }
  }

  private static Verification unjudged(LogName name, String why) {
    return new Verification(name, 0, 0, false, 0, 0, List.of(new Finding("", 0, why)));
  }

  private static void print(Session session, Verification verification) {
    String log = verification.log().text();
    String state = verification.closed() ? "" : ", judged up to its mark: it is not closed";
    String beyond =
        verification.beyond() == 0
            ? ""
            : "; " + verification.beyond() + " bytes beyond it are no entries yet";
    String purged =
        verification.purged() == 0 ? "" : ", " + verification.purged() + " of them purged";
    session
        .out()
        .println(
            log
                + ": "
                + (verification.entries() == 1 ? "1 entry" : verification.entries() + " entries")
                + purged
                + (verification.ok() ? ", nothing wrong" : ", BROKEN")
                + state
                + beyond);
    for (Finding finding : verification.findings()) {
      session
          .out()
          .println("  " + finding.segment() + " entry " + finding.entry() + ": " + finding.what());
    }
  }

  private static Map<String, Object> json(Verification verification) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("partition", verification.log().partition().code());
    json.put("log", verification.log().text());
    json.put("entries", verification.entries());
    json.put("purged", verification.purged());
    json.put("closed", verification.closed());
    json.put("beyond", verification.beyond());
    json.put("unchecked", verification.unchecked());
    json.put("ok", verification.ok());
    json.put("findings", verification.findings());
    return json;
  }
}
