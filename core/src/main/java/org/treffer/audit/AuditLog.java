package org.treffer.audit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.treffer.audit.merkle.Hash;

/**
 * An open log that takes entries. No log, no answer: an answer leaves only after its entry's future
 * has completed, which is when the entry is on the medium.
 *
 * <p>One thread writes, and while it waits for the medium others' entries gather for its next
 * write: a single entry costs one sync and many cost hardly more. After a failed write or sync the
 * log has stopped: every append fails, and says so, until it is opened anew.
 *
 * <p>Thread-safe. Several processes may have one log open, each through one object; each takes the
 * lock for a batch. Usual order for a request: {@link #hold}, {@link #claim}, search, {@link
 * #answered}, answer, close what {@code hold} gave.
 */
public final class AuditLog implements AutoCloseable {

  private final LogSettings settings;
  private final LogKeys keys;
  private final Ledger ledger;
  private final Signing signing;
  private final LogThread thread;

  /** Held while an entry gets its turn and its place before the next; not by who writes. */
  private final Object inTurn = new Object();

  private AuditLog(
      LogSettings settings, LogKeys keys, Ledger ledger, Signing signing, LogThread thread) {
    this.settings = settings;
    this.keys = keys;
    this.ledger = ledger;
    this.signing = signing;
    this.thread = thread;
  }

