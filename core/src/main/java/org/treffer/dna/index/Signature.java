package org.treffer.dna.index;

import static org.treffer.dna.Locus.D10S1248;
import static org.treffer.dna.Locus.D16S539;
import static org.treffer.dna.Locus.D18S51;
import static org.treffer.dna.Locus.D19S433;
import static org.treffer.dna.Locus.D21S11;
import static org.treffer.dna.Locus.D22S1045;
import static org.treffer.dna.Locus.D2S1338;
import static org.treffer.dna.Locus.D3S1358;
import static org.treffer.dna.Locus.D8S1179;
import static org.treffer.dna.Locus.FGA;
import static org.treffer.dna.Locus.TH01;
import static org.treffer.dna.Locus.VWA;

import org.treffer.dna.Locus;
import org.treffer.dna.Profile;

/**
 * Twelve loci of a profile in one long, to reject candidates before anything else of them is read.
 *
 * <pre>
 * bits 5i .. 5i+4   the i-th of the twelve loci: 0 if it is not fully designated, else 1 to 31, a
 *                   hash of the genotype
 * bits 60 .. 63     0
 * </pre>
 *
 * Codes that are both not 0 and differ prove that the genotypes differ, hence that at least one
 * allele does; equal codes prove nothing.
 */
final class Signature {

  /** The most polymorphic short loci that most kits type. */
  private static final Locus[] LOCI = {
    D3S1358, VWA, D8S1179, D21S11, D18S51, D19S433, TH01, FGA, D16S539, D2S1338, D10S1248, D22S1045
  };

  /** How many loci a signature holds. */
  static final int LOCUS_COUNT = LOCI.length;

  /** The lowest bit of every locus. */
  private static final long LOWEST = lowest();

  private Signature() {}

  /** The signature of a profile. */
  static long of(Profile profile) {
    long signature = 0;
    for (int i = 0; i < LOCI.length; i++) {
      if ((profile.designated() & LOCI[i].bit()) != 0) {
        long hash = GenotypeKeys.mix(profile.genotype(LOCI[i].ordinal()));
        signature |= (1 + Long.remainderUnsigned(hash, 31)) << 5 * i;
      }
    }
    return signature;
  }

  /** The code at the i-th locus, 0 to 31. */
  static int code(long signature, int i) {
    return (int) (signature >>> 5 * i) & 31;
  }

  /** At how many loci two signatures prove that the profiles differ. */
  static int provenDifferences(long one, long other) {
    return Long.bitCount(occupied(one ^ other) & occupied(one) & occupied(other));
  }

  /** The lowest bit of each locus whose code is not 0. */
  private static long occupied(long codes) {
    return (codes | codes >>> 1 | codes >>> 2 | codes >>> 3 | codes >>> 4) & LOWEST;
  }

  private static long lowest() {
    long bits = 0;
    for (int i = 0; i < LOCI.length; i++) {
      bits |= 1L << 5 * i;
    }
    return bits;
  }
}
