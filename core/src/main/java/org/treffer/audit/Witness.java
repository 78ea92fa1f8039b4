package org.treffer.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;
import org.treffer.record.BadInput;

/**
 * Keeps the checkpoints that came with partners' answers and requests: with them their logs can be
 * verified even against their owners. One a log and UTC day, and the longest.
 *
 * <p>The first checkpoint of a log pins its key. A folder holds a file a log, a checkpoint a line;
 * it is written at most once a minute of the checkpoints' time, and on closing. Thread-safe.
 */
public final class Witness implements AutoCloseable {

  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final String SUFFIX = ".checkpoints";
  private static final String EVIDENCE = ".contradictions";

  private static final int MOST_EVIDENCE = 10;

  private final Disk disk;
  private final Path folder;
  private final Map<LogName, Kept> logs = new HashMap<>();

  /** A witness in a folder, made with the first checkpoint. */
  public Witness(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /** What is kept of one log, shortest first, and until when it is written. */
  private static final class Kept {
    private final List<Checkpoint> checkpoints;
    private Instant written = Instant.MIN;
    private boolean changed;
    private Optional<Wrong> lastWrong = Optional.empty();

    Kept(List<Checkpoint> checkpoints) {
      this.checkpoints = new ArrayList<>(checkpoints);
    }
  }

  /** One that was not kept, and why. */
  private record Wrong(Checkpoint checkpoint, String why) {}

  /**
   * Keeps a checkpoint; or says what is wrong with it. One that is signed and contradicts those
   * kept is evidence: it is kept too, apart and at once. Costs about 0.2 ms; one like the one
   * before costs nothing, since it comes with every answer until the next is signed.
   */
  public synchronized Optional<String> keep(Checkpoint checkpoint) throws IOException {
    Kept kept = logs.get(checkpoint.log());
    if (kept == null) {
      kept = new Kept(load(path(checkpoint.log(), SUFFIX)));
      logs.put(checkpoint.log(), kept);
    }
    if (!kept.checkpoints.isEmpty() && kept.checkpoints.getLast().equals(checkpoint)) {
      return Optional.empty();
    }
    if (kept.lastWrong.filter(last -> last.checkpoint().equals(checkpoint)).isPresent()) {
      return kept.lastWrong.map(Wrong::why);
    }
    Optional<String> wrong = wrong(checkpoint, kept.checkpoints);
    if (wrong.isEmpty()) {
      take(kept, checkpoint);
      if (kept.changed && !checkpoint.at().isBefore(due(kept))) {
        write(checkpoint.log(), kept);
      }
    } else if (checkpoint.signatureHolds()) {
      List<Checkpoint> evidence = new ArrayList<>(contradictions(checkpoint.log()));
      if (evidence.size() < MOST_EVIDENCE && !evidence.contains(checkpoint)) {
        evidence.add(checkpoint);
        write(path(checkpoint.log(), EVIDENCE), evidence);
      }
    }
    kept.lastWrong = wrong.map(why -> new Wrong(checkpoint, why));
    return wrong;
  }

  /**
   * Signed checkpoints of a log that contradict those kept, in the order in which they came: its
   * owner has two logs, or took a new key. The first {@value #MOST_EVIDENCE} are kept.
   */
  public synchronized List<Checkpoint> contradictions(LogName log) throws IOException {
    return load(path(log, EVIDENCE));
  }

  /** What is kept of a log, shortest first. */
  public synchronized List<Checkpoint> checkpoints(LogName log) throws IOException {
    Kept kept = logs.get(log);
    return kept == null ? load(path(log, SUFFIX)) : List.copyOf(kept.checkpoints);
  }

  /** The logs of which something is kept in the folder, whether or not they still exist. */
  public List<LogName> logs() throws IOException {
    return disk.files(folder).stream()
        .filter(name -> name.endsWith(SUFFIX))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .flatMap(name -> LogName.ofFile(name).stream())
        .toList();
  }

  /** Writes what has not been written. */
  @Override
  public synchronized void close() throws IOException {
    for (Map.Entry<LogName, Kept> log : logs.entrySet()) {
      if (log.getValue().changed) {
        write(log.getKey(), log.getValue());
      }
    }
  }

  private static Optional<String> wrong(Checkpoint checkpoint, List<Checkpoint> kept) {
    String log = "the checkpoint of " + checkpoint.log().text();
    if (!checkpoint.signatureHolds()) {
      return Optional.of(log + " is not signed by the key that it names");
    }
    for (Checkpoint earlier : kept) {
      if (!earlier.key().equals(checkpoint.key())) {
        return Optional.of(log + " is signed by another key than before");
      }
      if (earlier.size() == checkpoint.size() && !earlier.root().equals(checkpoint.root())) {
        return Optional.of(
            log
                + " tells another root for "
                + checkpoint.size()
                + " entries than before: two logs");
      }
    }
    return Optional.empty();
  }

  /** An answer that overtook another brings a shorter log: the longer is kept already. */
  private static void take(Kept kept, Checkpoint checkpoint) {
    List<Checkpoint> all = kept.checkpoints;
    if (!all.isEmpty() && all.getLast().size() >= checkpoint.size()) {
      return;
    }
    if (!all.isEmpty() && day(all.getLast()).equals(day(checkpoint))) {
      all.removeLast();
    }
    all.add(checkpoint);
    kept.changed = true;
  }

  private static Instant due(Kept kept) {
    return kept.written.equals(Instant.MIN) ? Instant.MIN : kept.written.plus(EVERY);
  }

  private static LocalDate day(Checkpoint checkpoint) {
    return LocalDate.ofInstant(checkpoint.at(), ZoneOffset.UTC);
  }

  private Path path(LogName log, String suffix) {
    return folder.resolve(log.fileName() + suffix);
  }

  private List<Checkpoint> load(Path path) throws IOException {
    if (!disk.files(folder).contains(path.getFileName().toString())) {
      return List.of();
    }
    try (DiskFile file = disk.read(path)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
      file.read(bytes, 0);
      String text = new String(bytes.array(), StandardCharsets.US_ASCII);
      return text.lines().map(Checkpoint::of).toList();
    } catch (BadInput e) {
      throw new BadInput(path + ": " + e.getMessage(), e);
    }
  }

  private void write(LogName log, Kept kept) throws IOException {
    write(path(log, SUFFIX), kept.checkpoints);
    kept.written = kept.checkpoints.getLast().at();
    kept.changed = false;
  }

  private void write(Path path, List<Checkpoint> checkpoints) throws IOException {
    disk.makeFolder(folder);
    Path fresh = path.resolveSibling(path.getFileName() + LogFolder.FRESH);
    StringBuilder lines = new StringBuilder();
    checkpoints.forEach(c -> lines.append(c.text()).append('\n'));
    try (DiskFile file = disk.open(fresh)) {
      file.truncate(0);
      file.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII)), 0);
      file.sync();
    }
    disk.rename(fresh, path);
    disk.syncFolder(folder);
  }
}
