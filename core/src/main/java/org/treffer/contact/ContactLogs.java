package org.treffer.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Checkpoint;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.LogSettings;
import org.treffer.audit.LogUnavailable;
import org.treffer.audit.Receipt;
import org.treffer.audit.Witness;
import org.treffer.audit.disk.Disk;
import org.treffer.counters.Counted;
import org.treffer.counters.Counters;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/**
 * One state's logs, a folder a regime and kind, opened at first need.
 *
 * <pre>
 * STORE/&lt;CC&gt;/audit/&lt;regime&gt;/&lt;kind&gt;    the log
 * STORE/&lt;CC&gt;/keys/&lt;regime&gt;/&lt;kind&gt;     its keys
 * STORE/&lt;CC&gt;/witness                  checkpoints of other states' logs
 * STORE/&lt;CC&gt;/counters.tsv             sums for statistics, see {@link Counters}
 * </pre>
 */
public final class ContactLogs implements AutoCloseable {

  static final int ANSWERS_UNFINISHED = 256;

  /** Each holds its probes meanwhile: some hundred bytes each of up to 250,000. */
  private static final int PORTIONS_UNFINISHED = 4;

  private final Country country;
  private final Path folder;
  private final Clock clock;
  private final Disk disk;
  private final Duration pause;
  private final Map<String, Map<LogKind, KeptLog>> kept = new HashMap<>();
  private final AfterAnswers after;
  private final AfterAnswers afterComparisons;
  private final Witness witness;

  /** Of each state the line that came last: it comes again with every answer for seconds. */
  private final Map<Country, String> lastKept = new ConcurrentHashMap<>();

  private final Counters counters;

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
    this(country, folder, clock, disk, KeptLog.PAUSE);
  }

  /**
   * The same with another pause.
   *
   * @param pause from one opening to the next of a log that has stopped
   */
  ContactLogs(Country country, Path folder, Clock clock, Disk disk, Duration pause) {
    this.country = country;
    this.folder = folder;
    this.clock = clock;
    this.disk = disk;
    this.pause = pause;
    this.after = new AfterAnswers("after answers of " + country, ANSWERS_UNFINISHED);
    this.afterComparisons =
        new AfterAnswers("after comparisons of " + country, PORTIONS_UNFINISHED);
    this.witness = new Witness(disk, folder.resolve("witness"));
    this.counters = new Counters(countersFile(folder));
  }

  /**
   * The log of a regime and kind; one that has stopped is opened anew, at most once in {@link
   * KeptLog#PAUSE}. Best asked for at each request.
   *
   * @throws LogUnavailable if it cannot be opened
   */
  public AuditLog log(String regime, LogKind kind) {
    return kept(regime, kind).get();
  }

  private synchronized KeptLog kept(String regime, LogKind kind) {
    return kept.computeIfAbsent(regime, name -> new EnumMap<>(LogKind.class))
        .computeIfAbsent(kind, k -> new KeptLog(settings(regime, k), pause, System::nanoTime));
  }

  /**
   * Why logs take no entry now, a line each; none if all is well. Those that have stopped are
   * opened anew, at most once in {@link KeptLog#PAUSE}.
   */
  public List<String> trouble() {
    List<KeptLog> all = new ArrayList<>();
    synchronized (this) {
      kept.values().forEach(logs -> all.addAll(logs.values()));
    }
    return all.stream().flatMap(log -> log.trouble().stream()).toList();
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
   * @param work gives what completes when its entry is durable
   * @return false if it is not done: too much is waiting
   */
  boolean afterAnswer(Supplier<CompletableFuture<Receipt>> work) {
    return after.take(work);
  }

  /**
   * Does the same after a portion of a mass comparison: on a thread of its own, for it takes longer
   * than what follows an answer.
   *
   * @return false if it is not done: too much is waiting
   */
  boolean afterComparison(Runnable work) {
    return afterComparisons.take(work);
  }

  /**
   * Keeps a checkpoint that came with a state's answer or request, once there is time; one that
   * contradicts an earlier one is kept as evidence. What is no checkpoint of that state's witnessed
   * log is dropped, and so is one that comes while very many wait: a later one says more.
   *
   * @param from the state that sent it
   * @param line as {@link Checkpoint#text} writes it, or empty
   */
  public void witness(Country from, String line) {
    if (!line.isEmpty() && !line.equals(lastKept.get(from))) {
      after.take(() -> keep(from, line));
    }
  }

  private void keep(Country from, String line) {
    try {
      Checkpoint checkpoint = Checkpoint.of(line);
      if (checkpoint.log().partition().equals(from)
          && checkpoint.log().kind() == LogKind.WITNESSED) {
        witness.keep(checkpoint);
        lastKept.put(from, line);
      }
    } catch (BadInput e) {
      // Said by another state: nothing of it is believed, and nothing of it is kept.
    } catch (IOException e) {
      // Tried again with the next one, and on closing, which says so.
    }
  }

  /** Where a partition's sums are. */
  public static Path countersFile(Path partition) {
    return partition.resolve("counters.tsv");
  }

  /** Adds one to a sum. */
  void count(Counted what) {
    counters.add(what);
    if (counters.due()) {
      after.take(this::mergeCounters);
    }
  }

  private void mergeCounters() {
    try {
      counters.merge();
    } catch (IOException e) {
      // Tried again with the next ones; statistics stop no request.
    }
  }

  /** Waits until what follows the answers so far is done. */
  public void settle() {
    after.settle();
    afterComparisons.settle();
  }

  /**
   * Does what is left to do, seals the logs and closes them.
   *
   * @throws LogUnavailable if one of them has stopped; the others are closed all the same
   */
  @Override
  public void close() {
    after.close();
    afterComparisons.close();
    mergeCounters();
    List<RuntimeException> failed = new ArrayList<>();
    synchronized (this) {
      kept.values().forEach(logs -> logs.values().forEach(log -> attempt(log::close, failed)));
    }
    attempt(this::closeWitness, failed);
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }

  private void closeWitness() {
    try {
      witness.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the witness of " + country + " did not close", e);
    }
  }

  private static void attempt(Runnable closing, List<RuntimeException> failed) {
    try {
      closing.run();
    } catch (LogUnavailable | UncheckedIOException e) {
      failed.add(e);
    }
  }
}
