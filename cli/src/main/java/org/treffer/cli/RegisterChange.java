package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
import org.treffer.record.Status;
import org.treffer.record.StoredRecord;
import org.treffer.store.Notices;
import org.treffer.store.StoreFolder;

/** Changes records of a partition's registers by their references. */
final class RegisterChange {

  /** What is done to the records that a register holds. */
  @FunctionalInterface
  interface Change {
    void in(RegisterWriter<?> writer, Collection<Reference> held) throws IOException;
  }

  /**
   * What was changed.
   *
   * @param changed the references that a register held
   * @param unknown those that none did
   */
  record Result(Set<Reference> changed, Set<Reference> unknown) {

    /** Says it, and who was told: a line of JSON, or of text. */
    void print(Session session, Country country, String done, List<Telling.Told> told) {
      if (session.json()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("partition", country.code());
        line.put(done, changed.stream().map(Reference::text).toList());
        line.put("unknown", unknown.stream().map(Reference::text).toList());
        if (!told.isEmpty()) {
          line.put("told", told.stream().map(Telling.Told::json).toList());
        }
        try (var lines = session.jsonLines()) {
          lines.write(line);
        }
      } else {
        for (Reference reference : changed) {
          session.out().println(reference + " " + done + Telling.inWords(told, reference));
        }
        for (Reference reference : unknown) {
          session.note(
              country + " holds no record " + reference + Telling.inWords(told, reference));
        }
      }
      told.stream().filter(t -> !t.here()).forEach(t -> session.note(t.waits()));
    }

    /** Nothing was there to change: the user meant something else. */
    Outcome outcome() {
      return changed.isEmpty() ? Outcome.BAD_INPUT : Outcome.DONE;
    }
  }

  private RegisterChange() {}

  /**
   * Says that records were removed and tells who received them. One that was gone already is told
   * of as well, to whoever was not: a run may have been broken off before it came to that.
   *
   * @param done what was done, as the states are told
   */
  static Outcome removed(Session session, RegisterOptions register, Result result, String done)
      throws IOException {
    Set<Reference> gone = new TreeSet<>(result.changed());
    gone.addAll(result.unknown());
    List<Telling.Told> told = tell(session, register.store(), register.partition(), gone, done);
    result.print(session, register.partition(), done, told);
    return told.isEmpty() ? result.outcome() : Outcome.DONE;
  }

  /** Deletes records. */
  static void delete(RegisterWriter<?> writer, Collection<Reference> held) throws IOException {
    if (!held.isEmpty()) {
      writer.delete(held);
    }
  }

  /** Gives records another status, and tells who received them. */
  static Outcome restated(
      Session session, RegisterOptions register, Collection<Reference> references, Status status)
      throws IOException {
    Result result =
        make(
            session,
            register.store(),
            register.partition(),
            references,
            (writer, held) -> {
              for (Reference reference : held) {
                writer.setStatus(reference, status);
              }
            });
    return told(session, register, result, status.text());
  }

  /**
   * Says that records were changed and tells who received them.
   *
   * @param done what was done, as the states are told
   */
  static Outcome told(Session session, RegisterOptions register, Result result, String done)
      throws IOException {
    result.print(
        session,
        register.partition(),
        done,
        tell(session, register.store(), register.partition(), result.changed(), done));
    return result.outcome();
  }

  /**
   * Changes records in whichever of a partition's registers hold them.
   *
   * @throws org.treffer.record.BadInput if there is no such store or partition, or another process
   *     writes a register
   */
  static Result make(
      Session session, Path store, Country country, Collection<Reference> references, Change change)
      throws IOException {
    Set<Reference> changed = new TreeSet<>();
    try (StoreFolder open = StoreFolder.open(store, session.clock())) {
      PartitionStore partition = open.store(country);
      for (Intake<?> intake : Intakes.ALL) {
        if (partition.holds(intake.category())) {
          changed.addAll(make(partition, intake, references, change));
        }
      }
    }
    Set<Reference> unknown = new TreeSet<>(references);
    unknown.removeAll(changed);
    return new Result(changed, unknown);
  }

  private static <R extends StoredRecord> List<Reference> make(
      PartitionStore partition, Intake<R> intake, Collection<Reference> references, Change change)
      throws IOException {
    try (RegisterWriter<R> writer = RegisterWriter.open(partition.folder(), intake.index())) {
      List<Reference> held = held(partition, intake, references);
      change.in(writer, held);
      writer.commit();
      return held;
    }
  }

  /** Those of some references that a partition's register of a category holds. */
  static List<Reference> held(
      PartitionStore partition, Intake<?> intake, Collection<Reference> references)
      throws IOException {
    List<Reference> held = new ArrayList<>();
    try (Snapshot snapshot = partition.snapshot(intake.category())) {
      for (Reference reference : references) {
        if (snapshot.holds(reference)) {
          held.add(reference);
        }
      }
    }
    return held;
  }

  /** Who a change is told to: each state that a log shows to have received one of the records. */
  private static List<Telling.Told> tell(
      Session session, Path store, Country country, Set<Reference> changed, String what)
      throws IOException {
    return new Telling(new StoredLogs(store), new Notices(store), session.clock())
        .tell(country, changed, what);
  }
}
