package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.treffer.audit.Entry;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.RegisterWriter;
import org.treffer.record.BadInput;
import org.treffer.record.RecordSource;
import org.treffer.record.Reference;
import org.treffer.record.Screen;
import org.treffer.record.Status;
import org.treffer.record.StoredRecord;
import org.treffer.store.StoreFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrects records and tells who received them. */
@Command(
    name = "correct",
    header = "Correct records, and tell who received them.",
    description = {
      "%nPuts the records of a file in the place of those with the same numbers, or gives records"
          + " another status: disputed ones are answered with a mark, active ones without. Tells"
          + " each state that the logs show to have received one: a notice in its folder (corrected,"
          + " disputed or active), an entry in the log.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer correct --store store --partition MK --records right.jsonl",
      "  treffer correct --store store --partition MK \\",
      "      --status disputed MK-P-7Q4KX2D9",
    })
final class Correct implements org.treffer.cli.Command {

  @Mixin private RegisterOptions register;

  @Option(
      names = "--records",
      paramLabel = "FILE",
      description = "The records as they should be, in any format that load takes.")
  private Path records;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "active or disputed; block is a command of its own.")
  private Status status;

  @Parameters(
      paramLabel = "REF",
      arity = "0..*",
      description = "The records' numbers; with --records those of the file if left out.")
  private List<Reference> references = new ArrayList<>();

  @Override
  public Outcome run(Session session) throws IOException {
    if ((records == null) == (status == null)) {
      throw new BadInput("correct takes either --records FILE or --status active|disputed");
    }
    if (status == Status.BLOCKED) {
      throw new BadInput("--status: to block records, use treffer block");
    }
    if (status != null && references.isEmpty()) {
      throw new BadInput("--status needs the number of a record: REF is missing");
    }
    return status == null
        ? RegisterChange.told(
            session, register, replaced(session, LoadPlan.intake(records)), Entry.Told.CORRECTED)
        : RegisterChange.restated(session, register, references, status);
  }

  private <R extends StoredRecord> RegisterChange.Result replaced(Session session, Intake<R> intake)
      throws IOException {
    try (StoreFolder open = StoreFolder.open(register.store(), session.clock())) {
      PartitionStore partition = open.store(register.partition());
      List<R> right = read(session, intake);
      Set<Reference> wanted = new TreeSet<>(references);
      if (wanted.isEmpty()) {
        right.forEach(record -> wanted.add(record.reference()));
      }
      Set<Reference> held = new HashSet<>();
      if (partition.holds(intake.category())) {
        held.addAll(RegisterChange.held(partition, intake, wanted));
      }
      Set<Reference> changed = new TreeSet<>();
      try (RegisterWriter<R> writer = RegisterWriter.open(partition.folder(), intake.index())) {
        for (R record : right) {
          if (held.contains(record.reference())) {
            writer.put(record);
            changed.add(record.reference());
          }
        }
        if (!changed.isEmpty()) {
          writer.commit();
        }
      }
      wanted.removeAll(changed);
      return new RegisterChange.Result(changed, wanted);
    }
  }

  private <R extends StoredRecord> List<R> read(Session session, Intake<R> intake)
      throws IOException {
    LocalDate today = LocalDate.ofInstant(session.clock().instant(), ZoneOffset.UTC);
    Screen<R> screen =
        intake.screen(
            Founding.in(register.store(), Optional.empty()).regimes(register.partition()));
    List<R> right = new ArrayList<>();
    try (RecordSource<R> source = Screen.over(intake.open(records, today), screen)) {
      RecordSource.Sink<R> sink = taking(session, right);
      var batch = source.next();
      while (batch.isPresent()) {
        batch.get().read(sink);
        batch = source.next();
      }
    }
    return right;
  }

  private <R extends StoredRecord> RecordSource.Sink<R> taking(Session session, List<R> right) {
    return new RecordSource.Sink<>() {
      @Override
      public void accept(R record) {
        right.add(record);
      }

      @Override
      public void reject(long line, String reason) {
        throw new BadInput(records + ", line " + line + ": " + reason + "; nothing was changed");
      }

      @Override
      public void warn(long line, String what) {
        session.note(records + ", line " + line + ": " + what);
      }
    };
  }
}
