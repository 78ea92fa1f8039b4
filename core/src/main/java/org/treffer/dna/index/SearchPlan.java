package org.treffer.dna.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.treffer.dna.ComparisonRule;

/**
 * How a segment is searched for a probe of given masks under a rule, so that no hit can be missed.
 *
 * <p>For each mask of the segment's records the reasoning is the same. Let the <em>exact</em> loci
 * be those fully designated in both probe and record. Every locus typed in both where one of them
 * holds a wildcard costs at least one difference; what the rule allows beyond these is the
 * <em>budget</em>. A hit needs {@code minimumLoci} identical exact loci, so at most {@code
 * min(budget, exact - minimumLoci)} exact loci may differ. If that is negative, no record of the
 * mask can hit. Otherwise groups of exact loci suffice if, whichever so many loci differ, one group
 * is left whole: its term then leads to the record.
 *
 * <ul>
 *   <li>Common masks: the cheapest sufficient set of indexed groups; where none suffices, the whole
 *       segment is scanned.
 *   <li>Rare masks: the groups already looked up, else the two that the mask chose itself, else its
 *       run is scanned.
 * </ul>
 */
final class SearchPlan {

  /** Groups of {@link LocusGroups} to look up. */
  final int[] groups;

  /** Loci of groups to look up among the rare profiles, one bit a locus at its ordinal. */
  final int[] rareGroups;

  /** Runs of rare profiles to scan. */
  final int[] rareRuns;

  /** Whether the whole segment has to be scanned instead. */
  final boolean scanAll;

  private SearchPlan(int[] groups, int[] rareGroups, int[] rareRuns, boolean scanAll) {
    this.groups = groups;
    this.rareGroups = rareGroups;
    this.rareRuns = rareRuns;
    this.scanAll = scanAll;
  }

  /**
   * Makes the plan.
   *
   * @param typed the probe's typed loci
   * @param designated the probe's designated loci
   */
  static SearchPlan of(
      SegmentMasks masks, RareProfiles rare, int typed, int designated, ComparisonRule rule) {
    GroupChoice choice = new GroupChoice();
    for (int i = 0; i < masks.count(); i++) {
      if (masks.common[i]) {
        int exact = designated & masks.designated[i];
        int mayDiffer = mayDiffer(masks, i, typed, designated, rule);
        if (mayDiffer >= 0 && !choice.extendFor(exact, mayDiffer)) {
          return new SearchPlan(new int[0], new int[0], new int[0], true);
        }
      }
    }
    return forRareMasks(masks, rare, typed, designated, rule, choice);
  }

  private static SearchPlan forRareMasks(
      SegmentMasks masks,
      RareProfiles rare,
      int typed,
      int designated,
      ComparisonRule rule,
      GroupChoice choice) {
    int[] runs = new int[rare.maskCount()];
    int runCount = 0;
    boolean[] needed = new boolean[rare.groups.length];
    for (int r = 0; r < rare.maskCount(); r++) {
      int place = rare.places[r];
      int mayDiffer = mayDiffer(masks, place, typed, designated, rule);
      if (mayDiffer < 0 || choice.suffices(designated & masks.designated[place], mayDiffer)) {
        continue;
      }
      if (mayDiffer <= 1 && typesBothGroups(rare, r, designated)) {
        needed[rare.firstGroups[r]] = true;
        needed[rare.secondGroups[r]] = true;
      } else {
        runs[runCount++] = r;
      }
    }
    int[] groups =
        IntStream.range(0, needed.length).filter(g -> needed[g]).map(g -> rare.groups[g]).toArray();
    return new SearchPlan(choice.chosen(), groups, Arrays.copyOf(runs, runCount), false);
  }

  private static boolean typesBothGroups(RareProfiles rare, int r, int designated) {
    int first = rare.firstGroups[r];
    return first >= 0
        && ((rare.groups[first] | rare.groups[rare.secondGroups[r]]) & ~designated) == 0;
  }

  /**
   * How many exact loci may differ in a hit with a record of a mask; negative if there can be none.
   */
  private static int mayDiffer(
      SegmentMasks masks, int place, int typed, int designated, ComparisonRule rule) {
    int exact = designated & masks.designated[place];
    int spare = Integer.bitCount(exact) - rule.minimumLoci();
    if (spare < 0) {
      return -1;
    }
    int withWildcard = typed & masks.typed[place] & ~exact;
    return Math.min(spare, rule.differences() - Integer.bitCount(withWildcard));
  }
}
