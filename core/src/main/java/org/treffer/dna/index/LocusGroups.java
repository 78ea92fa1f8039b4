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
import static org.treffer.dna.Locus.D5S818;
import static org.treffer.dna.Locus.D8S1179;
import static org.treffer.dna.Locus.FGA;
import static org.treffer.dna.Locus.TH01;
import static org.treffer.dna.Locus.VWA;

import java.util.Arrays;
import org.treffer.dna.Locus;

/**
 * The groups of loci under which every profile is indexed: one term a group whose loci are all
 * fully designated, made of the genotypes at them.
 *
 * <p>Two disjoint groups of five serve full profiles: the ten loci of SGM Plus, which every kit
 * since has kept. Twelve groups of three serve partial stains; they were picked greedily on
 * simulated stains of six kits whose loci drop out by amplicon length. Nothing but speed hangs on
 * the choice: which groups suffice for a search is proven for each mask by {@link SearchPlan}.
 *
 * <p>In 10 million profiles a group of three is shared by some 770 unrelated ones, a group of five
 * by one or two.
 */
final class LocusGroups {

  private static final int[] MASKS = {
    of(D3S1358, VWA, D16S539, D2S1338, FGA),
    of(D8S1179, D21S11, D18S51, D19S433, TH01),
    of(VWA, D8S1179, D3S1358),
    of(D2S441, D10S1248, D22S1045),
    of(TH01, D21S11, D19S433),
    of(VWA, D3S1358, D1S1656),
    of(TH01, D12S391, D22S1045),
    of(D8S1179, D19S433, D1S1656),
    of(TH01, D18S51, D16S539),
    of(TH01, D2S441, D10S1248),
    of(D3S1358, D5S818, D19S433),
    of(VWA, D8S1179, D19S433),
    of(FGA, D3S1358, D16S539),
    of(TH01, D21S11, D8S1179),
    of(D16S539, D12S391, D22S1045),
    of(VWA, D21S11, D3S1358),
  };

  /** How many groups there are; a group's number is below. */
  static final int COUNT = MASKS.length;

  /** The groups from this one on have three loci, those before have five. */
  static final int FIRST_OF_THREE = 2;

  /** Bytes in a group's term: the group's number and 40 bits of hash. */
  static final int TERM_BYTES = 6;

  private LocusGroups() {}

  /** The loci of a group, one bit a locus at its ordinal. */
  static int mask(int group) {
    return MASKS[group];
  }

  /** The loci of every group that lies within some loci. */
  static int[] within(int loci) {
    return within(loci, MASKS);
  }

  /** Those of some groups that lie within some loci. */
  static int[] within(int loci, int[] groups) {
    return Arrays.stream(groups).filter(group -> (group & ~loci) == 0).toArray();
  }

  /** Writes the term of a group; profiles with equal genotypes there have equal terms. */
  static void term(int group, GenotypeKeys keys, byte[] into) {
    long hash = keys.hash(MASKS[group]);
    into[0] = (byte) group;
    for (int i = 1; i < TERM_BYTES; i++) {
      into[i] = (byte) (hash >>> (64 - 8 * i));
    }
  }

  /** Some loci as a mask. */
  static int of(Locus... loci) {
    int mask = 0;
    for (Locus locus : loci) {
      mask |= locus.bit();
    }
    return mask;
  }
}
