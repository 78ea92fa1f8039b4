package org.treffer.dna.chance;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.treffer.dna.Alleles;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;

/** Small frequency tables for tests, counted in so many people that no floor is reached. */
final class Tables {

  static final int PEOPLE = 1_000_000;

  private Tables() {}

  /** Alternately alleles and frequencies, such as {@code "9.3", 0.3}. */
  static NavigableMap<Integer, Double> alleles(Object... pairs) {
    NavigableMap<Integer, Double> table = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      table.put(Alleles.parse((String) pairs[i]), (Double) pairs[i + 1]);
    }
    return table;
  }

  static AlleleFrequencies of(Map<Locus, NavigableMap<Integer, Double>> byLocus) {
    Map<Locus, Integer> people = new EnumMap<>(Locus.class);
    byLocus.keySet().forEach(locus -> people.put(locus, PEOPLE));
    return new AlleleFrequencies("a test", byLocus, people);
  }

  /** At each locus some alleles next to each other, micro-variants among them. */
  static AlleleFrequencies random(Random random, int alleles, Locus... loci) {
    Map<Locus, NavigableMap<Integer, Double>> byLocus = new EnumMap<>(Locus.class);
    for (Locus locus : loci) {
      NavigableMap<Integer, Double> table = new TreeMap<>();
      while (table.size() < alleles) {
        int fraction = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0;
        table.put((8 + random.nextInt(4)) * 10 + fraction, 0.05 + random.nextDouble());
      }
      double sum = table.values().stream().mapToDouble(Double::doubleValue).sum();
      table.replaceAll((allele, weight) -> weight / sum);
      byLocus.put(locus, table);
    }
    return of(byLocus);
  }

  /** A person with two alleles drawn one by one at each locus of a table. */
  static Profile person(AlleleFrequencies table, Random random) {
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    table
        .byLocus()
        .forEach(
            (locus, alleles) ->
                genotypes.put(locus, new Genotype(draw(alleles, random), draw(alleles, random))));
    return new Profile(genotypes, Map.of());
  }

  static int draw(NavigableMap<Integer, Double> alleles, Random random) {
    double left = random.nextDouble();
    for (Map.Entry<Integer, Double> each : alleles.entrySet()) {
      left -= each.getValue();
      if (left < 0) {
        return each.getKey();
      }
    }
    return alleles.lastKey();
  }

  /** The profile with a wildcard in the place of one value at a locus. */
  static Profile wild(Profile profile, Locus locus) {
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    profile.loci().forEach(l -> genotypes.put(l, profile.genotype(l).orElseThrow()));
    genotypes.computeIfPresent(locus, (l, g) -> new Genotype(g.low(), Alleles.WILDCARD));
    return new Profile(genotypes, Map.of());
  }
}
