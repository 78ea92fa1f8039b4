package org.treffer.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.treffer.audit.merkle.Hash;

/**
 * An open log that takes entries. No log, no answer: an answer leaves only after its entry's future
 * has completed, which is when the entry is on the medium.
 *
 * <p>One thread writes. While it waits for the medium, others' entries gather for its next write
 * (group commit), so a single entry costs one sync and many cost hardly more. After a failed write
 * or sync the log has stopped: every append fails, and says so, until it is opened anew.
 *
 * <p>Thread-safe. Several processes may have one log open, each through one object; each takes the
 * lock for a batch. Usual order for a request: {@link #hold}, {@link #claim}, search, {@link
 * #answered}, answer, close what {@code hold} gave.
 */
public final class AuditLog implements AutoCloseable {

  /** How often a log that takes no entry looks whether its day is over. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final LogSettings settings;
  private final LogKeys keys;
  private final LogWriter writer;
  private final SharedLock lock;
  private final Ledger ledger = new Ledger();
  private final Inbox inbox = new Inbox();

  /** Held while an entry gets its turn and its place before the next; not by who writes. */
  private final Object inTurn = new Object();

  private final Thread thread;
  private final AtomicReference<Optional<LogUnavailable>> stopped =
      new AtomicReference<>(Optional.empty());
  private final Signing signing;

  private AuditLog(
      LogSettings settings, LogKeys keys, LogWriter writer, SharedLock lock, Signing signing) {
    this.settings = settings;
    this.keys = keys;
    this.writer = writer;
    this.lock = lock;
    this.signing = signing;
    this.thread =
        Thread.ofPlatform().daemon().name("log " + settings.name().text()).unstarted(this::run);
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
        AuditLog log = new AuditLog(settings, keys, writer, lock, signing);
        log.fillLedger();
        log.thread.start();
        opened = true;
        return log;
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
    Pending pending = Pending.of(settings.name(), entries);
    Optional<LogUnavailable> why = stopped.get();
    if (why.isPresent() || !inbox.put(pending)) {
      pending.fail(why.orElseGet(this::closed));
    }
    return pending.durable();
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
    enter(wait);
    return this::leave;
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

  /** Why it has stopped, if it has: a write or sync failed, and it takes no entry. */
  public Optional<LogUnavailable> stopped() {
    return stopped.get();
  }

  /** The log's name. */
  public LogName name() {
    return settings.name();
  }

  /** Writes what is pending, seals the log and closes it. Does nothing the second time. */
  @Override
  public void close() {
    if (!inbox.close()) {
      return;
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    try (lock) {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the log " + settings.name().text() + " did not close", e);
    }
    stopped.get().ifPresent(AuditLog::rethrow);
  }

  private void run() {
    while (step()) {}
    if (stopped.get().isEmpty() && !attempt(List.of(), writer::finish)) {
      stop(new IOException("it could not be sealed"));
    }
  }

  /** Takes what has gathered and writes it; false if the log was closed and nothing is left. */
  private boolean step() {
    List<Pending> batch = List.of();
    try {
      batch = inbox.take(IDLE);
      boolean open = !batch.isEmpty() || inbox.open();
      if (stopped.get().isPresent()) {
        fail(batch, stopped.get().get());
      } else if (!batch.isEmpty()) {
        write(batch);
      } else if (open) {
        attempt(batch, () -> writer.sealBefore(today()));
      }
      return open;
    } catch (RuntimeException | Error e) {
      // Whatever it is, such as no memory left: who waits for this thread must not wait for ever.
      fail(batch, stop(e));
      return true;
    }
  }

  private void write(List<Pending> batch) {
    Instant at = settings.clock().instant();
    attempt(batch, () -> writer.commit(batch));
    signing.ifDue(at);
  }

  /** Does work with the lock held; false if it was not done. */
  private boolean attempt(List<Pending> batch, SharedLock.Acquired work) {
    try {
      enter(settings.lockWait());
    } catch (LogUnavailable e) {
      fail(batch, e);
      return false;
    }
    try {
      synchronized (writer) {
        work.run();
      }
      signing.durable(writer.tail());
    } catch (IOException | RuntimeException e) {
      LogUnavailable why = stop(e);
      fail(batch, why);
      return false;
    } finally {
      leave();
    }
    String checkpoint = signing.latest();
    for (Pending pending : batch) {
      pending.entries().forEach(ledger::logged);
      pending.acknowledge(checkpoint);
    }
    return true;
  }

  /** Seals the segment if its day is over; where the log ends. Call it with the lock held. */
  Tail sealOver() throws IOException {
    synchronized (writer) {
      writer.sealBefore(today());
      return writer.tail().copy();
    }
  }

  LogKeys keys() {
    return keys;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(settings.clock().instant(), ZoneOffset.UTC);
  }

  private LogUnavailable stop(Throwable cause) {
    LogUnavailable why =
        new LogUnavailable(
            "the log "
                + settings.name().text()
                + " has stopped, so there are no answers: "
                + cause.getMessage()
                + "; it takes entries again once it is opened anew",
            cause);
    return stopped.updateAndGet(first -> Optional.of(first.orElse(why))).orElseThrow();
  }

  private void enter(Duration wait) {
    try {
      lock.enter(wait, this::catchUp);
    } catch (IOException e) {
      throw stop(e);
    }
  }

  private void leave() {
    try {
      lock.leave();
    } catch (IOException e) {
      stop(e);
    }
  }

  private void catchUp() throws IOException {
    Tail before = writer.catchUp();
    Tail now = writer.tail();
    if (now != before && settings.name().kind() == LogKind.WITNESSED) {
      LogReader.of(settings.disk(), settings.folder(), now)
          .forEachBehind(before, logged -> ledger.logged(logged.entry()));
    }
  }

  private void fillLedger() throws IOException {
    if (settings.name().kind() == LogKind.WITNESSED) {
      LogReader.of(settings.disk(), settings.folder(), writer.tail())
          .forEach(today().minusDays(1), LocalDate.MAX, logged -> ledger.logged(logged.entry()));
    }
  }

  private LogUnavailable closed() {
    return new LogUnavailable("the log " + settings.name().text() + " is closed");
  }

  private static void fail(List<Pending> batch, LogUnavailable why) {
    batch.forEach(p -> p.fail(why));
  }

  private static void rethrow(LogUnavailable why) {
    throw new LogUnavailable(why.getMessage(), why);
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
