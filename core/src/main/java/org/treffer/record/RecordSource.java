package org.treffer.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Records to be loaded, in batches: taking the next batch is quick and in order, reading it is the
 * work, and may be done on any thread.
 *
 * @param <R> the category's record
 */
public interface RecordSource<R extends StoredRecord> extends Closeable {

  /** Some records, not yet read. */
  @FunctionalInterface
  interface Batch<R extends StoredRecord> {
    /** Reads the batch into a sink, in order. */
    void read(Sink<R> sink);
  }

  /** Where a batch's records go. */
  interface Sink<R extends StoredRecord> {
    /** A record that can be taken. */
    void accept(R record);

    /**
     * A record that can be taken, for sinks that may yet reject it.
     *
     * @param line counted from 1
     */
    default void accept(long line, R record) {
      accept(record);
    }

    /**
     * A line that cannot be taken.
     *
     * @param line counted from 1
     * @param reason for the user, naming the field
     */
    void reject(long line, String reason);

    /** Something a user should know of a line that is taken all the same. */
    void warn(long line, String what);
  }

  /** The next batch, empty at the end. Called by one thread at a time. */
  Optional<Batch<R>> next() throws IOException;

  /** What messages call the source: a file's name. */
  String name();

  @Override
  default void close() throws IOException {}
}
