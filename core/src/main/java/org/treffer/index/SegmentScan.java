package org.treffer.index;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReader;

/**
 * Reads a segment's records one after the other, as a value that runs on any segment.
 *
 * @param <T> what is read of a record
 */
@FunctionalInterface
public interface SegmentScan<T> {

  /**
   * Reads the live records among the documents from one up to another.
   *
   * @throws IOException if the segment cannot be read
   */
  void read(LeafReader segment, int from, int to, Consumer<? super T> each) throws IOException;
}
