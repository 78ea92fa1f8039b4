package org.treffer.dna.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.treffer.dna.Locus;

/**
 * What one search needs of a segment and a later one can use again: opening a terms enumeration
 * costs more than looking a term up.
 */
final class SegmentCursor {

  private final LeafReader segment;
  private final TermsEnum terms;
  private PostingsEnum postings;
  private final BytesRef term = new BytesRef(new byte[LocusGroups.TERM_BYTES]);

  /** Documents found so far. */
  final Candidates candidates = new Candidates();

  /** Room for places found in a run. */
  final Candidates scratch = new Candidates();

  /** Room for one record's genotypes. */
  final int[] genotypes = new int[Locus.COUNT];

  SegmentCursor(LeafReader segment) throws IOException {
    this.segment = segment;
    Terms field = segment.terms(DnaFields.GROUPS);
    terms = field == null ? TermsEnum.EMPTY : field.iterator();
  }

  /** Adds every document that agrees with a probe at a group of loci and passes the test. */
  void find(int group, GenotypeKeys probe, Signature.Test test) throws IOException {
    LocusGroups.term(group, probe, term.bytes);
    if (!terms.seekExact(term)) {
      return;
    }
    postings = terms.postings(postings, PostingsEnum.NONE);
    NumericDocValues signatures = DocValues.getNumeric(segment, DnaFields.SIGNATURE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (signatures.advanceExact(doc) && test.passes(signatures.longValue())) {
        candidates.add(doc);
      }
    }
  }
}
