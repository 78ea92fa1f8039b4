package org.treffer.dna.index;

import java.util.Arrays;
import java.util.Optional;
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
 *   <li>Rare masks: the groups already looked up, else the two that the mask has in the table of
 *       rare profiles, else its run is scanned.
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
   * @param table the table of rare profiles, if there is one yet
   * @param typed the probe's typed loci
   * @param designated the probe's designated loci
   */
  static SearchPlan of(
      SegmentMasks masks,
      RareRuns rare,
      Optional<RareTable> table,
      int typed,
      int designated,
      ComparisonRule rule) {
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
    int[] runs = new int[rare.maskCount()];
    int runCount = 0;
    boolean[] needed = new boolean[table.map(t -> t.groups.loci.length).orElse(0)];
    for (int r = 0; r < rare.maskCount(); r++) {
      int place = rare.places[r];
      int mayDiffer = mayDiffer(masks, place, typed, designated, rule);
      if (mayDiffer < 0 || choice.suffices(designated & masks.designated[place], mayDiffer)) {
        continue;
      }
      if (table.isEmpty() || !lookUp(table.get().groups, r, designated, mayDiffer, needed)) {
        runs[runCount++] = r;
      }
    }
    int[] rareGroups = IntStream.range(0, needed.length).filter(g -> needed[g]).toArray();
    return new SearchPlan(
        choice.chosen(),
        Arrays.stream(rareGroups).map(g -> table.orElseThrow().groups.loci[g]).toArray(),
        Arrays.copyOf(runs, runCount),
        false);
  }

  /** Notes the two groups of a rare mask, if the probe types both; false if they don't suffice. */
  private static boolean lookUp(
      RareGroups groups, int r, int designated, int mayDiffer, boolean[] needed) {
    if (mayDiffer > 1 || groups.first[r] < 0) {
      return false;
    }
    boolean first = (groups.loci[groups.first[r]] & ~designated) == 0;
    boolean second = (groups.loci[groups.second[r]] & ~designated) == 0;
    if (mayDiffer == 0 ? !first && !second : !first || !second) {
      return false;
    }
    needed[groups.first[r]] |= first;
    needed[groups.second[r]] |= second && (mayDiffer == 1 || !first);
    return true;
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
