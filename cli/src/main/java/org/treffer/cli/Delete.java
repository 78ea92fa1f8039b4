package org.treffer.cli;

import java.io.IOException;
import java.util.List;
import org.treffer.audit.Entry;
import org.treffer.record.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Hides records from every search from now on and tells who received them. */
@Command(
    name = "delete",
    header = "Delete records: no search finds them any more.",
    description = {
      "%nTheir bytes stay in the store's files until these are rewritten; erase removes them. Tells"
          + " each state that the logs show to have received one: a notice in its folder, an entry in"
          + " the log.",
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
    return RegisterChange.removed(session, register, result, Entry.Told.DELETED);
  }
}
