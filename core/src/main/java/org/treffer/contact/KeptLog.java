package org.treffer.contact;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.treffer.audit.AuditLog;
import org.treffer.audit.LogSettings;
import org.treffer.audit.LogUnavailable;

/**
 * One log of a state: opened at first need, and anew when it has stopped, so that a state answers
 * again once its disk has room, without being started again. Until then nothing is answered, since
 * no answer leaves without a durable entry.
 *
 * <p>Opening reads the entries of two days (about a second a million), so a log that stops again
 * and again is not opened at every request. Thread-safe.
 */
final class KeptLog implements AutoCloseable {

  /** From one opening to the next of a log that has stopped. */
  static final Duration PAUSE = Duration.ofSeconds(5);

  private final LogSettings settings;
  private final long pauseNanos;
  private final LongSupplier nanoTime;
  private Optional<AuditLog> open = Optional.empty();
  private Optional<LogUnavailable> notOpened = Optional.empty();
  private boolean wasOpen;
  private long openedAt;
  private boolean closed;

  /** A log that is not open yet; time passes as in {@link System#nanoTime}. */
  KeptLog(LogSettings settings, Duration pause, LongSupplier nanoTime) {
    this.settings = settings;
    this.pauseNanos = pause.toNanos();
    this.nanoTime = nanoTime;
  }

  /**
   * The log, open; or one that has stopped and says why.
   *
   * @throws LogUnavailable if it cannot be opened
   */
  synchronized AuditLog get() {
    if (closed) {
      throw new LogUnavailable("the log " + settings.name().text() + " is closed");
    }
    boolean stopped = open.isPresent() && open.get().stopped().isPresent();
    boolean rested = nanoTime.getAsLong() - openedAt >= pauseNanos;
    if (open.isPresent() && !(stopped && rested)) {
      return open.get();
    }
    if (wasOpen && notOpened.isPresent() && !rested) {
      throw new LogUnavailable(notOpened.get().getMessage(), notOpened.get());
    }
    return openAnew();
  }

  /**
   * Why it takes no entry, as far as it was asked to; empty if it does. One that has stopped is
   * opened anew if it has rested, so that it comes back also where nobody asks it meanwhile.
   */
  synchronized Optional<String> trouble() {
    if (wasOpen && !closed) {
      try {
        return get().stopped().map(LogUnavailable::getMessage);
      } catch (LogUnavailable e) {
        return Optional.of(e.getMessage());
      }
    }
    return notOpened.map(LogUnavailable::getMessage);
  }

  private AuditLog openAnew() {
    open.ifPresent(KeptLog::letGo);
    open = Optional.empty();
    openedAt = nanoTime.getAsLong();
    try {
      AuditLog log = AuditLog.open(settings);
      open = Optional.of(log);
      notOpened = Optional.empty();
      wasOpen = true;
      return log;
    } catch (LogUnavailable e) {
      notOpened = Optional.of(e);
      throw e;
    }
  }

  /** Requests that still hold it are told that it has stopped when they append. */
  private static void letGo(AuditLog stopped) {
    try {
      stopped.close();
    } catch (LogUnavailable e) {
      // It says once more that it has stopped; that is why it is opened anew.
    }
  }

  /**
   * Seals the log and closes it, for good.
   *
   * @throws LogUnavailable if it has stopped
   */
  @Override
  public synchronized void close() {
    closed = true;
    Optional<AuditLog> last = open;
    open = Optional.empty();
    last.ifPresent(AuditLog::close);
  }
}
