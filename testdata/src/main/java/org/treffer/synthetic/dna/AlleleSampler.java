package org.treffer.synthetic.dna;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;

/**
 * Draws the alleles of one locus by their frequencies, in constant time: Walker's alias method as
 * Vose builds it (IEEE Transactions on Software Engineering 17, 1991). Each of n columns holds its
 * own allele up to a threshold and another one, its alias, above.
 *
 * <p>Immutable.
 */
final class AlleleSampler {

  private static final double ONE = 0x1.0p32;

  private final int[] alleles;

  /** By column: the share of its own allele, as a fraction of 2^32. */
  private final long[] thresholds;

  private final int[] aliases;

  /**
   * For one locus.
   *
   * @param frequencies by allele in tenths of a repeat; their sum need not be exactly 1
   */
  AlleleSampler(SortedMap<Integer, Double> frequencies) {
    int n = frequencies.size();
    alleles = frequencies.keySet().stream().mapToInt(Integer::intValue).toArray();
    aliases = alleles.clone();
    thresholds = new long[n];
    double sum = frequencies.values().stream().mapToDouble(Double::doubleValue).sum();
    double[] heights = frequencies.values().stream().mapToDouble(f -> f * n / sum).toArray();
    Deque<Integer> low = new ArrayDeque<>();
    Deque<Integer> high = new ArrayDeque<>();
    for (int i = 0; i < n; i++) {
      (heights[i] < 1 ? low : high).add(i);
    }
    while (!low.isEmpty() && !high.isEmpty()) {
      int small = low.remove();
      int large = high.remove();
      thresholds[small] = (long) (heights[small] * ONE);
      aliases[small] = alleles[large];
      heights[large] -= 1 - heights[small];
      (heights[large] < 1 ? low : high).add(large);
    }
    low.forEach(i -> thresholds[i] = (long) ONE);
    high.forEach(i -> thresholds[i] = (long) ONE);
  }

  /** The allele, in tenths, that 64 random bits mean. */
  int draw(long bits) {
    int column = (int) ((bits >>> 32) * alleles.length >>> 32);
    return (bits & 0xFFFFFFFFL) < thresholds[column] ? alleles[column] : aliases[column];
  }
}
