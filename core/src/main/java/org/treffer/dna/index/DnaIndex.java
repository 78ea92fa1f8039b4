package org.treffer.dna.index;

import java.util.List;
import org.apache.lucene.document.Document;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Profile;
import org.treffer.index.CategoryIndex;
import org.treffer.index.SegmentCache;
import org.treffer.index.SegmentQuery;
import org.treffer.index.SegmentScan;
import org.treffer.record.Category;
import org.treffer.record.RecordFilter;

/** DNA profiles as Lucene documents, and the search among them. */
public final class DnaIndex implements CategoryIndex<DnaRecord> {

  /** The category's name in commands, files and agreements. */
  public static final Category DNA = Category.named("dna");

  private final SegmentCache<DnaSegment> segments;
  private final SignatureScan scan;

  /** An index that plans each search and scans, where it must, as fast as this JVM can. */
  public DnaIndex() {
    this(SearchMethod.PLANNED);
  }

  /** An index that searches by one method: for measuring one against another. */
  public DnaIndex(SearchMethod method) {
    this(method, FiveTable.Building.ASIDE);
  }

  DnaIndex(SearchMethod method, FiveTable.Building building) {
    scan = method == SearchMethod.SCALAR_SCAN ? new ScalarScan() : SignatureScan.fastest();
    segments = new SegmentCache<>(segment -> new DnaSegment(segment, scan, method, building));
  }

  @Override
  public Category category() {
    return DNA;
  }

  @Override
  public void fields(DnaRecord record, Document document) {
    DnaFields.add(record, document);
  }

  /**
   * The search for every record that hits a probe under a rule.
   *
   * <p>Cost, at 10 million profiles in few segments: microseconds for full profiles, tens to
   * hundreds for partial stains, and one scan, 8 bytes of memory a profile and milliseconds, for
   * the few masks that no plan covers.
   *
   * @param filter tested on each candidate's header before it is compared
   */
  public SegmentQuery<DnaHit> query(Profile probe, ComparisonRule rule, RecordFilter filter) {
    return new DnaQuery(probe, rule, filter, segments);
  }

  /**
   * The search for every record that hits one of many probes, in one pass over the records: what
   * {@link #query} finds for each, in any order. To be read with live records, part by part, on any
   * threads.
   *
   * <p>Cost, at 10 million profiles: a pass of seconds whatever the probes, and microseconds a
   * probe; memory of some 150 bytes a probe and segment until the last part is read.
   *
   * @param filter tested on each candidate's header before it is compared
   */
  public SegmentScan<BulkHit> sweep(
      List<Profile> probes, ComparisonRule rule, RecordFilter filter) {
    return new DnaSweep(probes, rule, filter, segments, scan);
  }

  /** Reads the profiles whose headers a filter admits, as probes. */
  public SegmentScan<DnaProbe> profiles(RecordFilter filter) {
    return new ProfileScan(filter);
  }
}
