package org.treffer.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one thread that writes a log. While it waits for the medium, others' entries gather for its
 * next write (group commit). After a failed write or sync it has stopped: it takes no entry, and
 * says so.
 */
final class LogThread {

  /** How often a log that takes no entry looks whether its day is over. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final LogSettings settings;
  private final LogWriter writer;
  private final SharedLock lock;
  private final Signing signing;
  private final Ledger ledger;
  private final Inbox inbox = new Inbox();
  private final AtomicReference<Optional<LogUnavailable>> stopped =
      new AtomicReference<>(Optional.empty());
  private final Thread thread;

  /**
   * The thread of a log, not yet started.
   *
   * @param ledger told of every entry that is durable, whoever wrote it
   */
  LogThread(
      LogSettings settings, LogWriter writer, SharedLock lock, Signing signing, Ledger ledger) {
    this.settings = settings;
    this.writer = writer;
    this.lock = lock;
    this.signing = signing;
    this.ledger = ledger;
    this.thread =
        Thread.ofPlatform().daemon().name("log " + settings.name().text()).unstarted(this::run);
  }

  /** Reads the entries of today and yesterday, and begins to write. Call it with the lock held. */
  void start() throws IOException {
    fillLedger();
    thread.start();
  }

  /** Takes entries in; the future completes when they are durable, or with why they are not. */
  CompletableFuture<Receipt> append(Pending pending) {
    Optional<LogUnavailable> why = stopped.get();
    if (why.isPresent() || !inbox.put(pending)) {
      pending.fail(why.orElseGet(this::closed));
    }
    return pending.durable();
  }

  /** Why it has stopped, if it has. */
  Optional<LogUnavailable> stopped() {
    return stopped.get();
  }

  /** Writes what is pending, seals the log and closes it. Does nothing the second time. */
  void close() {
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
    stopped.get().ifPresent(LogThread::rethrow);
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

  /**
   * Enters the lock between processes, and catches up with what others wrote.
   *
   * @throws LogUnavailable if another process keeps it longer than {@code wait}
   */
  void enter(Duration wait) {
    try {
      lock.enter(wait, this::catchUp);
    } catch (IOException e) {
      throw stop(e);
    }
  }

  /** Leaves it. */
  void leave() {
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
}
