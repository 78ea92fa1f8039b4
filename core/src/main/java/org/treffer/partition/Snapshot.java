package org.treffer.partition;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.treffer.index.CategoryIndex;
import org.treffer.index.SegmentQuery;
import org.treffer.index.SegmentScan;
import org.treffer.record.Hit;
import org.treffer.record.Reference;

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

  /**
   * Reads some records of one segment, in the order in which they lie.
   *
   * @param segment its number, from 0
   * @param from the first document, from 0
   * @param to one behind the last document, at most {@link #documents} of the segment
   * @throws IOException if the segment cannot be read
   */
  public <T> void read(int segment, int from, int to, SegmentScan<T> scan, Consumer<? super T> each)
      throws IOException {
    scan.read(reader.leaves().get(segment).reader(), from, to, each);
  }

  /**
   * Whether a live record has a reference: for the register's own operator.
   *
   * @throws IOException if a segment cannot be read
   */
  public boolean holds(Reference reference) throws IOException {
    for (LeafReaderContext segment : reader.leaves()) {
      if (document(segment, reference) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads the live record that has a reference, if there is one: for the register's own operator.
   *
   * @throws IOException if a segment cannot be read
   */
  public <T> void read(Reference reference, SegmentScan<T> scan, Consumer<? super T> each)
      throws IOException {
    for (LeafReaderContext segment : reader.leaves()) {
      int document = document(segment, reference);
      if (document >= 0) {
        scan.read(segment.reader(), document, document + 1, each);
      }
    }
  }

  /** The live document of a segment that has a reference, or -1. */
  private static int document(LeafReaderContext segment, Reference reference) throws IOException {
    Term term = new Term(CategoryIndex.REFERENCE, reference.text());
    PostingsEnum found = segment.reader().postings(term, PostingsEnum.NONE);
    Bits live = segment.reader().getLiveDocs();
    while (found != null && found.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
      if (live == null || live.get(found.docID())) {
        return found.docID();
      }
    }
    return -1;
  }

  /** The same state of the register once more, to be closed for itself. */
  public Snapshot again() {
    reader.incRef();
    return new Snapshot(reader);
  }

  /** How many documents a segment has, deleted ones included. */
  public int documents(int segment) {
    return reader.leaves().get(segment).reader().maxDoc();
  }

  /** Which commit this is: two snapshots of one register are the same if this is. */
  public String commit() throws IOException {
    return reader.getIndexCommit().getSegmentsFileName();
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
