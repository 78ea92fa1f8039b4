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
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.treffer.dna.Locus;

/**
 * The two disjoint groups of loci under which each rare mask's profiles can be looked up.
 *
 * <p>A mask takes them from the oldest set of loci that holds two: so a probe of an old kit types
 * them too. It takes groups that other masks have taken where it can, and large ones before small
 * ones, so that few lookups with few candidates serve nearly all masks.
 */
final class RareGroups {

  /** Loci sets of kits, older ones first; what no kit here has comes last. */
  private static final int[] GENERATIONS = {
    LocusGroups.of(D3S1358, VWA, D16S539, D2S1338, D8S1179, D21S11, D18S51, D19S433, TH01, FGA),
    LocusGroups.of(
        D3S1358, VWA, D16S539, D2S1338, D8S1179, D21S11, D18S51, D19S433, TH01, FGA, D10S1248,
        D22S1045, D2S441, D1S1656, D12S391, SE33),
    -1
  };

  /** Loci in the order in which new groups take them: those first that most stains keep. */
  private static final List<Locus> CHOICE =
      List.of(
          D3S1358, VWA, D8S1179, D19S433, TH01, D21S11, FGA, D16S539, D18S51, D2S1338, D10S1248,
          D22S1045, D2S441, D1S1656, D12S391, SE33);

  /** Loci in a new group. */
  private static final int SIZE = 3;

  /** Groups that most stains hold, picked greedily on synthetic ones: four loci before three. */
  private static final List<Integer> POPULAR =
      List.of(
          LocusGroups.of(VWA, D8S1179, D3S1358, D19S433),
          LocusGroups.of(VWA, TH01, D21S11, D3S1358),
          LocusGroups.of(D1S1656, D2S441, D10S1248, D22S1045),
          LocusGroups.of(TH01, D2S441, D10S1248, D22S1045),
          LocusGroups.of(VWA, TH01, D3S1358, D12S391),
          LocusGroups.of(TH01, D21S11, D8S1179, D19S433),
          LocusGroups.of(D8S1179, D3S1358, D16S539, D19S433),
          LocusGroups.of(D2S441, D10S1248, D12S391, D22S1045),
          LocusGroups.of(FGA, D8S1179, D3S1358, D19S433),
          LocusGroups.of(TH01, D21S11, FGA, D16S539),
          LocusGroups.of(TH01, D3S1358, D1S1656, D2S441),
          LocusGroups.of(D3S1358, D19S433, D1S1656, D10S1248),
          LocusGroups.of(D8S1179, D3S1358, D19S433),
          LocusGroups.of(FGA, D18S51, D16S539),
          LocusGroups.of(VWA, D8S1179, D3S1358),
          LocusGroups.of(VWA, TH01, D21S11),
          LocusGroups.of(TH01, D21S11, D19S433),
          LocusGroups.of(TH01, D21S11, D3S1358),
          LocusGroups.of(D2S441, D10S1248, D22S1045),
          LocusGroups.of(VWA, D3S1358, D1S1656),
          LocusGroups.of(TH01, D12S391, D22S1045));

  /** The groups of no mask. */
  static final RareGroups NONE = new RareGroups(new int[0], new int[0]);

  /** The distinct groups: loci, one bit a locus at its ordinal. */
  final int[] loci;

  /** By rare mask: its two groups, places in {@link #loci}; -1 where it has too few loci. */
  final int[] first;

  final int[] second;

  /** By rare mask: the loci of its two groups; 0 where it has too few. */
  final int[] firstLoci;

  final int[] secondLoci;

  private final List<Integer> known = new ArrayList<>(POPULAR);

  /**
   * Chooses groups, the masks of most profiles first.
   *
   * @param designated by rare mask, its designated loci
   * @param profiles by rare mask, how many profiles have it
   */
  RareGroups(int[] designated, int[] profiles) {
    first = new int[designated.length];
    second = new int[designated.length];
    IntStream.range(0, designated.length)
        .boxed()
        .sorted(Comparator.comparingInt(mask -> -profiles[mask]))
        .forEach(mask -> choose(mask, designated[mask]));
    loci = known.stream().mapToInt(Integer::intValue).toArray();
    firstLoci = Arrays.stream(first).map(place -> place < 0 ? 0 : loci[place]).toArray();
    secondLoci = Arrays.stream(second).map(place -> place < 0 ? 0 : loci[place]).toArray();
  }

  private void choose(int mask, int designated) {
    first[mask] = -1;
    second[mask] = -1;
    for (int generation : GENERATIONS) {
      int held = designated & generation;
      if (Integer.bitCount(held) >= 2 * SIZE) {
        if (!chooseKnown(mask, held)) {
          chooseFresh(mask, held);
        }
        return;
      }
    }
  }

  /** Takes the first two disjoint known groups within some loci. */
  private boolean chooseKnown(int mask, int held) {
    for (int one = 0; one < known.size(); one++) {
      if ((known.get(one) & ~held) == 0) {
        int other = firstKnown(held & ~known.get(one), one + 1);
        if (other >= 0) {
          first[mask] = one;
          second[mask] = other;
          return true;
        }
      }
    }
    return false;
  }

  private int firstKnown(int held, int from) {
    for (int place = from; place < known.size(); place++) {
      if ((known.get(place) & ~held) == 0) {
        return place;
      }
    }
    return -1;
  }

  /** Takes a known group, if one leaves enough loci, and a new one of the rest. */
  private void chooseFresh(int mask, int held) {
    int one = firstKnown(held, 0);
    while (one >= 0 && Integer.bitCount(held & ~known.get(one)) < SIZE) {
      one = firstKnown(held, one + 1);
    }
    if (one < 0) {
      one = known.size();
      known.add(fresh(held));
    }
    first[mask] = one;
    second[mask] = known.size();
    known.add(fresh(held & ~known.get(one)));
  }

  private static int fresh(int held) {
    int group = 0;
    for (Locus locus : CHOICE) {
      if (Integer.bitCount(group) < SIZE) {
        group |= held & locus.bit();
      }
    }
    for (int rest = held & ~group; Integer.bitCount(group) < SIZE; rest &= rest - 1) {
      group |= Integer.lowestOneBit(rest);
    }
    return group;
  }
}
