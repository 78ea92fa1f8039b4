package org.treffer.dna.chance;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.treffer.dna.Alleles;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.Difference;
import org.treffer.dna.DifferenceKind;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;

/**
 * Chance hits in a population: unrelated people, loci independent, alleles correlated by θ.
 *
 * <p>Exact for at most one differing allele, the text's rule. Under a rule that allows more, the
 * figures still count hits with at most one, and are then a lower bound. Kept per locus and
 * genotype, so that an answer costs one pass over the probe's loci.
 */
public final class ChanceModel {

  /** The θ that NRC II (1996) proposes for large populations. */
  public static final double USUAL_THETA = 0.01;

  private static final int KINDS = DifferenceKind.values().length;

  /** A locus and the probe's genotype there. */
  private record Key(Locus locus, int packed) {}

  private final AlleleFrequencies frequencies;
  private final double theta;
  private final ConcurrentMap<Key, LocusChance> known = new ConcurrentHashMap<>();

  /**
   * A model.
   *
   * @param theta the coancestry coefficient, from 0 to below 1
   */
  public ChanceModel(AlleleFrequencies frequencies, double theta) {
    if (!(theta >= 0 && theta < 1)) {
      throw new IllegalArgumentException("theta lies from 0 to below 1, not at " + theta);
    }
    this.frequencies = frequencies;
    this.theta = theta;
  }

  /** The coancestry coefficient. */
  public double theta() {
    return theta;
  }

  /** The table the model stands on. */
  public AlleleFrequencies frequencies() {
    return frequencies;
  }

  /**
   * The probability that one random unrelated person, typed at the given loci, hits a probe at each
   * quality.
   *
   * @param loci one bit a locus; those that the table or the probe lacks are left out
   * @return entries 1 to 4 by quality; entry 0 is not used
   */
  public double[] byQuality(Profile probe, int loci) {
    double all = 1;
    double[] one = new double[KINDS];
    boolean any = false;
    for (int rest = loci & probe.typed(); rest != 0; rest &= rest - 1) {
      Locus locus = Locus.at(Integer.numberOfTrailingZeros(rest));
      if (frequencies.has(locus)) {
        any = true;
        LocusChance chance = at(locus, probe.genotype(locus.ordinal()));
        for (int kind = 0; kind < KINDS; kind++) {
          one[kind] = one[kind] * chance.identical() + all * chance.one()[kind];
        }
        all *= chance.identical();
      }
    }
    return any ? new double[] {0, all, one[0], one[1], one[2]} : new double[5];
  }

  private LocusChance at(Locus locus, int packed) {
    Key key = new Key(locus, packed);
    LocusChance present = known.get(key);
    return present != null
        ? present
        : known.computeIfAbsent(key, k -> LocusChance.of(locus, packed, frequencies, theta));
  }

  /**
   * How probable it is that a random unrelated person matches a probe at least as well as a record
   * did: over the same compared loci, at the same quality or a better one.
   *
   * <p>A locus where the record hides a value behind a wildcard adds no evidence and is left out.
   *
   * @return NaN where the table knows none of the loci
   */
  public double randomMatchProbability(Profile probe, Comparison hit) {
    int loci = hit.comparedLoci();
    for (Difference difference : hit.differences()) {
      if (difference.record() == Alleles.WILDCARD) {
        loci &= ~difference.locus().bit();
      }
    }
    double[] byQuality = byQuality(probe, loci);
    double sum = 0;
    for (int quality = 1; quality <= hit.quality(); quality++) {
      sum += byQuality[quality];
    }
    return sum == 0 ? Double.NaN : sum;
  }

  /**
   * How many hits of each quality chance alone gives in a register.
   *
   * @param profiles how many profiles of unrelated people are searched, all taken as typed at every
   *     locus of the probe
   * @param rule qualities 2 to 4 are only possible where it allows a difference and enough loci
   *     match besides
   * @return by quality 1 to 4
   */
  public SortedMap<Integer, Double> expectedHits(
      Profile probe, long profiles, ComparisonRule rule) {
    double[] byQuality = byQuality(probe, probe.typed());
    int exact = Integer.bitCount(probe.designated());
    boolean wildcard = probe.typed() != probe.designated();
    SortedMap<Integer, Double> expected = new TreeMap<>();
    for (int quality = 1; quality <= 4; quality++) {
      boolean differing = quality == 3 || quality == 4 || (quality == 2 && !wildcard);
      int matching = exact - (differing ? 1 : 0);
      boolean possible =
          matching >= rule.minimumLoci() && (quality == 1 || rule.differences() >= 1);
      expected.put(quality, possible ? profiles * byQuality[quality] : 0);
    }
    return expected;
  }
}
