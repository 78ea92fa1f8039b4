package org.treffer.format;

import java.io.Closeable;
import java.io.IOException;
import org.treffer.record.StoredRecord;

/**
 * Writes records in one format, the other way round from {@link org.treffer.record.RecordSource}.
 * Closing ends the file and closes the stream behind it.
 *
 * @param <R> the category's record
 */
public interface RecordWriter<R extends StoredRecord> extends Closeable {

  /**
   * Writes a record, as far as the format can carry it.
   *
   * @param losses hears of each part that is left out, or that the whole record is
   */
  void write(R record, Losses losses) throws IOException;
}
