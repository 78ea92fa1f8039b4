package org.treffer.dna.index;

import java.util.Arrays;
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

  /** Loci of groups to look up among the rare profiles. */
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
    int[] groups = new int[2 * rare.maskCount()];
    int groupCount = 0;
    for (int r = 0; r < rare.maskCount(); r++) {
      int mayDiffer = mayDiffer(masks, rare.places[r], typed, designated, rule);
      if (mayDiffer < 0
          || choice.suffices(designated & masks.designated[rare.places[r]], mayDiffer)) {
        continue;
      }
      int first = rare.firstGroups[r];
      int second = rare.secondGroups[r];
      if (mayDiffer <= 1 && second != 0 && ((first | second) & ~designated) == 0) {
        groups[groupCount++] = first;
        groups[groupCount++] = second;
      } else {
        runs[runCount++] = r;
      }
    }
    return new SearchPlan(
        choice.chosen(), distinct(groups, groupCount), Arrays.copyOf(runs, runCount), false);
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

  private static int[] distinct(int[] values, int count) {
    return Arrays.stream(values, 0, count).distinct().toArray();
  }
}
