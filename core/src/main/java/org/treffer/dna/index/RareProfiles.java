package org.treffer.dna.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.treffer.dna.Locus;

/**
 * The profiles of a segment's rare masks, in memory: some 24 bytes each.
 *
 * <p>They lie mask by mask, so that those of one mask can be scanned as one run; and each is
 * entered in a hash table under two disjoint groups of three loci that its own mask chooses, so
 * that a probe that types all six finds it unless both groups differ.
 *
 * <pre>
 * documents[i], signatures[i]    the i-th profile
 * runs[k] .. runs[k + 1]         the profiles of the k-th rare mask
 * buckets[h] .. buckets[h + 1]   the entries whose hash begins with the bits h
 * tags[e], members[e]            an entry: the low half of the hash, and which profile it is
 * </pre>
 */
final class RareProfiles {

  /** Loci in the order in which a mask chooses its groups: those that most stains keep first. */
  private static final Locus[] CHOICE = {
    Locus.D3S1358,
    Locus.TH01,
    Locus.VWA,
    Locus.D8S1179,
    Locus.D19S433,
    Locus.D21S11,
    Locus.D16S539,
    Locus.FGA,
    Locus.D18S51,
    Locus.D2S1338,
    Locus.D10S1248,
    Locus.D22S1045,
    Locus.D2S441,
    Locus.D1S1656,
    Locus.D12S391,
    Locus.SE33,
    Locus.D13S317,
    Locus.D7S820,
    Locus.D5S818,
    Locus.CSF1P0,
    Locus.TPOX,
    Locus.PENTA_E,
    Locus.PENTA_D,
    Locus.FES,
    Locus.F13A1,
    Locus.F13B,
    Locus.CD4,
    Locus.GABA
  };

  private static final int GROUP_SIZE = 3;

  final int[] documents;
  final long[] signatures;

  /** By rare mask: where its run begins; one more entry than masks. */
  final int[] runs;

  /** By rare mask: its place in {@link SegmentMasks}. */
  final int[] places;

  /** By rare mask: the loci of its two groups, 0 where it has too few loci for two. */
  final int[] firstGroups;

  final int[] secondGroups;

  private final int shift;
  private final int[] buckets;
  private final int[] tags;
  private final int[] members;

  RareProfiles(LeafReader segment, SegmentMasks masks) throws IOException {
    int rareMasks = 0;
    for (boolean common : masks.common) {
      rareMasks += common ? 0 : 1;
    }
    documents = new int[masks.rareProfiles];
    signatures = new long[masks.rareProfiles];
    runs = new int[rareMasks + 1];
    places = new int[rareMasks];
    firstGroups = new int[rareMasks];
    secondGroups = new int[rareMasks];
    long[] hashes = new long[2 * masks.rareProfiles];
    read(segment, masks, hashes);

    int bits = Math.max(4, 32 - Integer.numberOfLeadingZeros(hashes.length));
    shift = 64 - bits;
    buckets = new int[(1 << bits) + 1];
    tags = new int[hashes.length];
    members = new int[hashes.length];
    enter(hashes);
  }

  private void read(LeafReader segment, SegmentMasks masks, long[] hashes) throws IOException {
    if (masks.rareProfiles == 0) {
      return;
    }
    TermsEnum terms = segment.terms(DnaFields.MASKS).iterator();
    PostingsEnum postings = null;
    int[] genotypes = new int[Locus.COUNT];
    int at = 0;
    int run = 0;
    for (int place = 0; place < masks.count(); place++) {
      if (masks.common[place]) {
        continue;
      }
      places[run] = place;
      firstGroups[run] = group(masks.designated[place], 0);
      secondGroups[run] = group(masks.designated[place], 1);
      terms.seekExact(masks.terms[place]);
      postings = terms.postings(postings, PostingsEnum.NONE);
      NumericDocValues signature = DocValues.getNumeric(segment, DnaFields.SIGNATURE);
      BinaryDocValues profile = DocValues.getBinary(segment, DnaFields.PROFILE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        documents[at] = doc;
        signatures[at] = signature.advanceExact(doc) ? signature.longValue() : 0;
        if (secondGroups[run] != 0 && profile.advanceExact(doc)) {
          ProfileBytes.genotypes(profile.binaryValue(), masks.typed[place], genotypes);
          GenotypeKeys keys = new GenotypeKeys(genotypes);
          hashes[2 * at] = keys.hash(firstGroups[run]);
          hashes[2 * at + 1] = keys.hash(secondGroups[run]);
        }
        at++;
      }
      runs[++run] = at;
    }
  }

  /** The first or the second group that a mask chooses, 0 if it has too few loci for two. */
  private static int group(int designated, int which) {
    if (Integer.bitCount(designated) < 2 * GROUP_SIZE) {
      return 0;
    }
    int loci = 0;
    int seen = 0;
    for (Locus locus : CHOICE) {
      if ((designated & locus.bit()) != 0) {
        if (seen / GROUP_SIZE == which) {
          loci |= locus.bit();
        }
        seen++;
      }
    }
    return loci;
  }

  /** Sorts the entries into their buckets; a hash of 0 is none. */
  private void enter(long[] hashes) {
    for (long hash : hashes) {
      buckets[(int) (hash >>> shift) + 1] += hash == 0 ? 0 : 1;
    }
    for (int b = 1; b < buckets.length; b++) {
      buckets[b] += buckets[b - 1];
    }
    int[] next = buckets.clone();
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0) {
        int entry = next[(int) (hashes[i] >>> shift)]++;
        tags[entry] = (int) hashes[i];
        members[entry] = i / 2;
      }
    }
  }

  /** Adds the documents of every profile entered under a hash whose signature may hit. */
  void find(long hash, long probeSignature, int differences, Candidates into) {
    int bucket = (int) (hash >>> shift);
    int tag = (int) hash;
    for (int e = buckets[bucket]; e < buckets[bucket + 1]; e++) {
      if (tags[e] == tag) {
        int member = members[e];
        if (Signature.provenDifferences(probeSignature, signatures[member]) <= differences) {
          into.add(documents[member]);
        }
      }
    }
  }

  /** Adds the documents of a mask's run whose signature may hit. */
  void scan(int run, long probeSignature, int differences, Candidates into) {
    for (int i = runs[run]; i < runs[run + 1]; i++) {
      if (Signature.provenDifferences(probeSignature, signatures[i]) <= differences) {
        into.add(documents[i]);
      }
    }
  }

  /** How many rare masks there are. */
  int maskCount() {
    return places.length;
  }

  /** Approximate bytes on the heap. */
  long bytes() {
    return 12L * documents.length + 4L * buckets.length + 8L * tags.length + 16L * places.length;
  }
}
