package org.treffer.dna.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaKind;
import org.treffer.dna.Profile;
import org.treffer.index.Headers;
import org.treffer.index.SegmentCache;
import org.treffer.index.SegmentQuery;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Status;

/** The search for one profile. */
final class DnaQuery implements SegmentQuery<DnaHit> {

  private static final DnaKind[] KINDS = DnaKind.values();

  private final Profile probe;
  private final ComparisonRule rule;
  private final RecordFilter filter;
  private final SegmentCache<DnaSegment> segments;
  private final GenotypeKeys keys;
  private final Signature.Test test;

  DnaQuery(
      Profile probe, ComparisonRule rule, RecordFilter filter, SegmentCache<DnaSegment> segments) {
    this.probe = probe;
    this.rule = rule;
    this.filter = filter;
    this.segments = segments;
    this.keys = new GenotypeKeys(probe);
    this.test = Signature.Test.of(probe, rule);
  }

  Profile probe() {
    return probe;
  }

  ComparisonRule rule() {
    return rule;
  }

  GenotypeKeys keys() {
    return keys;
  }

  Signature.Test test() {
    return test;
  }

  @Override
  public void search(LeafReader segment, List<? super DnaHit> hits) throws IOException {
    DnaSegment known = segments.of(segment);
    SegmentCursor cursor = known.borrow(segment);
    known.gather(segment, this, cursor);
    admit(segment, known, cursor);
    compare(segment, known, cursor, hits);
    known.giveBack(cursor); // not after a failure: the cursor may be broken
  }

  /** Keeps the gathered documents that live and that the filter admits. */
  private void admit(LeafReader segment, DnaSegment known, SegmentCursor cursor)
      throws IOException {
    cursor.admitted.clear();
    if (cursor.candidates.size() == 0 && filter == RecordFilter.EVERY_RECORD) {
      return;
    }
    Headers headers = known.headers(segment, cursor);
    if (cursor.candidates.size() == 0) {
      cursor.decoy = headers.admits(filter, decoy(segment));
      return;
    }
    Bits live = segment.getLiveDocs();
    for (int i = 0; i < cursor.candidates.size(); i++) {
      int doc = cursor.candidates.get(i);
      if ((live == null || live.get(doc)) && headers.admits(filter, doc)) {
        cursor.admitted.add(doc, headers.common(doc));
      }
    }
  }

  /**
   * Any record's header is tested where no record is a candidate: else a search that comes to test
   * a single withheld one would tell it by taking longer. The probe chooses which, as a search
   * repeated comes to the same withheld one again.
   */
  private int decoy(LeafReader segment) {
    return (int) ((test.probe() >>> 32) * segment.maxDoc() >>> 32);
  }

  private void compare(
      LeafReader segment, DnaSegment known, SegmentCursor cursor, List<? super DnaHit> hits)
      throws IOException {
    Admitted admitted = cursor.admitted;
    for (int i = 0; i < admitted.size(); i++) {
      BytesRef payload = cursor.payloads.of(segment, admitted.document(i));
      int typed = known.typed(cursor.payloads.mask());
      Profile record = ProfileBytes.compared(payload, typed, cursor.genotypes);
      if (Comparison.quality(probe, record, rule) > 0) {
        hits.add(hit(payload, record, admitted.header(i)));
      }
    }
  }

  private DnaHit hit(BytesRef payload, Profile record, long header) {
    return new DnaHit(
        ProfileBytes.reference(payload),
        KINDS[PackedHeader.kind(header)],
        Comparison.of(probe, record, rule),
        Double.NaN,
        PackedHeader.status(header) == Status.DISPUTED);
  }

  @Override
  public List<DnaHit> ordered(List<DnaHit> hits) {
    List<DnaHit> ordered = new ArrayList<>(hits);
    ordered.sort(DnaHit.BEST_FIRST);
    return ordered;
  }
}
