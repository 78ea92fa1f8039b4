package org.treffer.dna.chance;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.treffer.dna.Alleles;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DifferenceKind;
import org.treffer.dna.Locus;

/**
 * What a random unrelated person shows at one locus, set against a probe's genotype.
 *
 * <p>Given the probe's alleles the person's are drawn one after the other with probability {@code
 * (n θ + (1 - θ) p) / (1 + (m - 1) θ)}, n of the m alleles seen so far being of that kind (Balding
 * and Nichols 1994). For the probe's own genotype this is formula 4.10 of NRC II (1996).
 *
 * @param identical probability of the same two values
 * @param one by {@link DifferenceKind} ordinal: probability of exactly one differing allele of a
 *     kind
 */
@SuppressWarnings("ArrayRecordComponent") // three numbers a kind, never compared
record LocusChance(double identical, double[] one) {

  /**
   * Sums over all genotypes that a person may show.
   *
   * @param probe the probe's genotype, packed
   */
  static LocusChance of(Locus locus, int probe, AlleleFrequencies frequencies, double theta) {
    SortedSet<Integer> shown = new TreeSet<>(frequencies.byLocus().get(locus).keySet());
    addIfNumber(shown, probe & 0xFFFF);
    addIfNumber(shown, probe >>> 16);
    int[] alleles = shown.stream().mapToInt(Integer::intValue).toArray();
    double[] frequency =
        Arrays.stream(alleles).mapToDouble(allele -> frequencies.of(locus, allele)).toArray();
    double[] outcome = new double[1 + DifferenceKind.values().length];
    for (int first = 0; first < alleles.length; first++) {
      for (int second = first; second < alleles.length; second++) {
        int person = alleles[first] | alleles[second] << 16;
        int kind = Comparison.differenceAt(locus, probe, person, ComparisonRule.OF_THE_ANNEX);
        if (kind >= 0) {
          outcome[kind] += probability(probe, person, frequency[first], frequency[second], theta);
        }
      }
    }
    return new LocusChance(outcome[0], new double[] {outcome[1], outcome[2], outcome[3]});
  }

  private static void addIfNumber(SortedSet<Integer> alleles, int allele) {
    if (allele != Alleles.WILDCARD) {
      alleles.add(allele);
    }
  }

  /** The probability of a person's genotype, given a probe's, both packed. */
  private static double probability(
      int probe, int person, double first, double second, double theta) {
    int low = probe & 0xFFFF;
    int high = probe >>> 16;
    int one = person & 0xFFFF;
    int other = person >>> 16;
    int seen = (low == Alleles.WILDCARD ? 0 : 1) + (high == Alleles.WILDCARD ? 0 : 1);
    int again = times(other, low, high) + (one == other ? 1 : 0);
    return (one == other ? 1 : 2)
        * draw(first, times(one, low, high), seen, theta)
        * draw(second, again, seen + 1, theta);
  }

  private static int times(int allele, int low, int high) {
    return (allele == low ? 1 : 0) + (allele == high ? 1 : 0);
  }

  private static double draw(double frequency, int ofThisKind, int seen, double theta) {
    return seen == 0
        ? frequency
        : (ofThisKind * theta + (1 - theta) * frequency) / (1 + (seen - 1) * theta);
  }
}
