package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.store.StoreFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes records and returns when no file of the registers holds their bytes. */
@Command(
    name = "erase",
    header = "Erase records: no file of the registers holds their bytes any more.",
    description = {
      "%nRewrites every part of a register that holds a deleted record, also those deleted"
          + " earlier. The logs keep the record's number, as the law asks them to.",
    },
    footerHeading = "%nExamples:%n",
    footer = "  treffer erase --store store --partition MK MK-P-7Q4KX2D9")
final class Erase implements org.treffer.cli.Command {

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
            session,
            store,
            partition,
            references,
            (writer, held) -> {
              RegisterChange.delete(writer, held);
              writer.expunge();
            });
    for (Intake<?> intake : Intakes.ALL) {
      Files.deleteIfExists(
          StoreFolder.partition(store, partition)
              .resolve(intake.category().name() + "-rejected.tsv"));
    }
    result.print(session, partition, "erased");
    return result.outcome();
  }
}
