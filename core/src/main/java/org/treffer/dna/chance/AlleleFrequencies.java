package org.treffer.dna.chance;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.treffer.dna.Locus;

/**
 * How frequent alleles are in a population, from a published table.
 *
 * @param source the publication
 * @param byLocus per locus, alleles in tenths with their frequencies, from 0 to 1
 * @param people how many people each locus was counted in, 0 where not stated
 */
public record AlleleFrequencies(
    String source, Map<Locus, NavigableMap<Integer, Double>> byLocus, Map<Locus, Integer> people) {

  /** The floor where a table does not say how many people were typed. */
  private static final double FLOOR = 0.001;

  /**
   * Counts below this are not trusted: 5 alleles seen (NRC II 1996, recommendation on rare
   * alleles).
   */
  private static final double LEAST_COUNT = 5;

  /** Copies the tables. */
  public AlleleFrequencies {
    Map<Locus, NavigableMap<Integer, Double>> copy = new EnumMap<>(Locus.class);
    byLocus.forEach((locus, table) -> copy.put(locus, new TreeMap<>(table)));
    byLocus = copy;
    people = Map.copyOf(people);
  }

  /** Whether the table has a locus. */
  public boolean has(Locus locus) {
    return byLocus.containsKey(locus);
  }

  /**
   * The frequency of an allele, at least the floor: an allele rarer than five in the sample, or not
   * seen at all, counts as if five had been seen.
   */
  public double of(Locus locus, int allele) {
    double counted = byLocus.get(locus).getOrDefault(allele, 0.0);
    return Math.max(counted, floor(locus));
  }

  private double floor(Locus locus) {
    int typed = people.getOrDefault(locus, 0);
    return typed == 0 ? FLOOR : LEAST_COUNT / (2.0 * typed);
  }
}
