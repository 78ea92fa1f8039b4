package org.treffer.cli;

import java.io.IOException;
import java.util.List;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Blocks records and tells who received them. */
@Command(
    name = "block",
    header = "Block records: kept, and answered to nobody any more.",
    description = {
      "%nTells each state that the logs show to have received one: a notice in its folder, an entry"
          + " in the log. To lift it: treffer correct --status active.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = "  treffer block --store store --partition MK MK-P-7Q4KX2D9")
final class Block implements org.treffer.cli.Command {

  @Mixin private RegisterOptions register;

  @Parameters(paramLabel = "REF", arity = "1..*", description = "The records' numbers.")
  private List<Reference> references;

  @Override
  public Outcome run(Session session) throws IOException {
    return RegisterChange.restated(session, register, references, Status.BLOCKED);
  }
}
