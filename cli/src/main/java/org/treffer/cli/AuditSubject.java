package org.treffer.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.treffer.audit.LogName;
import org.treffer.audit.review.Subject;
import org.treffer.record.BadInput;
import org.treffer.record.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Who looked at a record. */
@Command(
    name = "subject",
    header = "Show who looked at a record.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = "  treffer audit subject MK-P-7Q4KX2D9 --store store --partition MK")
final class AuditSubject implements org.treffer.cli.Command {

  @Mixin private LogOptions options;

  @Parameters(paramLabel = "REF", description = "The record's reference.")
  private String reference;

  @Override
  public Outcome run(Session session) throws IOException {
    Reference wanted = wanted();
    List<LogText.Named> shown = new ArrayList<>();
    for (LogName name : options.names()) {
      Subject.entries(options.logs().reader(name), wanted)
          .forEach(e -> shown.add(new LogText.Named(name, e)));
    }
    LogText.print(session, shown);
    return Outcome.DONE;
  }

  private Reference wanted() {
    try {
      return new Reference(reference);
    } catch (IllegalArgumentException e) {
      throw new BadInput("REF: " + e.getMessage(), e);
    }
  }
}
