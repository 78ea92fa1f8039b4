package org.treffer.dna.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.treffer.dna.Locus;

/**
 * A hash table of the rare profiles, each entered under its mask's two groups of loci: some 50
 * bytes a profile. A probe that types both groups finds every hit of the mask unless both groups
 * differ.
 */
final class RareTable {

  private final RareGroups groups;
  private final HashBuckets buckets;

  RareTable(LeafReader segment, RareRuns rare, RareGroups groups) throws IOException {
    this.groups = groups;
    long[] hashes = hashes(segment, rare);
    this.buckets =
        new HashBuckets(
            hashes.length,
            new HashBuckets.Source() {
              @Override
              public long hash(int number) {
                return hashes[number];
              }

              @Override
              public long signature(int number) {
                return rare.signatures[number / 2];
              }

              @Override
              public int about(int number) {
                return rare.documents[number / 2];
              }
            });
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

  /**
   * Adds the documents of every profile that agrees with a probe at one of a plan's groups and
   * passes the test.
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
      present += buckets.present(hash);
    }
    int[] begins = cursor.begins(present);
    for (int i = 0; i < present; i++) {
      begins[i] = buckets.begin(hashes[i]);
    }
    long[] firsts = cursor.firsts(present);
    for (int i = 0; i < present; i++) {
      firsts[i] = buckets.signature(begins[i]);
    }
    for (int i = 0; i < present; i++) {
      find(hashes[i], begins[i], firsts[i], query.test(), cursor.candidates);
    }
  }

  private void find(long hash, int begin, long first, Signature.Test test, Candidates into) {
    int end = buckets.end(hash);
    for (int e = begin; e < end; e++) {
      if (test.passes(e == begin ? first : buckets.signature(e))) {
        into.add(buckets.about(e));
      }
    }
  }
}
