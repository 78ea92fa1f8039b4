package org.treffer.partition;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.treffer.index.SegmentQuery;
import org.treffer.record.Hit;

/** A register as of one commit. Safe for many threads until it is closed. */
public final class Snapshot implements Closeable {

  private final DirectoryReader reader;

  Snapshot(DirectoryReader reader) {
    this.reader = reader;
  }

  /**
   * Every hit of a query among the live records, in the order of the answer.
   *
   * @throws IOException if a segment cannot be read
   */
  public <H extends Hit> List<H> search(SegmentQuery<H> query) throws IOException {
    List<H> hits = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      query.search(segment.reader(), hits);
    }
    return query.ordered(hits);
  }

  /** How many live records the register holds: for its own operator, never for a requester. */
  public int size() {
    return reader.numDocs();
  }

  /** How many segments it is stored in. */
  public int segments() {
    return reader.leaves().size();
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
  }
}
