package org.treffer.dna.index;

import static org.treffer.dna.Locus.D10S1248;
import static org.treffer.dna.Locus.D12S391;
import static org.treffer.dna.Locus.D16S539;
import static org.treffer.dna.Locus.D18S51;
import static org.treffer.dna.Locus.D19S433;
import static org.treffer.dna.Locus.D1S1656;
import static org.treffer.dna.Locus.D21S11;
import static org.treffer.dna.Locus.D22S1045;
import static org.treffer.dna.Locus.D2S1338;
import static org.treffer.dna.Locus.D2S441;
import static org.treffer.dna.Locus.D3S1358;
import static org.treffer.dna.Locus.D8S1179;
import static org.treffer.dna.Locus.FGA;
import static org.treffer.dna.Locus.SE33;
import static org.treffer.dna.Locus.TH01;
import static org.treffer.dna.Locus.VWA;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.Profile;

/**
 * Pairs of loci under which a sweep enters the few probes that no indexed groups lead to: a sweep
 * makes its own table and need not keep to what is indexed. Two disjoint pairs suffice where one
 * locus may differ, as {@link SearchPlan} reasons; pairs are few, so that each record has few to
 * look up.
 */
final class SweepGroups {

  /** Pairs that are taken where a probe has two of them: most stains keep the first. */
  private static final List<Integer> USUAL =
      List.of(
          LocusGroups.of(D3S1358, VWA),
          LocusGroups.of(TH01, D19S433),
          LocusGroups.of(D10S1248, D22S1045),
          LocusGroups.of(D2S441, D1S1656),
          LocusGroups.of(D8S1179, D21S11),
          LocusGroups.of(FGA, D16S539),
          LocusGroups.of(D18S51, D2S1338),
          LocusGroups.of(D12S391, SE33));

  private static final int[] NOTHING = new int[0];

  private final SegmentMasks masks;
  private final ComparisonRule rule;
  private final Map<Long, int[]> byProbe = new HashMap<>();

  /** Every pair that some probe was given: loci, one bit a locus at its ordinal. */
  final int[] loci;

  /**
   * Chooses pairs.
   *
   * @param probes only their masks are looked at
   */
  SweepGroups(List<Profile> probes, SegmentMasks masks, ComparisonRule rule) {
    this.masks = masks;
    this.rule = rule;
    Set<Integer> all = new TreeSet<>();
    for (Profile probe : probes) {
      for (int pair : byProbe.computeIfAbsent(key(probe), unused -> choose(probe))) {
        all.add(pair);
      }
    }
    this.loci = all.stream().mapToInt(Integer::intValue).toArray();
  }

  private static long key(Profile probe) {
    return (long) probe.typed() << 32 | probe.designated();
  }

  /** The pairs that lead from every common mask's hits to a probe; none if pairs cannot. */
  int[] of(Profile probe) {
    return byProbe.getOrDefault(key(probe), NOTHING);
  }

  private int[] choose(Profile probe) {
    Set<Integer> chosen = new TreeSet<>();
    for (int i = 0; i < masks.count(); i++) {
      if (masks.common[i]) {
        int exact = probe.designated() & masks.designated[i];
        int mayDiffer = SearchPlan.mayDiffer(exact, probe.typed() & masks.typed[i], rule);
        if (mayDiffer >= 0) {
          List<Integer> pairs = disjoint(exact, mayDiffer + 1);
          if (pairs.size() <= mayDiffer) {
            return NOTHING;
          }
          chosen.addAll(pairs);
        }
      }
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  /** So many disjoint pairs within some loci, or fewer if there are not so many. */
  private static List<Integer> disjoint(int loci, int count) {
    List<Integer> pairs = new ArrayList<>();
    int left = loci;
    for (int pair : USUAL) {
      if (pairs.size() < count && (pair & ~left) == 0) {
        pairs.add(pair);
        left &= ~pair;
      }
    }
    while (pairs.size() < count && Integer.bitCount(left) >= 2) {
      int first = Integer.lowestOneBit(left);
      int second = Integer.lowestOneBit(left & ~first);
      pairs.add(first | second);
      left &= ~(first | second);
    }
    return pairs;
  }

  /** All groups by which records of each mask are looked up, by the mask's ordinal. */
  int[][] withIndexed(DnaSegment segment) {
    return IntStream.range(0, masks.count())
        .mapToObj(
            ordinal -> {
              RecordMask mask = segment.mask(ordinal);
              // Rare masks try those probes one by one.
              int[] own = mask.rare ? NOTHING : LocusGroups.within(masks.designated[ordinal], loci);
              int[] all = Arrays.copyOf(mask.groups, mask.groups.length + own.length);
              System.arraycopy(own, 0, all, mask.groups.length, own.length);
              return all;
            })
        .toArray(int[][]::new);
  }
}
