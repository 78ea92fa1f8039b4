package org.treffer.dna.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.treffer.dna.Locus;

/**
 * A hash table of the rare profiles, each entered under its mask's two groups of loci: some 40
 * bytes a profile. A probe that types both groups finds every hit of the mask unless both groups
 * differ.
 *
 * <pre>
 * buckets[h] .. buckets[h + 1]   the entries whose hash begins with the bits h
 * entries[2e], entries[2e + 1]   an entry: the profile's signature, here once more, so that a bucket
 *                                is read in one go; then the low half of the hash, and the document
 * presence                       one bit for some bits of each hash: most hashes never entered find
 *                                it not set
 * </pre>
 */
final class RareTable {

  private final RareGroups groups;
  private final int shift;
  private final int[] buckets;
  private final long[] entries;
  private final long[] presence;

  RareTable(LeafReader segment, RareRuns rare, RareGroups groups) throws IOException {
    this.groups = groups;
    long[] hashes = hashes(segment, rare);
    int bits = Math.max(6, 32 - Integer.numberOfLeadingZeros(hashes.length));
    shift = 64 - bits;
    buckets = new int[(1 << bits) + 1];
    entries = new long[2 * hashes.length];
    presence = new long[1 << bits >> 3];
    enter(hashes, rare);
  }

  /** Two hashes a profile, 0 where its mask has no groups. */
  private long[] hashes(LeafReader segment, RareRuns rare) throws IOException {
    long[] hashes = new long[2 * rare.documents.length];
    int[] genotypes = new int[Locus.COUNT];
    for (int run = 0; run < rare.maskCount(); run++) {
      if (groups.first[run] < 0) {
        continue;
      }
      int typed = rare.typed[run];
      BinaryDocValues profiles = DocValues.getBinary(segment, DnaFields.PROFILE);
      for (int i = rare.runs[run]; i < rare.runs[run + 1]; i++) {
        if (profiles.advanceExact(rare.documents[i])) {
          ProfileBytes.genotypes(profiles.binaryValue(), typed, genotypes);
          GenotypeKeys keys = new GenotypeKeys(genotypes);
          hashes[2 * i] = keys.hash(groups.loci[groups.first[run]]);
          hashes[2 * i + 1] = keys.hash(groups.loci[groups.second[run]]);
        }
      }
    }
    return hashes;
  }

  /** Sorts the entries into their buckets. */
  private void enter(long[] hashes, RareRuns rare) {
    for (long hash : hashes) {
      if (hash != 0) {
        buckets[(int) (hash >>> shift) + 1]++;
        presence[presenceWord(hash)] |= 1L << presenceBit(hash);
      }
    }
    for (int b = 1; b < buckets.length; b++) {
      buckets[b] += buckets[b - 1];
    }
    int[] next = buckets.clone();
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0) {
        int entry = next[(int) (hashes[i] >>> shift)]++;
        entries[2 * entry] = rare.signatures[i / 2];
        entries[2 * entry + 1] = hashes[i] << 32 | rare.documents[i / 2];
      }
    }
  }

  /** Eight bits of presence an entry; word and bit by the middle of the hash. */
  private int presenceWord(long hash) {
    return (int) (hash >>> 20) & (presence.length - 1);
  }

  private static int presenceBit(long hash) {
    return (int) (hash >>> 8) & 63;
  }

  /**
   * Adds the documents of every profile that agrees with a probe at one of a plan's groups and
   * passes the test.
   *
   * <p>In passes, so that memory is waited for once and not once a group: all hashes, which of them
   * were ever entered, where their entries begin, the first of these, and then all of them.
   */
  void find(SearchPlan plan, DnaQuery query, SegmentCursor cursor) {
    int count = plan.rareGroups.length;
    long[] hashes = cursor.hashes(count);
    for (int i = 0; i < count; i++) {
      hashes[i] = query.keys().hash(plan.rareGroups[i], plan.rarePlaces[i]);
    }
    int present = 0;
    for (int i = 0; i < count; i++) {
      long hash = hashes[i];
      hashes[present] = hash;
      present += (int) (presence[presenceWord(hash)] >>> presenceBit(hash) & 1);
    }
    int[] begins = cursor.begins(present);
    for (int i = 0; i < present; i++) {
      begins[i] = buckets[(int) (hashes[i] >>> shift)];
    }
    long[] firsts = cursor.firsts(present);
    for (int i = 0; i < present; i++) {
      firsts[i] = begins[i] < entries.length / 2 ? entries[2 * begins[i]] : 0;
    }
    for (int i = 0; i < present; i++) {
      find(hashes[i], begins[i], firsts[i], query.test(), cursor.candidates);
    }
  }

  private void find(long hash, int begin, long first, Signature.Test test, Candidates into) {
    int end = buckets[(int) (hash >>> shift) + 1];
    int tag = (int) hash;
    for (int e = begin; e < end; e++) {
      long about = entries[2 * e + 1];
      if ((int) (about >>> 32) == tag && test.passes(e == begin ? first : entries[2 * e])) {
        into.add((int) about);
      }
    }
  }
}
