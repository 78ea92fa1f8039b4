package org.treffer.format.vehicle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.record.LoadWatch;
import org.treffer.record.RecordSource;
import org.treffer.vehicle.OverlapCheck;
import org.treffer.vehicle.Registration;

/**
 * Watches the registrations of a load, and at its end warns of those whose periods contradict each
 * other, in one file or in two: one plate on two vehicles, or one vehicle under two plates, at a
 * time.
 */
public final class OverlapWatch implements LoadWatch<Registration> {

  private static final int MOST_WARNINGS = 1_000;

  private final OverlapCheck check = new OverlapCheck();
  private final List<Source> sources = new ArrayList<>();
  private int lastNumber;

  /**
   * A source read.
   *
   * @param before the number that its lines are added to, so that no two sources share one
   */
  private record Source(String name, int before) {}

  @Override
  public RecordSource<Registration> over(RecordSource<Registration> source) {
    synchronized (check) {
      Source from = new Source(source.name(), lastNumber);
      sources.add(from);
      return new Watched(source, from);
    }
  }

  @Override
  public void report(Listener listener) {
    for (OverlapCheck.Overlap overlap : check.report(MOST_WARNINGS)) {
      Source of = sourceOf(overlap.other());
      Source other = sourceOf(overlap.one());
      listener.warned(
          of.name(),
          overlap.other() - of.before(),
          "contradicts line "
              + (overlap.one() - other.before())
              + (other.equals(of) ? "" : " of " + other.name())
              + ": "
              + overlap.kind().text()
              + " at a time");
    }
  }

  private Source sourceOf(int number) {
    for (Source source : sources.reversed()) {
      if (number > source.before()) {
        return source;
      }
    }
    throw new IllegalArgumentException("no source has a line " + number);
  }

  /** Hands everything on, and notes each registration. */
  private final class Watched implements RecordSource<Registration> {
    private final RecordSource<Registration> source;
    private final Source from;

    Watched(RecordSource<Registration> source, Source from) {
      this.source = source;
      this.from = from;
    }

    @Override
    public String name() {
      return source.name();
    }

    @Override
    public Optional<Batch<Registration>> next() throws IOException {
      return source.next().map(batch -> sink -> read(batch, sink));
    }

    /** Several threads read batches: each notes its own, and hands all of it over at once. */
    private void read(Batch<Registration> batch, Sink<Registration> sink) {
      OverlapCheck noted = new OverlapCheck();
      batch.read(new Noting(sink, noted));
      synchronized (check) {
        check.addAll(noted, from.before());
        lastNumber = Math.max(lastNumber, from.before() + noted.greatestNumber());
      }
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }

  private record Noting(RecordSource.Sink<Registration> sink, OverlapCheck noted)
      implements RecordSource.Sink<Registration> {

    /** One without a line could not be named, so it is not noted: only generated ones have none. */
    @Override
    public void accept(Registration record) {
      sink.accept(record);
    }

    @Override
    public void accept(long line, Registration record) {
      noted.add((int) line, record);
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
}
