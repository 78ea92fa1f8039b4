package org.treffer.dna.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.Profile;

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
 *   <li>Rare masks: the two groups that the mask has in the table of rare profiles, else the groups
 *       already looked up, else its run is scanned.
 * </ul>
 */
final class SearchPlan {

  /** Groups of {@link LocusGroups} to look up. */
  final int[] groups;

  /** Loci of groups to look up among the rare profiles, one bit a locus at its ordinal. */
  final int[] rareGroups;

  /** The same loci as {@link GenotypeKeys#places} packs them. */
  final int[] rarePlaces;

  /** Stretches of rare profiles to scan: the begin and the end of each, one after the other. */
  final int[] rareStretches;

  /** Whether the whole segment has to be scanned instead. */
  final boolean scanAll;

  private SearchPlan(int[] groups, int[] rareGroups, int[] rareStretches, boolean scanAll) {
    this.groups = groups;
    this.rareGroups = rareGroups;
    this.rarePlaces = Arrays.stream(rareGroups).map(GenotypeKeys::places).toArray();
    this.rareStretches = rareStretches;
    this.scanAll = scanAll;
  }

  /**
   * Makes the plan.
   *
   * @param groups under which rare profiles can be looked up; {@link RareGroups#NONE} if they
   *     cannot
   * @param probe only its masks are looked at
   */
  static SearchPlan of(
      SegmentMasks masks, RareRuns rare, RareGroups groups, Profile probe, ComparisonRule rule) {
    GroupChoice choice = new GroupChoice();
    for (int i = 0; i < masks.count(); i++) {
      if (masks.common[i]) {
        int exact = probe.designated() & masks.designated[i];
        int mayDiffer = mayDiffer(exact, probe.typed() & masks.typed[i], rule);
        if (mayDiffer >= 0 && !choice.extendFor(exact, mayDiffer)) {
          return new SearchPlan(new int[0], new int[0], new int[0], true);
        }
      }
    }
    Stretches stretches = new Stretches();
    boolean[] needed = new boolean[groups.loci.length];
    int typed = probe.typed();
    int designated = probe.designated();
    for (int r = 0; r < rare.maskCount(); r++) {
      int exact = designated & rare.designated[r];
      int mayDiffer = mayDiffer(exact, typed & rare.typed[r], rule);
      if (mayDiffer >= 0
          && !(groups != RareGroups.NONE && lookUp(groups, r, exact, mayDiffer, needed))
          && !choice.suffices(exact, mayDiffer)) {
        stretches.add(rare.runs[r], rare.runs[r + 1]);
      }
    }
    int[] rareGroups =
        IntStream.range(0, needed.length).filter(g -> needed[g]).map(g -> groups.loci[g]).toArray();
    return new SearchPlan(choice.chosen(), rareGroups, stretches.ends(), false);
  }

  /** Notes the groups of a rare mask that suffice; false, and nothing noted, if they don't. */
  private static boolean lookUp(
      RareGroups groups, int r, int exact, int mayDiffer, boolean[] needed) {
    if (groups.firstLoci[r] == 0 || mayDiffer > 1) {
      return false;
    }
    boolean first = (groups.firstLoci[r] & ~exact) == 0;
    boolean second = (groups.secondLoci[r] & ~exact) == 0;
    if (first && (second || mayDiffer == 0)) {
      needed[groups.first[r]] = true;
      needed[groups.second[r]] |= mayDiffer == 1;
      return true;
    }
    if (second && mayDiffer == 0) {
      needed[groups.second[r]] = true;
      return true;
    }
    return false;
  }

  /**
   * How many exact loci may differ in a hit; negative if there can be none.
   *
   * @param exact loci designated in both
   * @param both loci typed in both
   */
  static int mayDiffer(int exact, int both, ComparisonRule rule) {
    int spare = Integer.bitCount(exact) - rule.minimumLoci();
    return spare < 0 ? -1 : Math.min(spare, rule.differences() - Integer.bitCount(both & ~exact));
  }

  /** Joins runs that lie close: to scan a short gap costs less than to begin anew. */
  private static final class Stretches {

    private static final int SHORT_GAP = 64;

    private int[] ends = new int[64];
    private int size;

    void add(int from, int to) {
      if (size > 0 && from - ends[size - 1] <= SHORT_GAP) {
        ends[size - 1] = to;
        return;
      }
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, 2 * size);
      }
      ends[size++] = from;
      ends[size++] = to;
    }

    int[] ends() {
      return Arrays.copyOf(ends, size);
    }
  }
}
