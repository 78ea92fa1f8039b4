package org.treffer.audit;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.treffer.audit.disk.DiskLock;

/**
 * A log's lock between processes, shared by the threads of this one: the first to enter takes it
 * and catches up, the last to leave gives it back.
 */
final class SharedLock implements Closeable {

  private final DiskLock lock;
  private final LogName log;
  private final ReentrantLock mutex = new ReentrantLock(true);
  private int holders;

  SharedLock(DiskLock lock, LogName log) {
    this.lock = lock;
    this.log = log;
  }

  /** What the first to enter does with the lock held. */
  interface Acquired {
    void run() throws IOException;
  }

  /**
   * Enters, waiting for another process at most so long.
   *
   * @throws LogUnavailable if it did not get the lock in time
   */
  void enter(Duration wait, Acquired first) throws IOException {
    long deadline = System.nanoTime() + wait.toNanos();
    try {
      if (!mutex.tryLock(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw busy(wait);
      }
      try {
        if (holders == 0) {
          while (!lock.tryAcquire()) {
            if (System.nanoTime() - deadline >= 0) {
              throw busy(wait);
            }
            Thread.sleep(1);
          }
          catchUp(first);
        }
        holders++;
      } finally {
        mutex.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailable("interrupted while waiting for the log " + log.text(), e);
    }
  }

  /** Leaves; the last gives the lock back. */
  void leave() throws IOException {
    mutex.lock();
    try {
      if (--holders == 0) {
        lock.release();
      }
    } finally {
      mutex.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private void catchUp(Acquired first) throws IOException {
    boolean done = false;
    try {
      first.run();
      done = true;
    } finally {
      if (!done) {
        lock.release();
      }
    }
  }

  private LogUnavailable busy(Duration wait) {
    return new LogUnavailable(
        "the log "
            + log.text()
            + " is busy: another process held it for "
            + wait.toMillis()
            + " ms");
  }
}
