package org.treffer.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Checkpoint;
import org.treffer.audit.LogName;
import org.treffer.audit.review.Export;
import org.treffer.record.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a log for the data-protection authority. */
@Command(
    name = "export",
    header = "Write one log for the data-protection authority, with proofs.",
    description = {
      "%nOne JSON object a line: the signed checkpoint, then every entry with the path that proves"
          + " it against the checkpoint's root (RFC 6962).",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer audit export --store store --partition MK --regime 615 \\",
      "    --log witnessed --out MK.jsonl",
    })
final class AuditExport implements org.treffer.cli.Command {

  @Mixin private LogOptions options;

  @Mixin private DayOptions days;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "Where it goes; a new file.")
  private Path out;

  @Override
  public Outcome run(Session session) throws IOException {
    LocalDate since = days.since();
    List<LogName> names = options.names();
    if (names.size() > 1) {
      throw new BadInput(
          "export takes one log at a time: choose with --partition, --regime and --log among "
              + String.join(", ", names.stream().map(LogName::text).toList()));
    }
    if (Files.exists(out)) {
      throw new BadInput("--out: " + out + " exists: name a new file");
    }
    Checkpoint checkpoint;
    try (AuditLog log = AuditLog.open(options.logs().settings(names.getFirst(), session.clock()))) {
      checkpoint = log.checkpoint();
    }
    try (Writer writer = Files.newBufferedWriter(out)) {
      long written =
          Export.write(
              options.logs().reader(names.getFirst()), since, days.until(), checkpoint, writer);
      session.note(
          (written == 1 ? "1 entry of " : written + " entries of ")
              + names.getFirst().text()
              + (written == 1 ? " is in " : " are in ")
              + out);
    }
    return Outcome.DONE;
  }
}
