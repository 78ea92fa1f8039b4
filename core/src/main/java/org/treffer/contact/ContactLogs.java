package org.treffer.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Checkpoint;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.LogSettings;
import org.treffer.audit.Witness;
import org.treffer.audit.disk.Disk;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/**
 * One state's logs, a folder a regime and kind, opened at first need.
 *
 * <pre>
 * STORE/&lt;CC&gt;/audit/&lt;regime&gt;/&lt;kind&gt;    the log
 * STORE/&lt;CC&gt;/keys/&lt;regime&gt;/&lt;kind&gt;     its keys
 * STORE/&lt;CC&gt;/witness                  checkpoints of other states' logs
 * </pre>
 */
public final class ContactLogs implements AutoCloseable {

  private final Country country;
  private final Path folder;
  private final Clock clock;
  private final Disk disk;
  private final Map<String, Map<LogKind, AuditLog>> open = new HashMap<>();
  private final AfterAnswers after;
  private final Witness witness;

  /**
   * The logs of a state.
   *
   * @param folder the partition's folder
   */
  public ContactLogs(Country country, Path folder, Clock clock) {
    this(country, folder, clock, Disk.real());
  }

  /** The logs of a state on a disk of another kind. */
  public ContactLogs(Country country, Path folder, Clock clock, Disk disk) {
    this.country = country;
    this.folder = folder;
    this.clock = clock;
    this.disk = disk;
    this.after = new AfterAnswers("after answers of " + country);
    this.witness = new Witness(disk, folder.resolve("witness"));
  }

  /**
   * The log of a regime and kind.
   *
   * @throws org.treffer.audit.LogUnavailable if it cannot be opened
   */
  public synchronized AuditLog log(String regime, LogKind kind) {
    return open.computeIfAbsent(regime, name -> new EnumMap<>(LogKind.class))
        .computeIfAbsent(kind, k -> AuditLog.open(settings(regime, k)));
  }

  private LogSettings settings(String regime, LogKind kind) {
    return LogSettings.of(
            new LogName(country, regime, kind),
            folder.resolve("audit").resolve(regime).resolve(kind.text()),
            folder.resolve("keys").resolve(regime).resolve(kind.text()),
            clock)
        .withDisk(disk);
  }

  /**
   * Does something that ends in a log after an answer has left, one thing at a time.
   *
   * @return false if it is not done: too much is waiting
   */
  boolean afterAnswer(Runnable work) {
    return after.take(work);
  }

  /**
   * Keeps a checkpoint that came with a state's answer, once there is time; one that contradicts an
   * earlier one is kept as evidence. What is no checkpoint of that state's witnessed log is
   * dropped, and so is one that comes while very many wait: a later one says more.
   *
   * @param from the state that answered
   * @param line as {@link Checkpoint#text} writes it, or empty
   */
  public void witness(Country from, String line) {
    if (!line.isEmpty()) {
      after.take(() -> keep(from, line));
    }
  }

  private void keep(Country from, String line) {
    try {
      Checkpoint checkpoint = Checkpoint.of(line);
      if (checkpoint.log().partition().equals(from)
          && checkpoint.log().kind() == LogKind.WITNESSED) {
        witness.keep(checkpoint);
      }
    } catch (BadInput e) {
      // Said by another state: nothing of it is believed, and nothing of it is kept.
    } catch (IOException e) {
      // Tried again with the next one, and on closing, which says so.
    }
  }

  /** Waits until what follows the answers so far is done. */
  public void settle() {
    after.settle();
  }

  /** Does what is left to do, seals the logs and closes them. */
  @Override
  public void close() {
    after.close();
    synchronized (this) {
      open.values().forEach(logs -> logs.values().forEach(AuditLog::close));
      open.clear();
    }
    try {
      witness.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the witness of " + country + " did not close", e);
    }
  }
}
