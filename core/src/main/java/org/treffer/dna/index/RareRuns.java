package org.treffer.dna.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The profiles of a segment's rare masks, mask by mask, so that those of one mask can be scanned as
 * one run: 12 bytes each.
 *
 * <pre>
 * documents[i], signatures[i]    the i-th profile
 * runs[k] .. runs[k + 1]         the profiles of the k-th rare mask
 * </pre>
 */
final class RareRuns {

  final int[] documents;
  final long[] signatures;

  /** By rare mask: where its run begins; one more entry than masks. */
  final int[] runs;

  /** By rare mask: its place among all masks of the segment. */
  final int[] places;

  /** By rare mask: its typed loci. */
  final int[] typed;

  /** By rare mask: its designated loci. */
  final int[] designated;

  private final SignatureScan scan;

  RareRuns(LeafReader segment, SegmentMasks masks, SignatureScan scan) throws IOException {
    this.places = IntStream.range(0, masks.count()).filter(place -> !masks.common[place]).toArray();
    this.typed = Arrays.stream(places).map(place -> masks.typed[place]).toArray();
    this.designated = Arrays.stream(places).map(place -> masks.designated[place]).toArray();
    this.documents = new int[masks.rareProfiles];
    this.signatures = new long[masks.rareProfiles];
    this.runs = new int[places.length + 1];
    this.scan = scan;
    if (places.length > 0) {
      read(segment, masks, places);
    }
  }

  private void read(LeafReader segment, SegmentMasks masks, int[] places) throws IOException {
    TermsEnum terms = segment.terms(DnaFields.MASKS).iterator();
    PostingsEnum postings = null;
    int at = 0;
    for (int run = 0; run < places.length; run++) {
      terms.seekExact(masks.terms[places[run]]);
      postings = terms.postings(postings, PostingsEnum.NONE);
      NumericDocValues signature = DocValues.getNumeric(segment, DnaFields.SIGNATURE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        documents[at] = doc;
        signatures[at++] = signature.advanceExact(doc) ? signature.longValue() : 0;
      }
      runs[run + 1] = at;
    }
  }

  /** How many rare masks there are. */
  int maskCount() {
    return typed.length;
  }

  /** How many profiles each mask has. */
  int[] profiles() {
    return IntStream.range(0, maskCount()).map(run -> runs[run + 1] - runs[run]).toArray();
  }

  /** Adds the documents of the profiles from one up to another that pass the test. */
  void scan(int from, int to, Signature.Test test, Candidates scratch, Candidates into) {
    scratch.clear();
    scan.find(signatures, from, to, test, scratch);
    for (int i = 0; i < scratch.size(); i++) {
      into.add(documents[scratch.get(i)]);
    }
  }
}
