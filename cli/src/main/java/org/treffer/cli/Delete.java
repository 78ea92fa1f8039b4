package org.treffer.cli;

import java.io.IOException;
import java.util.List;
import org.treffer.record.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Hides records from every search from now on. */
@Command(
    name = "delete",
    header = "Delete records: no search finds them any more.",
    description = {
      "%nTheir bytes stay in the store's files until these are rewritten; erase removes them.",
    },
    footerHeading = "%nExamples:%n",
    footer = "  treffer delete --store store --partition MK MK-P-7Q4KX2D9")
final class Delete implements org.treffer.cli.Command {

  @Mixin private RegisterOptions register;

  @Parameters(paramLabel = "REF", arity = "1..*", description = "The records' numbers.")
  private List<Reference> references;

  @Override
  public Outcome run(Session session) throws IOException {
    RegisterChange.Result result =
        RegisterChange.make(
            session, register.store(), register.partition(), references, RegisterChange::delete);
    result.print(session, register.partition(), "deleted");
    return result.outcome();
  }
}
