package org.treffer.dna.index;

import static org.treffer.dna.Locus.D10S1248;
import static org.treffer.dna.Locus.D12S391;
import static org.treffer.dna.Locus.D16S539;
import static org.treffer.dna.Locus.D19S433;
import static org.treffer.dna.Locus.D1S1656;
import static org.treffer.dna.Locus.D21S11;
import static org.treffer.dna.Locus.D22S1045;
import static org.treffer.dna.Locus.D2S441;
import static org.treffer.dna.Locus.D3S1358;
import static org.treffer.dna.Locus.D8S1179;
import static org.treffer.dna.Locus.FGA;
import static org.treffer.dna.Locus.TH01;
import static org.treffer.dna.Locus.VWA;

import java.util.LinkedHashMap;
import java.util.Map;
import org.treffer.dna.Locus;

/**
 * The two disjoint groups of loci under which each rare mask's profiles can be looked up. A mask
 * takes the first two that it holds of a list of popular ones, so that few different groups serve
 * nearly all masks, and where there are no two, groups of its own.
 */
final class RareGroups {

  /** Groups that most partial stains hold: four loci where it can be, else three. */
  private static final int[] POPULAR = popular();

  /** Loci in the order in which a mask picks groups of its own. */
  private static final Locus[] CHOICE = {
    D3S1358,
    TH01,
    VWA,
    D8S1179,
    D19S433,
    D21S11,
    D16S539,
    FGA,
    Locus.D18S51,
    Locus.D2S1338,
    D10S1248,
    D22S1045,
    D2S441,
    D1S1656,
    D12S391,
    Locus.SE33,
    Locus.D13S317,
    Locus.D7S820,
    Locus.D5S818,
    Locus.CSF1P0,
    Locus.TPOX,
    Locus.PENTA_E,
    Locus.PENTA_D,
    Locus.FES,
    Locus.F13A1,
    Locus.F13B,
    Locus.CD4,
    Locus.GABA
  };

  private static final int OWN_SIZE = 3;

  /** The distinct groups: loci, one bit a locus at its ordinal. */
  final int[] loci;

  /** By rare mask: its two groups, places in {@link #loci}; -1 where it has too few loci. */
  final int[] first;

  final int[] second;

  RareGroups(SegmentMasks masks, RareRuns rare) {
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    first = new int[rare.maskCount()];
    second = new int[rare.maskCount()];
    for (int run = 0; run < rare.maskCount(); run++) {
      long pair = pair(masks.designated[rare.places[run]]);
      first[run] = pair == 0 ? -1 : number(numbers, (int) (pair >>> 32));
      second[run] = pair == 0 ? -1 : number(numbers, (int) pair);
    }
    loci = numbers.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private static int number(Map<Integer, Integer> numbers, int loci) {
    return numbers.computeIfAbsent(loci, key -> numbers.size());
  }

  /** Two disjoint groups of a mask, one in each half of the long; 0 if it has too few loci. */
  private static long pair(int designated) {
    for (int i = 0; i < POPULAR.length; i++) {
      if ((POPULAR[i] & ~designated) == 0) {
        for (int j = i + 1; j < POPULAR.length; j++) {
          if ((POPULAR[j] & ~designated) == 0 && (POPULAR[i] & POPULAR[j]) == 0) {
            return (long) POPULAR[i] << 32 | POPULAR[j];
          }
        }
      }
    }
    return Integer.bitCount(designated) < 2 * OWN_SIZE
        ? 0
        : (long) own(designated, 0) << 32 | own(designated, 1);
  }

  /** The first or the second three loci of a mask in the order of choice. */
  private static int own(int designated, int which) {
    int loci = 0;
    int seen = 0;
    for (Locus locus : CHOICE) {
      if ((designated & locus.bit()) != 0) {
        loci |= seen / OWN_SIZE == which ? locus.bit() : 0;
        seen++;
      }
    }
    return loci;
  }

  private static int[] popular() {
    int[] fours = {
      LocusGroups.of(VWA, D8S1179, D3S1358, D19S433),
      LocusGroups.of(D1S1656, D2S441, D10S1248, D22S1045),
      LocusGroups.of(TH01, D21S11, FGA, D16S539),
      LocusGroups.of(VWA, TH01, D3S1358, D12S391),
      LocusGroups.of(D8S1179, D19S433, D1S1656, D22S1045),
      LocusGroups.of(TH01, D2S441, D10S1248, D12S391),
      LocusGroups.of(VWA, TH01, D21S11, D3S1358),
    };
    int threes = LocusGroups.COUNT - LocusGroups.FIRST_OF_THREE;
    int[] all = java.util.Arrays.copyOf(fours, fours.length + threes);
    for (int i = 0; i < threes; i++) {
      all[fours.length + i] = LocusGroups.mask(LocusGroups.FIRST_OF_THREE + i);
    }
    return all;
  }
}
