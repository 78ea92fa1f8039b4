package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.treffer.audit.Entry;
import org.treffer.record.Reference;
import org.treffer.store.StoreFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Deletes records, returns when no file of the registers holds their bytes, and tells who received
 * them.
 */
@Command(
    name = "erase",
    header = "Erase records: no file of the registers holds their bytes any more.",
    description = {
      "%nRewrites every part of a register that holds a deleted record, also those deleted"
          + " earlier. The logs keep the record's number, as the law asks them to, and each state that"
          + " they show to have received it is told: a notice in its folder, an entry in the log.",
    },
    footerHeading = "%nExamples:%n",
    footer = "  treffer erase --store store --partition MK MK-P-7Q4KX2D9")
final class Erase implements org.treffer.cli.Command {

  @Mixin private RegisterOptions register;

  @Parameters(paramLabel = "REF", arity = "1..*", description = "The records' numbers.")
  private List<Reference> references;

  @Override
  public Outcome run(Session session) throws IOException {
    boolean[] rewritten = {false};
    RegisterChange.Result result =
        RegisterChange.make(
            session,
            register.store(),
            register.partition(),
            references,
            (writer, held) -> {
              RegisterChange.delete(writer, held);
              rewritten[0] |= writer.expunge();
            });
    Path partition = StoreFolder.partition(register.store(), register.partition());
    for (Intake<?> intake : Intakes.ALL) {
      for (String list : List.of("-rejected.tsv", "-warnings.tsv")) {
        Files.deleteIfExists(partition.resolve(intake.category().name() + list));
      }
    }
    Outcome outcome = RegisterChange.removed(session, register, result, Entry.Told.ERASED);
    if (outcome == Outcome.BAD_INPUT && rewritten[0]) {
      session.note("the bytes of what was deleted or replaced earlier are erased");
      return Outcome.DONE;
    }
    return outcome;
  }
}
