package org.treffer.cli;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.zip.ZipException;
import org.treffer.format.RecordWriter;
import org.treffer.record.BadInput;
import org.treffer.record.RecordSource;
import org.treffer.record.StoredRecord;

/**
 * The records of a file on their way into others; a line that holds none is told and counted.
 *
 * @param <R> the category's record
 */
final class ConvertedRecords<R extends StoredRecord> {

  private final RecordSource<R> source;
  private final Path file;
  private final Session session;
  private final Queue<R> read = new ArrayDeque<>();
  private long rejected;
  private boolean ended;

  ConvertedRecords(RecordSource<R> source, Path file, Session session) {
    this.source = source;
    this.file = file;
    this.session = session;
  }

  /** Writes the next records, at most so many. */
  void writeTo(RecordWriter<R> writer, LossCount losses, int most) throws IOException {
    long before = losses.written();
    while (losses.written() - before < most && more()) {
      losses.next();
      writer.write(read.remove(), losses);
    }
  }

  /** Whether a record is left. */
  boolean more() throws IOException {
    while (read.isEmpty() && !ended) {
      readOn();
    }
    return !read.isEmpty();
  }

  long rejected() {
    return rejected;
  }

  private void readOn() throws IOException {
    try {
      Optional<RecordSource.Batch<R>> batch = source.next();
      ended = batch.isEmpty();
      batch.ifPresent(records -> records.read(new Gathering()));
    } catch (EOFException | ZipException e) {
      throw new BadInput(file + ": the compressed file is damaged or cut off", e);
    }
  }

  /** Keeps the records of a batch. */
  private final class Gathering implements RecordSource.Sink<R> {
    @Override
    public void accept(R record) {
      read.add(record);
    }

    @Override
    public void reject(long line, String reason) {
      rejected++;
      session.note(file + ", line " + line + ": " + reason);
    }

    @Override
    public void warn(long line, String what) {
      session.note(file + ", line " + line + ": " + what);
    }
  }
}
