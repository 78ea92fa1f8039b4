package org.treffer.format.vehicle;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.treffer.record.RecordSource;
import org.treffer.vehicle.OverlapCheck;
import org.treffer.vehicle.Registration;

/**
 * Watches the registrations of a source pass, and at its end warns of those whose periods
 * contradict each other: one plate on two vehicles, or one vehicle under two plates, at a time.
 */
final class OverlapWatch implements RecordSource<Registration> {

  private static final int MOST_WARNINGS = 1_000;

  private final RecordSource<Registration> source;
  private final OverlapCheck check = new OverlapCheck();
  private final Object lock = new Object();
  private int beingRead;
  private boolean ended;

  OverlapWatch(RecordSource<Registration> source) {
    this.source = source;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public Optional<Batch<Registration>> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    Optional<Batch<Registration>> batch = source.next();
    if (batch.isEmpty()) {
      ended = true;
      return Optional.of(this::report);
    }
    synchronized (lock) {
      beingRead++;
    }
    return Optional.of(sink -> read(batch.get(), sink));
  }

  private void read(Batch<Registration> batch, Sink<Registration> sink) {
    try {
      batch.read(new Watching(sink));
    } finally {
      synchronized (lock) {
        beingRead--;
        lock.notifyAll();
      }
    }
  }

  /** Waits until every batch is read, by whichever thread, and reports. */
  private void report(Sink<Registration> sink) {
    List<OverlapCheck.Overlap> overlaps;
    synchronized (lock) {
      while (beingRead > 0) {
        try {
          lock.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
      overlaps = check.report(MOST_WARNINGS);
    }
    for (OverlapCheck.Overlap overlap : overlaps) {
      sink.warn(
          overlap.other(),
          "contradicts line " + overlap.one() + ": " + overlap.kind().text() + " at a time");
    }
  }

  /** Hands everything on, and notes each registration. */
  private final class Watching implements Sink<Registration> {
    private final Sink<Registration> sink;

    Watching(Sink<Registration> sink) {
      this.sink = sink;
    }

    @Override
    public void accept(Registration record) {
      accept(0, record);
    }

    @Override
    public void accept(long line, Registration record) {
      synchronized (lock) {
        check.add((int) line, record);
      }
      sink.accept(line, record);
    }

    @Override
    public void reject(long line, String reason) {
      sink.reject(line, reason);
    }

    @Override
    public void warn(long line, String what) {
      sink.warn(line, what);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