  /**
   * Opens a log, making it if it is new and recovering it if its last writer died. Reads the
   * entries of today and yesterday.
   *
   * @throws LogUnavailable if another process keeps it busy, or what was acknowledged is damaged
   */
  public static AuditLog open(LogSettings settings) {
    try {
      settings.disk().makeFolder(settings.folder());
      SharedLock lock =
          new SharedLock(
              settings.disk().lock(settings.folder().resolve(LogFolder.LOCK)), settings.name());
      boolean opened = false;
      try {
        AuditLog log = open(settings, lock);
        opened = true;
        return log;
      } finally {
        if (!opened) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw new LogUnavailable(
          "the log " + settings.name().text() + " can't be opened: " + e.getMessage(), e);
    }
  }

  private static AuditLog open(LogSettings settings, SharedLock lock) throws IOException {
    lock.enter(settings.lockWait(), () -> createIfNew(settings));
    try {
      LogKeys keys = LogKeys.open(settings.disk(), settings.keys());
      LogWriter writer = new LogWriter(settings, keys);
      boolean opened = false;
      try {
        Signing signing = new Signing(settings, keys, writer.tail());
        Ledger ledger = new Ledger();
        LogThread thread = new LogThread(settings, writer, lock, signing, ledger);
        thread.start();
        opened = true;
        return new AuditLog(settings, keys, ledger, signing, thread);
      } finally {
        if (!opened) {
          writer.close();
        }
      }
    } finally {
      lock.leave();
    }
  }

  /**
   * Appends an entry. The future completes when it is durable, or with {@link LogUnavailable}; what
   * hangs on it without a thread of its own runs on the log's thread and must be short.
   *
   * @throws IllegalArgumentException if the entry belongs to another kind of log or is too large
   */
  public CompletableFuture<Receipt> append(Entry entry) {
    return append(List.of(entry));
  }

  /** Appends entries that become durable together and follow each other; at least one. */
  public CompletableFuture<Receipt> append(List<? extends Entry> entries) {
    return thread.append(Pending.of(settings.name(), entries));
  }

  /**
   * Appends an entry and waits until it is durable.
   *
   * @throws LogUnavailable if it could not be made durable: there must be no answer
   */
  public Receipt appendAndWait(Entry entry) {
    return appendAndWait(List.of(entry));
  }

  /**
   * Appends entries, at least one, that become durable together and follow each other, and waits
   * until they are.
   *
   * @throws LogUnavailable if they could not be made durable: there must be no answer
   */
  public Receipt appendAndWait(List<? extends Entry> entries) {
    return await(append(entries));
  }

  private static Receipt await(CompletableFuture<Receipt> durable) {
    try {
      return durable.join();
    } catch (CompletionException e) {
      throw new LogUnavailable(e.getCause().getMessage(), e.getCause());
    }
  }

  /** The keyed hash of a payload, under the key of an instant's UTC month. Costs about 1 us. */
  public Hash keyed(Instant at, byte[] payload) {
    try {
      return keys.keyed(at, payload);
    } catch (IOException e) {
      throw new LogUnavailable("a key of the log " + settings.name().text() + " can't be had", e);
    }
  }

  /**
   * Takes a request in by its number: new, a replay, or a conflict. Numbers are remembered over
   * today and yesterday. What is no conflict is either followed by {@link #answered} or taken back
   * by {@link #release}.
   */
  public Claim claim(Matter matter, byte[] payload) {
    return ledger.claim(matter, at -> keyed(at, payload));
  }

  /**
   * Charges a claim to some accounts, or, if one of them is spent, to none; one that was charged
   * before, to none again. One {@link Entry.Answered} of the number names them.
   *
   * @param most by account, how many requests it allows
   * @return whether it was charged, now or before
   */
  public boolean charge(Matter matter, Map<String, Integer> most) {
    return ledger.charge(matter, most);
  }

  /**
   * Appends the entry on the answer to a claim and waits until it is durable. Its turn, and which
   * accounts it names, are settled here: the first in the log is the first, also where the same
   * request is under way twice.
   *
   * @param entry of any turn
   * @throws LogUnavailable if it could not be made durable: there must be no answer
   */
  public Receipt answered(Entry.Answered entry) {
    Receipt receipt = await(appendInTurn(entry));
    ledger.done(entry.matter());
    return receipt;
  }

  private CompletableFuture<Receipt> appendInTurn(Entry.Answered entry) {
    synchronized (inTurn) {
      Entry.Answered settled = ledger.settle(entry);
      try {
        return append(settled)
            .whenComplete(
                (receipt, failed) -> {
                  if (failed != null) {
                    ledger.unsettle(settled);
                  }
                });
      } catch (IllegalArgumentException e) {
        ledger.unsettle(settled);
        throw e;
      }
    }
  }

  /** Takes back a claim whose request was not logged, and what it was charged. */
  public void release(Matter matter) {
    ledger.release(matter);
  }

  /** What the days' requests add up to. */
  public Ledger ledger() {
    return ledger;
  }

  /**
   * Holds the lock between processes over several requests, so that no other process answers one in
   * between: what {@link #claim} and {@link Ledger#spent} say holds until it is closed. Threads of
   * this process share it.
   *
   * @throws LogUnavailable if another process keeps it longer than {@code wait}
   */
  public Hold hold(Duration wait) {
    thread.enter(wait);
    return thread::leave;
  }

  /** The lock between processes, until closed. */
  public interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * A signed statement of everything durable so far; signed anew only after new entries, at about
   * 0.2 ms.
   */
  public Checkpoint checkpoint() {
    return signing.now();
  }

  /** The checkpoint that was signed last, as {@link Checkpoint#text}, or empty; costs nothing. */
  public String latestCheckpoint() {
    return signing.latest();
  }

  /** Why it has stopped, if it has: a write or sync failed, and it takes no entry. */
  public Optional<LogUnavailable> stopped() {
    return thread.stopped();
  }

  /** The log's name. */
  public LogName name() {
    return settings.name();
  }

  /** Writes what is pending, seals the log and closes it. Does nothing the second time. */
  @Override
  public void close() {
    thread.close();
  }

  /** Seals the segment if its day is over; where the log ends. Call it with the lock held. */
  Tail sealOver() throws IOException {
    return thread.sealOver();
  }

  LogKeys keys() {
    return keys;
  }

  private static void createIfNew(LogSettings settings) throws IOException {
    List<String> names = settings.disk().files(settings.folder());
    if (names.contains(Mark.NAME)) {
      return;
    }
    if (names.stream().anyMatch(n -> n.endsWith(LogFolder.SEGMENT))) {
      throw new IOException("it has segments and no mark; audit verify says more");
    }
    Mark.create(settings.disk(), settings.folder());
  }
}
