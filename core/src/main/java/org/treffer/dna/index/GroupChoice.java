package org.treffer.dna.index;

import java.util.Arrays;

/**
 * A growing choice of indexed groups. A choice suffices for some exact loci of which so many may
 * differ if, whichever they are, one chosen group among the exact loci is left whole.
 */
final class GroupChoice {

  /**
   * Records that share a group's term by chance, at 10 million; the order of cost is what counts.
   */
  private static final int COST_OF_FIVE = 5;

  private static final int COST_OF_THREE = 2_000;

  /** Bit g: group g is chosen. */
  private int chosen;

  /** The groups to look up. */
  int[] chosen() {
    int[] groups = new int[Integer.bitCount(chosen)];
    int at = 0;
    for (int rest = chosen; rest != 0; rest &= rest - 1) {
      groups[at++] = Integer.numberOfTrailingZeros(rest);
    }
    return groups;
  }

  /** Whether the choice suffices as it is. */
  boolean suffices(int exact, int mayDiffer) {
    int usable = 0;
    int shared = -1;
    for (int rest = chosen; rest != 0; rest &= rest - 1) {
      int loci = LocusGroups.mask(Integer.numberOfTrailingZeros(rest));
      if ((loci & ~exact) == 0) {
        usable |= Integer.lowestOneBit(rest);
        shared &= loci;
      }
    }
    // One differing locus breaks every group only if they all share it.
    return mayDiffer == 1 ? usable != 0 && shared == 0 : leavesOneWhole(usable, mayDiffer);
  }

  /**
   * Adds the cheapest groups that make the choice suffice.
   *
   * @return false, and the choice unchanged, if up to three groups do not
   */
  boolean extendFor(int exact, int mayDiffer) {
    int candidates = within(exact);
    if (leavesOneWhole(chosen & candidates, mayDiffer)) {
      return true;
    }
    int best = 0;
    int bestCost = Integer.MAX_VALUE;
    for (int one = candidates; one != 0; one &= one - 1) {
      int first = Integer.lowestOneBit(one);
      for (int two = one; two != 0; two &= two - 1) {
        int second = first | Integer.lowestOneBit(two);
        for (int three = two; three != 0; three &= three - 1) {
          int set = second | Integer.lowestOneBit(three);
          int cost = cost(set & ~chosen);
          if (cost < bestCost && leavesOneWhole(set, mayDiffer)) {
            best = set;
            bestCost = cost;
          }
        }
      }
    }
    chosen |= best;
    return best != 0;
  }

  /** The groups whose loci are all among the exact ones. */
  private static int within(int exact) {
    int groups = 0;
    for (int group = 0; group < LocusGroups.COUNT; group++) {
      groups |= (LocusGroups.mask(group) & ~exact) == 0 ? 1 << group : 0;
    }
    return groups;
  }

  private static int cost(int groups) {
    int cost = 0;
    for (int rest = groups; rest != 0; rest &= rest - 1) {
      int group = Integer.numberOfTrailingZeros(rest);
      cost += group < LocusGroups.FIRST_OF_THREE ? COST_OF_FIVE : COST_OF_THREE;
    }
    return cost;
  }

  /** Whether one of some groups is left whole, whichever {@code mayDiffer} loci differ. */
  private static boolean leavesOneWhole(int groups, int mayDiffer) {
    if (groups == 0) {
      return false;
    }
    if (mayDiffer <= 0) {
      return true;
    }
    // Some locus of the first group differs: then one of the groups without that locus must do.
    int loci = LocusGroups.mask(Integer.numberOfTrailingZeros(groups));
    for (int rest = loci; rest != 0; rest &= rest - 1) {
      if (!leavesOneWhole(without(Integer.lowestOneBit(rest), groups), mayDiffer - 1)) {
        return false;
      }
    }
    return true;
  }

  private static int without(int locusBit, int groups) {
    int left = groups;
    for (int rest = groups; rest != 0; rest &= rest - 1) {
      int group = Integer.numberOfTrailingZeros(rest);
      left &= (LocusGroups.mask(group) & locusBit) != 0 ? ~(1 << group) : -1;
    }
    return left;
  }

  @Override
  public String toString() {
    return Arrays.toString(chosen());
  }
}
