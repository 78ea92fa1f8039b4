package org.treffer.dna.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
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

  private final int[] documents;
  private final long[] signatures;

  /** By rare mask: where its run begins; one more entry than masks. */
  private final int[] runs;

  /** By rare mask: its place in {@link SegmentMasks}. */
  final int[] places;

  /** By rare mask: its two groups, places in {@link #groups}; -1 where it has too few loci. */
  final int[] firstGroups;

  final int[] secondGroups;

  /** The distinct groups: loci, one bit a locus at its ordinal. */
  final int[] groups;

  private final int shift;
  private final int[] buckets;
  private final int[] tags;
  private final int[] members;

  /** One bit for some bits of each hash: most hashes that were never entered find it not set. */
  private final long[] presence;

  RareProfiles(LeafReader segment, SegmentMasks masks) throws IOException {
    places = rarePlaces(masks);
    documents = new int[masks.rareProfiles];
    signatures = new long[masks.rareProfiles];
    runs = new int[places.length + 1];
    firstGroups = new int[places.length];
    secondGroups = new int[places.length];
    groups = chooseGroups(masks);
    long[] hashes = new long[2 * masks.rareProfiles];
    read(segment, masks, hashes);

    int bits = Math.max(6, 32 - Integer.numberOfLeadingZeros(hashes.length));
    shift = 64 - bits;
    buckets = new int[(1 << bits) + 1];
    tags = new int[hashes.length];
    members = new int[hashes.length];
    presence = new long[1 << bits >> 3];
    enter(hashes);
  }

  private static int[] rarePlaces(SegmentMasks masks) {
    return IntStream.range(0, masks.count()).filter(place -> !masks.common[place]).toArray();
  }

  /** Has each mask choose its two groups; returns the distinct ones. */
  private int[] chooseGroups(SegmentMasks masks) {
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    for (int run = 0; run < places.length; run++) {
      int designated = masks.designated[places[run]];
      firstGroups[run] = -1;
      secondGroups[run] = -1;
      if (Integer.bitCount(designated) >= 2 * GROUP_SIZE) {
        firstGroups[run] = number(numbers, group(designated, 0));
        secondGroups[run] = number(numbers, group(designated, 1));
      }
    }
    return numbers.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private static int number(Map<Integer, Integer> numbers, int loci) {
    return numbers.computeIfAbsent(loci, key -> numbers.size());
  }

  /** The first or the second three loci of a mask in the order of choice. */
  private static int group(int designated, int which) {
    int loci = 0;
    int seen = 0;
    for (Locus locus : CHOICE) {
      if ((designated & locus.bit()) != 0) {
        loci |= seen / GROUP_SIZE == which ? locus.bit() : 0;
        seen++;
      }
    }
    return loci;
  }

  private void read(LeafReader segment, SegmentMasks masks, long[] hashes) throws IOException {
    if (masks.rareProfiles == 0) {
      return;
    }
    TermsEnum terms = segment.terms(DnaFields.MASKS).iterator();
    PostingsEnum postings = null;
    int at = 0;
    for (int run = 0; run < places.length; run++) {
      terms.seekExact(masks.terms[places[run]]);
      postings = terms.postings(postings, PostingsEnum.NONE);
      at = readRun(segment, masks, run, postings, at, hashes);
      runs[run + 1] = at;
    }
  }

  private int readRun(
      LeafReader segment,
      SegmentMasks masks,
      int run,
      PostingsEnum postings,
      int from,
      long[] hashes)
      throws IOException {
    NumericDocValues signature = DocValues.getNumeric(segment, DnaFields.SIGNATURE);
    BinaryDocValues profile = DocValues.getBinary(segment, DnaFields.PROFILE);
    int[] genotypes = new int[Locus.COUNT];
    int at = from;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      documents[at] = doc;
      signatures[at] = signature.advanceExact(doc) ? signature.longValue() : 0;
      if (firstGroups[run] >= 0 && profile.advanceExact(doc)) {
        ProfileBytes.genotypes(profile.binaryValue(), masks.typed[places[run]], genotypes);
        GenotypeKeys keys = new GenotypeKeys(genotypes);
        hashes[2 * at] = keys.hash(groups[firstGroups[run]]);
        hashes[2 * at + 1] = keys.hash(groups[secondGroups[run]]);
      }
      at++;
    }
    return at;
  }

  /** Sorts the entries into their buckets; a hash of 0 is none. */
  private void enter(long[] hashes) {
    for (long hash : hashes) {
      if (hash != 0) {
        buckets[(int) (hash >>> shift) + 1]++;
        presence[presenceWord(hash)] |= 1L << hash;
      }
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

  /** Eight bits of presence an entry; the word by the middle of the hash, the bit by its end. */
  private int presenceWord(long hash) {
    return (int) (hash >>> 20) & (presence.length - 1);
  }

  /** Adds the documents of every profile entered under a hash that passes the test. */
  void find(long hash, Signature.Test test, Candidates into) {
    if ((presence[presenceWord(hash)] >>> hash & 1) == 0) {
      return;
    }
    int bucket = (int) (hash >>> shift);
    int tag = (int) hash;
    for (int e = buckets[bucket]; e < buckets[bucket + 1]; e++) {
      if (tags[e] == tag && test.passes(signatures[members[e]])) {
        into.add(documents[members[e]]);
      }
    }
  }

  /** Adds the documents of a mask's run that pass the test. */
  void scan(int run, Signature.Test test, Candidates into) {
    for (int i = runs[run]; i < runs[run + 1]; i++) {
      if (test.passes(signatures[i])) {
        into.add(documents[i]);
      }
    }
  }

  /** How many rare masks there are. */
  int maskCount() {
    return places.length;
  }
}
