package org.treffer.index;

import java.io.IOException;
import org.treffer.record.RecordFilter;

/**
 * The headers of one segment's documents, for one search and one thread, asked for in ascending
 * order of documents.
 */
public interface Headers {

  /**
   * The packed header of a document.
   *
   * @throws IOException if it cannot be read
   */
  long common(int document) throws IOException;

  /**
   * Whether a filter admits a document; allocates nothing.
   *
   * @throws IOException if its header cannot be read
   */
  boolean admits(RecordFilter filter, int document) throws IOException;
}
