package org.treffer.cli;

import java.io.OutputStream;
import java.time.Instant;
import org.treffer.format.RecordWriter;
import org.treffer.record.StoredRecord;

/**
 * How one category's records go into one format.
 *
 * @param <R> the category's record
 */
interface Conversion<R extends StoredRecord> {

  /** How they are read. */
  Intake<R> intake();

  /** How many records a file holds at most. */
  int mostInAFile();

  /**
   * A writer of one file.
   *
   * @param number of the file, from 1
   */
  RecordWriter<R> writer(OutputStream stream, int number, Instant now);
}
