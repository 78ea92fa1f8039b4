package org.treffer.dna.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.BytesRef;
import org.treffer.dna.Locus;
import org.treffer.record.Header;

/**
 * What one search needs of a segment and a later one can use again: opening a terms enumeration
 * costs more than looking a term up.
 */
final class SegmentCursor {

  private final TermsEnum terms;
  private PostingsEnum postings;
  private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
  private long[] values = new long[128];
  private long[] hashes = new long[256];
  private int[] begins = new int[256];
  private long[] firsts = new long[256];
  private final BytesRef term = new BytesRef(new byte[LocusGroups.TERM_BYTES]);

  /** Documents found so far. */
  final Candidates candidates = new Candidates();

  /** Those of the documents that are compared. */
  final Admitted admitted = new Admitted();

  /** What is compared of them. */
  final Payloads payloads;

  /** Room for places found in a run. */
  final Candidates scratch = new Candidates();

  /** What the test of a header gave that no answer depends on: kept, so that it is made. */
  boolean decoy;

  /** Room for one record's grounds. */
  final long[] grounds = new long[Header.MOST_GROUNDS];

  /** Room for one record's genotypes. */
  final int[] genotypes = new int[Locus.COUNT];

  SegmentCursor(LeafReader segment) throws IOException {
    this.payloads = new Payloads(segment);
    Terms field = segment.terms(DnaFields.GROUPS);
    terms = field == null ? TermsEnum.EMPTY : field.iterator();
  }

  /**
   * Adds every document that agrees with a probe at a group of loci and passes the test.
   *
   * @param column the signatures of all documents, or empty if they are not in memory
   */
  void find(LeafReader segment, int group, GenotypeKeys probe, Signature.Test test, long[] column)
      throws IOException {
    LocusGroups.term(group, probe, term.bytes);
    if (!terms.seekExact(term)) {
      return;
    }
    postings = terms.postings(postings, PostingsEnum.NONE);
    postings.nextDoc();
    NumericDocValues stored =
        column.length == 0 ? DocValues.getNumeric(segment, DnaFields.SIGNATURE) : null;
    for (postings.nextPostings(NO_MORE_DOCS, block);
        block.size > 0;
        postings.nextPostings(NO_MORE_DOCS, block)) {
      addPassing(test, signatures(stored, column));
    }
  }

  /** All signatures of a block before their tests: so memory is waited for once a block. */
  private long[] signatures(NumericDocValues stored, long[] column) throws IOException {
    if (values.length < block.size) {
      values = new long[block.docs.length];
    }
    if (stored != null) {
      stored.longValues(block.size, block.docs, values, 0);
    } else {
      for (int i = 0; i < block.size; i++) {
        values[i] = column[block.docs[i]];
      }
    }
    return values;
  }

  private void addPassing(Signature.Test test, long[] signatures) {
    for (int i = 0; i < block.size; i++) {
      if (test.passes(signatures[i])) {
        candidates.add(block.docs[i]);
      }
    }
  }

  /** Room for where so many buckets begin. */
  int[] begins(int count) {
    if (begins.length < count) {
      begins = new int[2 * count];
    }
    return begins;
  }

  /** Room for so many first signatures. */
  long[] firsts(int count) {
    if (firsts.length < count) {
      firsts = new long[2 * count];
    }
    return firsts;
  }

  /** Room for so many hashes. */
  long[] hashes(int count) {
    if (hashes.length < count) {
      hashes = new long[2 * count];
    }
    return hashes;
  }
}
