package org.treffer.dna.index;

import java.util.Arrays;

/** How the profiles of one mask are typed, and under what a sweep looks them up. */
final class RecordMask {

  /** The typed loci, one bit a locus at its ordinal. */
  final int typed;

  /** The loci of all groups that a plan may name, each group within the designated loci. */
  final int[] groups;

  /** Whether plans may name the mask's profiles as a stretch to scan. */
  final boolean rare;

  private RecordMask(int typed, int[] groups, boolean rare) {
    this.typed = typed;
    this.groups = groups;
    this.rare = rare;
  }

  /** All masks of a segment, by their ordinal in its doc values. */
  static RecordMask[] of(SegmentMasks masks, RareRuns rare, RareGroups groups) {
    RecordMask[] all = new RecordMask[masks.count()];
    for (int place = 0; place < all.length; place++) {
      int[] indexed = LocusGroups.within(masks.designated[place]);
      all[place] = new RecordMask(masks.typed[place], indexed, false);
    }
    for (int r = 0; r < rare.maskCount(); r++) {
      int place = rare.places[r];
      all[place] = new RecordMask(all[place].typed, withOwn(all[place].groups, groups, r), true);
    }
    return all;
  }

  private static int[] withOwn(int[] indexed, RareGroups groups, int r) {
    if (groups.firstLoci[r] == 0) {
      return indexed;
    }
    int[] all = Arrays.copyOf(indexed, indexed.length + 2);
    all[indexed.length] = groups.firstLoci[r];
    all[indexed.length + 1] = groups.secondLoci[r];
    return all;
  }
}
