package org.treffer.dna.chance;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.treffer.dna.Alleles;
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

  /** Sums over all genotypes that a person may show. */
  static LocusChance of(
      Locus locus, int low, int high, AlleleFrequencies frequencies, ChanceModel model) {
    NavigableMap<Integer, Double> alleles = new TreeMap<>(frequencies.byLocus().get(locus));
    addIfNumber(alleles, locus, low, frequencies);
    addIfNumber(alleles, locus, high, frequencies);
    alleles.replaceAll((allele, frequency) -> frequencies.of(locus, allele));
    double[] outcome = new double[1 + DifferenceKind.values().length];
    for (int first : alleles.keySet()) {
      for (int second : alleles.tailMap(first, true).keySet()) {
        int kind = model.differenceAt(locus, low, high, first, second);
        if (kind >= 0) {
          outcome[kind] += probability(alleles, low, high, first, second, model.theta());
        }
      }
    }
    return new LocusChance(outcome[0], new double[] {outcome[1], outcome[2], outcome[3]});
  }

  private static void addIfNumber(
      NavigableMap<Integer, Double> alleles,
      Locus locus,
      int allele,
      AlleleFrequencies frequencies) {
    if (allele != Alleles.WILDCARD) {
      alleles.putIfAbsent(allele, frequencies.of(locus, allele));
    }
  }

  private static double probability(
      NavigableMap<Integer, Double> alleles,
      int low,
      int high,
      int first,
      int second,
      double theta) {
    int seen = (low == Alleles.WILDCARD ? 0 : 1) + (high == Alleles.WILDCARD ? 0 : 1);
    double one = draw(alleles.get(first), times(first, low, high), seen, theta);
    double other =
        draw(
            alleles.get(second),
            times(second, low, high) + (first == second ? 1 : 0),
            seen + 1,
            theta);
    return (first == second ? 1 : 2) * one * other;
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
