package org.treffer.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where entries gather while the writer waits for the medium. Two lists change places; when the
 * gathering one is full, who appends waits.
 */
final class Inbox {

  private static final int FULL = 1 << 16;

  private final ReentrantLock mutex = new ReentrantLock();
  private final Condition filled = mutex.newCondition();
  private final Condition emptied = mutex.newCondition();
  private List<Pending> gathering = new ArrayList<>();
  private boolean closed;

  /** Adds entries; false if the inbox is closed. */
  boolean put(Pending pending) {
    mutex.lock();
    try {
      while (gathering.size() >= FULL && !closed) {
        emptied.awaitUninterruptibly();
      }
      if (closed) {
        return false;
      }
      gathering.add(pending);
      if (gathering.size() == 1) {
        filled.signal();
      }
      return true;
    } finally {
      mutex.unlock();
    }
  }

  /**
   * Takes everything that has gathered, ordered by day and otherwise as it came; waits for it, and
   * takes nothing if nothing came in time or the inbox is closed.
   */
  List<Pending> take(Duration wait) {
    mutex.lock();
    try {
      long left = wait.toNanos();
      while (gathering.isEmpty() && !closed && left > 0) {
        left = filled.awaitNanos(left);
      }
      List<Pending> batch = gathering;
      gathering = new ArrayList<>();
      emptied.signalAll();
      batch.sort(Comparator.comparingLong(p -> p.epochDay(0)));
      return batch;
    } catch (InterruptedException e) {
      return List.of();
    } finally {
      mutex.unlock();
    }
  }

  boolean open() {
    mutex.lock();
    try {
      return !closed;
    } finally {
      mutex.unlock();
    }
  }

  /** Takes nothing more; false if it was closed before. */
  boolean close() {
    mutex.lock();
    try {
      boolean first = !closed;
      closed = true;
      filled.signalAll();
      emptied.signalAll();
      return first;
    } finally {
      mutex.unlock();
    }
  }
}
