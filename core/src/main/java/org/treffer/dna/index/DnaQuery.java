package org.treffer.dna.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaKind;
import org.treffer.dna.Profile;
import org.treffer.index.HeaderReader;
import org.treffer.index.SegmentCache;
import org.treffer.index.SegmentQuery;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;

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
    compare(segment, known, cursor, hits);
    known.giveBack(cursor); // not after a failure: the cursor may be broken
  }

  /** Compares the gathered documents that live and that the filter admits. */
  private void compare(
      LeafReader segment, DnaSegment known, SegmentCursor cursor, List<? super DnaHit> hits)
      throws IOException {
    if (cursor.candidates.size() == 0 && filter == RecordFilter.EVERY_RECORD) {
      return; // under rules not: a withheld candidate would tell itself by the time to open these
    }
    Bits live = segment.getLiveDocs();
    HeaderReader headers = new HeaderReader(segment);
    Payloads payloads = new Payloads(segment, known);
    for (int i = 0; i < cursor.candidates.size(); i++) {
      int doc = cursor.candidates.get(i);
      if ((live == null || live.get(doc)) && headers.admits(filter, doc)) {
        BytesRef payload = payloads.of(doc);
        Profile record = ProfileBytes.compared(payload, payloads.typed(), cursor.genotypes);
        if (Comparison.quality(probe, record, rule) > 0) {
          hits.add(hit(payload, record, headers.common(doc)));
        }
      }
    }
  }

  private DnaHit hit(BytesRef payload, Profile record, long header) {
    return new DnaHit(
        ProfileBytes.reference(payload),
        KINDS[PackedHeader.kind(header)],
        Comparison.of(probe, record, rule),
        Double.NaN);
  }

  @Override
  public List<DnaHit> ordered(List<DnaHit> hits) {
    List<DnaHit> ordered = new ArrayList<>(hits);
    ordered.sort(DnaHit.BEST_FIRST);
    return ordered;
  }

  /** Reads payloads in ascending order of documents. */
  private static final class Payloads {
    private final SortedDocValues masks;
    private final BinaryDocValues profiles;
    private final DnaSegment known;

    Payloads(LeafReader segment, DnaSegment known) throws IOException {
      this.masks = DocValues.getSorted(segment, DnaFields.MASKS);
      this.profiles = DocValues.getBinary(segment, DnaFields.PROFILE);
      this.known = known;
    }

    BytesRef of(int doc) throws IOException {
      if (!masks.advanceExact(doc) || !profiles.advanceExact(doc)) {
        throw new IOException("document " + doc + " has no profile: the index is damaged");
      }
      return profiles.binaryValue();
    }

    /** The typed loci of the document read last. */
    int typed() throws IOException {
      return known.typed(masks.ordValue());
    }
  }
}
