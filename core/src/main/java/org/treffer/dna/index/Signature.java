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

import org.treffer.dna.ComparisonRule;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;

/**
 * Sixteen loci of a profile in one long, to reject candidates before anything else of them is read.
 *
 * <pre>
 * bits 4i .. 4i+3   the i-th of the sixteen loci: 0 if it is not fully designated, else 1 to 15, a
 *                   hash of the genotype
 * </pre>
 *
 * Codes that are both not 0 and differ prove that the genotypes differ; a code of 0 proves that the
 * locus cannot count as matched. Equal codes prove nothing.
 */
final class Signature {

  /** The loci of the European kits since 2009. */
  private static final Locus[] LOCI = {
    D3S1358, VWA, D8S1179, D21S11, D18S51, D19S433, TH01, FGA, D16S539, D2S1338, D10S1248, D22S1045,
    D2S441, D1S1656, D12S391, SE33
  };

  /** How many loci a signature holds. */
  static final int LOCUS_COUNT = LOCI.length;

  private static final int LOCI_MASK = mask();

  /** The lowest bit of every locus. */
  private static final long LOWEST = 0x1111_1111_1111_1111L;

  private Signature() {}

  /** The signature of a profile. */
  static long of(Profile profile) {
    long signature = 0;
    for (int i = 0; i < LOCI.length; i++) {
      if ((profile.designated() & LOCI[i].bit()) != 0) {
        long hash = GenotypeKeys.mix(profile.genotype(LOCI[i].ordinal()));
        signature |= (1 + Long.remainderUnsigned(hash, 15)) << 4 * i;
      }
    }
    return signature;
  }

  /** The code at the i-th locus, 0 to 15. */
  static int code(long signature, int i) {
    return (int) (signature >>> 4 * i) & 15;
  }

  /**
   * What a signature must at least show to be worth comparing with a probe.
   *
   * @param probe the probe's signature
   * @param differing at most so many loci may differ provably
   * @param equal at least so many codes must be equal and not 0
   */
  record Test(long probe, int differing, int equal) {

    static Test of(Profile probe, ComparisonRule rule) {
      int elsewhere = Integer.bitCount(probe.designated() & ~LOCI_MASK);
      return new Test(Signature.of(probe), rule.differences(), rule.minimumLoci() - elsewhere);
    }

    /** Whether a record of this signature may hit. */
    boolean passes(long signature) {
      long both = occupied(probe) & occupied(signature);
      long differ = occupied(probe ^ signature) & both;
      return Long.bitCount(differ) <= differing && Long.bitCount(both ^ differ) >= equal;
    }
  }

  /** The lowest bit of each locus whose code is not 0. */
  static long occupied(long codes) {
    long pairs = codes | codes >>> 1;
    return (pairs | pairs >>> 2) & LOWEST;
  }

  private static int mask() {
    int mask = 0;
    for (Locus locus : LOCI) {
      mask |= locus.bit();
    }
    return mask;
  }
}
