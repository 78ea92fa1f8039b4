package org.treffer.partition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.treffer.record.RecordSource;
import org.treffer.record.StoredRecord;

/** A source made of lines in memory, cut into batches; it may fail after some of them. */
final class Lines<R extends StoredRecord> implements RecordSource<R> {

  private final int inABatch;
  private final List<Consumer<Sink<R>>> lines = new ArrayList<>();
  private int next;
  private int failsAt = Integer.MAX_VALUE;

  Lines(int inABatch) {
    this.inABatch = inABatch;
  }

  Lines<R> record(R record) {
    long line = lines.size() + 1L;
    lines.add(sink -> sink.accept(line, record));
    return this;
  }

  Lines<R> rejected(String reason) {
    long line = lines.size() + 1L;
    lines.add(sink -> sink.reject(line, reason));
    return this;
  }

  Lines<R> warned(R record, String what) {
    long line = lines.size() + 1L;
    lines.add(
        sink -> {
          sink.accept(line, record);
          sink.warn(line, what);
        });
    return this;
  }

  /** The source fails when it is asked for a batch from this line on. */
  Lines<R> failingAt(int line) {
    failsAt = line;
    return this;
  }

  @Override
  public Optional<Batch<R>> next() throws IOException {
    if (next >= failsAt) {
      throw new IOException("the disk has failed");
    }
    if (next >= lines.size()) {
      return Optional.empty();
    }
    List<Consumer<Sink<R>>> batch =
        List.copyOf(lines.subList(next, Math.min(lines.size(), next + inABatch)));
    next += inABatch;
    return Optional.of(sink -> batch.forEach(line -> line.accept(sink)));
  }

  @Override
  public String name() {
    return "lines";
  }
}
