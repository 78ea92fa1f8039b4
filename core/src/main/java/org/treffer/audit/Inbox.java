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
 *
 * <p>To make few entries durable costs as much as to make many. So where few at a time come from
 * several threads, the writer lets them gather for some milliseconds; who appends alone, and many
 * who fill a batch while the last one is written, never wait for others.
 */
final class Inbox {

  private static final int FULL = 1 << 16;
  private static final long GATHERING_NANOS = 5_000_000;

  /** A batch of so many is worth its sync. */
  private static final int MANY = 32;

  private final ReentrantLock mutex = new ReentrantLock();
  private final Condition filled = mutex.newCondition();
  private final Condition gathered = mutex.newCondition();
  private final Condition emptied = mutex.newCondition();
  private List<Pending> gathering = new ArrayList<>();
  private boolean closed;
  private long lastTaken = System.nanoTime();
  private boolean fewAtOnce;

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
      } else if (gathering.size() == MANY) {
        gathered.signal();
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
      gatherOn();
      List<Pending> batch = gathering;
      gathering = new ArrayList<>();
      fewAtOnce = batch.size() > 1 && batch.size() < MANY;
      emptied.signalAll();
      batch.sort(Comparator.comparingLong(p -> p.epochDay(0)));
      return batch;
    } catch (InterruptedException e) {
      return List.of();
    } finally {
      mutex.unlock();
    }
  }

  /** Lets more come if the last ones were few, but more than one. */
  private void gatherOn() throws InterruptedException {
    long left = GATHERING_NANOS - (System.nanoTime() - lastTaken);
    while (fewAtOnce && !closed && left > 0 && !gathering.isEmpty() && gathering.size() < MANY) {
      left = gathered.awaitNanos(left);
    }
    lastTaken = System.nanoTime();
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
      gathered.signalAll();
      emptied.signalAll();
      return first;
    } finally {
      mutex.unlock();
    }
  }
}
