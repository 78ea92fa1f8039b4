package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.RegisterWriter;
import org.treffer.partition.Snapshot;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.record.StoredRecord;
import org.treffer.store.StoreFolder;

/** Takes records out of a partition's registers. */
final class RegisterChange {

  /** What happens to a register besides the deletion. */
  @FunctionalInterface
  interface Finish {
    void in(RegisterWriter<?> writer) throws IOException;
  }

  /**
   * What was taken out.
   *
   * @param deleted the references that a register held
   * @param unknown those that none did
   */
  record Result(Set<Reference> deleted, Set<Reference> unknown) {

    /** Says it: a line of JSON, or of text. */
    void print(Session session, Country country, String done) {
      if (session.json()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("partition", country.code());
        line.put(done, deleted.stream().map(Reference::text).toList());
        line.put("unknown", unknown.stream().map(Reference::text).toList());
        try (var lines = session.jsonLines()) {
          lines.write(line);
        }
      } else {
        deleted.forEach(r -> session.out().println(r + " " + done));
        unknown.forEach(r -> session.note(country + " holds no record " + r));
      }
    }

    /** Nothing was there to take out: the user meant something else. */
    Outcome outcome() {
      return deleted.isEmpty() ? Outcome.BAD_INPUT : Outcome.DONE;
    }
  }

  private RegisterChange() {}

  /**
   * Deletes records from whichever of a partition's registers hold them.
   *
   * @param finish done to each register before its commit
   * @throws org.treffer.record.BadInput if there is no such store or partition, or another process
   *     writes a register
   */
  static Result delete(
      Session session, Path store, Country country, List<Reference> references, Finish finish)
      throws IOException {
    Set<Reference> deleted = new TreeSet<>();
    try (StoreFolder open = StoreFolder.open(store, session.clock())) {
      PartitionStore partition = open.store(country);
      for (Intake<?> intake : Intakes.ALL) {
        if (partition.holds(intake.category())) {
          deleted.addAll(delete(partition, intake, references, finish));
        }
      }
    }
    Set<Reference> unknown = new TreeSet<>(references);
    unknown.removeAll(deleted);
    return new Result(deleted, unknown);
  }

  private static <R extends StoredRecord> List<Reference> delete(
      PartitionStore partition, Intake<R> intake, List<Reference> references, Finish finish)
      throws IOException {
    try (RegisterWriter<R> writer = RegisterWriter.open(partition.folder(), intake.index())) {
      List<Reference> held = new ArrayList<>();
      try (Snapshot snapshot = partition.snapshot(intake.category())) {
        for (Reference reference : references) {
          if (snapshot.holds(reference)) {
            held.add(reference);
          }
        }
      }
      if (!held.isEmpty()) {
        writer.delete(held);
      }
      finish.in(writer);
      writer.commit();
      return held;
    }
  }
}
