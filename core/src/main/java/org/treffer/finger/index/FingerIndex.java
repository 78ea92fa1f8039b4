package org.treffer.finger.index;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.treffer.finger.FingerHit;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.PackedPrint;
import org.treffer.index.CategoryIndex;
import org.treffer.index.HeaderFields;
import org.treffer.index.SegmentCache;
import org.treffer.index.SegmentQuery;
import org.treffer.index.SegmentScan;
import org.treffer.record.Category;
import org.treffer.record.RecordFilter;

/** Fingerprints as Lucene documents, and the search among them. */
public final class FingerIndex implements CategoryIndex<FingerRecord> {

  /** The category's name in commands, files and agreements. */
  public static final Category FINGER = Category.named("finger");

  /** Binary doc values: the record's reference. */
  static final String NUMBER = "number";

  /** Binary doc values: the record's prints one after the other, see {@link PackedPrint}. */
  static final String PRINTS = "prints";

  private final SegmentCache<FingerSegment> segments = new SegmentCache<>(FingerSegment::new);
  private final AtomicLong looked = new AtomicLong();

  /** How many of a segment's records a search compares precisely, after its coarse look at all. */
  public static long comparedPrecisely(long records) {
    return Math.min(records, FingerQuery.precise(records));
  }

  @Override
  public Category category() {
    return FINGER;
  }

  @Override
  public void fields(FingerRecord record, Document document) {
    HeaderFields.add(record.kind().ordinal(), record.header(), document);
    document.add(new BinaryDocValuesField(NUMBER, new BytesRef(record.reference().text())));
    ByteArrayOutputStream prints = new ByteArrayOutputStream();
    for (FingerTemplate print : record.prints()) {
      prints.writeBytes(PackedPrint.of(print));
    }
    document.add(new BinaryDocValuesField(PRINTS, new BytesRef(prints.toByteArray())));
  }

  /**
   * The search for the best candidates of the kind a probe names, as many as {@link
   * org.treffer.finger.CandidateLimit} allows, none of them under the {@link
   * org.treffer.finger.LeastScore}.
   *
   * <p>Cost, shared by the machine's processors: of one some 3 microseconds a print of the register
   * that can be compared, by vectors half of it, and 0.1 ms for each of the one in a hundred that
   * is compared precisely. Vectors are used once the process has looked at some hundred thousand
   * records, since they are slow until they are compiled; what is found is the same. Memory, freed
   * with the segment: 40 bytes a minutia. The coarse look may miss a print that the precise matcher
   * would have found.
   *
   * @param filter tested on each record's header before its prints are compared
   */
  public SegmentQuery<FingerHit> query(FingerProbe probe, RecordFilter filter) {
    return new FingerQuery(probe, filter, segments, looked);
  }

  /**
   * Reads live records one after the other, as probes among records of their own kind: for the
   * register's own operator.
   */
  public static SegmentScan<FingerProbe> prints() {
    return new PrintScan();
  }
}
