package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  private static final String BLOCKED = "blocked";

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--partition",
      required = true,
      paramLabel = "CC",
      description = "The state whose records they are.")
  private Country partition;

  @Parameters(paramLabel = "REF", arity = "1..*", description = "The records' numbers.")
  private List<Reference> references;

  @Override
  public Outcome run(Session session) throws IOException {
    RegisterChange.Result result =
        RegisterChange.make(
            session, store, partition, references, RegisterChange.status(Status.BLOCKED));
    result.print(
        session,
        partition,
        BLOCKED,
        RegisterChange.tell(session, store, partition, result.changed(), BLOCKED));
    return result.outcome();
  }
}
