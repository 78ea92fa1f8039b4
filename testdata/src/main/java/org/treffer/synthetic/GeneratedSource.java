package org.treffer.synthetic;

import java.util.Optional;
import java.util.function.LongFunction;
import org.treffer.record.RecordSource;
import org.treffer.record.StoredRecord;

/**
 * A partition's records on their way straight into a store, as if each were a line of a file.
 *
 * @param <R> the category's record
 */
public final class GeneratedSource<R extends StoredRecord> implements RecordSource<R> {

  private final String name;
  private final long size;
  private final int batch;
  private final LongFunction<R> records;
  private long next;

  /**
   * A source.
   *
   * @param name what messages call it
   * @param size how many records there are
   * @param batch how many any thread makes at a time
   * @param records makes the record of a number from 0; an {@link IllegalArgumentException} rejects
   *     it with its message
   */
  public GeneratedSource(String name, long size, int batch, LongFunction<R> records) {
    this.name = name;
    this.size = size;
    this.batch = batch;
    this.records = records;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Batch<R>> next() {
    long from = next;
    long to = Math.min(size, from + batch);
    next = to;
    return from == to ? Optional.empty() : Optional.of(sink -> read(from, to, sink));
  }

  private void read(long from, long to, Sink<R> sink) {
    for (long number = from; number < to; number++) {
      R record;
      try {
        record = records.apply(number);
      } catch (IllegalArgumentException e) {
        sink.reject(number + 1, e.getMessage());
        continue;
      }
      sink.accept(number + 1, record);
    }
  }
}
