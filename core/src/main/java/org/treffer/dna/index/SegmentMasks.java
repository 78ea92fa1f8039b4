package org.treffer.dna.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The distinct masks of loci in a segment: how its profiles are typed. Kits make a few common masks
 * that hold nearly all profiles; partial stains, wildcards and tri-alleles make thousands of rare
 * ones.
 *
 * <p>Parallel arrays by a mask's place in the order of terms.
 */
final class SegmentMasks {

  /** A mask is common if at least this many profiles have it, and ... */
  private static final int COMMON_PROFILES = 2_000;

  /** ... at least one in so many. */
  private static final int COMMON_SHARE = 200;

  final int[] typed;
  final int[] designated;
  final boolean[] common;
  final BytesRef[] terms;
  final int rareProfiles;

  private SegmentMasks(
      int[] typed, int[] designated, boolean[] common, BytesRef[] terms, int rareProfiles) {
    this.typed = typed;
    this.designated = designated;
    this.common = common;
    this.terms = terms;
    this.rareProfiles = rareProfiles;
  }

  static SegmentMasks of(LeafReader segment) throws IOException {
    Terms field = segment.terms(DnaFields.MASKS);
    if (field == null) {
      return new SegmentMasks(new int[0], new int[0], new boolean[0], new BytesRef[0], 0);
    }
    int[] typed = new int[64];
    int[] designated = new int[64];
    boolean[] common = new boolean[64];
    BytesRef[] terms = new BytesRef[64];
    int least = Math.max(COMMON_PROFILES, segment.maxDoc() / COMMON_SHARE);
    int count = 0;
    int rare = 0;
    TermsEnum each = field.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (count == typed.length) {
        typed = Arrays.copyOf(typed, 2 * count);
        designated = Arrays.copyOf(designated, 2 * count);
        common = Arrays.copyOf(common, 2 * count);
        terms = Arrays.copyOf(terms, 2 * count);
      }
      typed[count] = DnaFields.typed(term);
      designated[count] = DnaFields.designated(term);
      common[count] = each.docFreq() >= least;
      rare += common[count] ? 0 : each.docFreq();
      terms[count] = BytesRef.deepCopyOf(term);
      count++;
    }
    return new SegmentMasks(
        Arrays.copyOf(typed, count),
        Arrays.copyOf(designated, count),
        Arrays.copyOf(common, count),
        Arrays.copyOf(terms, count),
        rare);
  }

  int count() {
    return typed.length;
  }
}
