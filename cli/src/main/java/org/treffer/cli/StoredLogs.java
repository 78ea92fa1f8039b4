package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.treffer.audit.Checkpoint;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.LogReader;
import org.treffer.audit.LogSettings;
import org.treffer.audit.Trust;
import org.treffer.audit.Verification;
import org.treffer.audit.Verifier;
import org.treffer.audit.Witness;
import org.treffer.audit.disk.Disk;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/**
 * The logs of a store.
 *
 * <pre>
 * STORE/&lt;CC&gt;/audit/&lt;regime&gt;/&lt;kind&gt;    a log
 * STORE/&lt;CC&gt;/keys/&lt;regime&gt;/&lt;kind&gt;     its keys
 * STORE/&lt;CC&gt;/witness                  checkpoints that the state keeps of others' logs
 * </pre>
 */
final class StoredLogs {

  private final Path store;

  StoredLogs(Path store) {
    if (!Files.isDirectory(store)) {
      throw new BadInput("--store: " + store + " does not exist");
    }
    this.store = store;
  }

  /** The logs there are, by name. */
  List<LogName> all() throws IOException {
    return under("audit");
  }

  /**
   * The logs that are gone, though their keys are there or a partner whose folder is in this store
   * keeps a checkpoint of one: who removes one is to be found.
   */
  List<LogName> gone() throws IOException {
    Set<LogName> gone = new LinkedHashSet<>(under("keys"));
    for (Path folder : witnesses()) {
      try (Witness witness = new Witness(Disk.real(), folder)) {
        witness.logs().stream().filter(log -> here(log.partition())).forEach(gone::add);
      }
    }
    gone.removeAll(all());
    return List.copyOf(gone);
  }

  /** Whether the state is kept in this store; another's logs are elsewhere. */
  private boolean here(Country state) {
    return Files.isDirectory(store.resolve(state.code()));
  }

  /** The folders of checkpoints that the store's states keep. */
  private List<Path> witnesses() throws IOException {
    return folders(store).stream()
        .map(partition -> partition.resolve("witness"))
        .filter(Files::isDirectory)
        .toList();
  }

  private List<LogName> under(String what) throws IOException {
    List<LogName> logs = new ArrayList<>();
    for (Path partition : folders(store)) {
      if (!Country.isCode(name(partition))) {
        continue;
      }
      for (Path regime : folders(partition.resolve(what))) {
        for (Path kind : folders(regime)) {
          kind(name(kind))
              .ifPresent(k -> logs.add(new LogName(Country.of(name(partition)), name(regime), k)));
        }
      }
    }
    return logs;
  }

  Path folder(LogName log) {
    return place(log, "audit");
  }

  LogReader reader(LogName log) throws IOException {
    return LogReader.of(Disk.real(), folder(log));
  }

  LogSettings settings(LogName log, Clock clock) {
    return LogSettings.of(log, folder(log), place(log, "keys"), clock);
  }

  /**
   * Verifies a log against its key and every checkpoint of it that the store's states keep.
   *
   * @param kept more checkpoints, of this log or others
   */
  Verification verify(LogName log, List<Checkpoint> kept, Instant now) throws IOException {
    List<Checkpoint> witnessed = new ArrayList<>();
    kept.stream().filter(checkpoint -> checkpoint.log().equals(log)).forEach(witnessed::add);
    for (Path folder : witnesses()) {
      try (Witness witness = new Witness(Disk.real(), folder)) {
        witnessed.addAll(witness.checkpoints(log));
        witnessed.addAll(witness.contradictions(log));
      }
    }
    Trust trust = Trust.ofKeys(Disk.real(), place(log, "keys"), log).with(witnessed);
    return Verifier.verify(Disk.real(), folder(log), trust, now);
  }

  private Path place(LogName log, String what) {
    return store
        .resolve(log.partition().code())
        .resolve(what)
        .resolve(log.regime())
        .resolve(log.kind().text());
  }

  private static Optional<LogKind> kind(String name) {
    return Stream.of(LogKind.values()).filter(k -> k.text().equals(name)).findFirst();
  }

  private static List<Path> folders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
