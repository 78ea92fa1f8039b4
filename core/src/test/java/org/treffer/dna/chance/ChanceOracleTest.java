package org.treffer.dna.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.treffer.dna.Alleles;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonOracle;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;

/** The chance model against enumeration and against populations drawn at random. */
class ChanceOracleTest {

  private static final Locus[] THREE = {Locus.TH01, Locus.PENTA_D, Locus.D22S1045};

  @Property(tries = 200)
  void the_qualities_are_what_enumerating_every_person_gives(@ForAll long seed) {
    Random random = new Random(seed);
    AlleleFrequencies table = Tables.random(random, 2 + random.nextInt(2), THREE);
    double theta = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.2;
    Profile probe = Tables.person(table, random);
    for (int wild = random.nextInt(3); wild > 0; wild--) {
      probe = Tables.wild(probe, THREE[random.nextInt(3)]);
    }
    double[] expected = new double[5];
    double[] all = {0};
    enumerate(table, theta, probe, 0, new EnumMap<>(Locus.class), 1, expected, all);
    assertThat(all[0]).as("all persons together").isCloseTo(1, within(1e-9));
    assertThat(new ChanceModel(table, theta).byQuality(probe, -1))
        .containsExactly(expected, within(1e-9));
  }

  /** Every person at every locus, with the probability that the draws give. */
  private static void enumerate(
      AlleleFrequencies table,
      double theta,
      Profile probe,
      int place,
      Map<Locus, Genotype> person,
      double probability,
      double[] byQuality,
      double[] all) {
    if (place == THREE.length) {
      all[0] += probability;
      Profile whole = new Profile(person, Map.of());
      int quality = ComparisonOracle.compare(probe, whole, 0, 1).quality();
      byQuality[quality] += quality == 0 ? 0 : probability;
      return;
    }
    Locus locus = THREE[place];
    Genotype seen = probe.genotype(locus).orElseThrow();
    NavigableMap<Integer, Double> alleles = table.byLocus().get(locus);
    for (int first : alleles.keySet()) {
      for (int second : alleles.keySet()) {
        List<Integer> before = new ArrayList<>(List.of(seen.low(), seen.high()));
        before.removeIf(a -> a == Alleles.WILDCARD);
        double one = next(alleles.get(first), first, before, theta);
        before.add(first);
        double other = next(alleles.get(second), second, before, theta);
        person.put(locus, new Genotype(first, second));
        enumerate(
            table, theta, probe, place + 1, person, probability * one * other, byQuality, all);
      }
    }
  }

  /** Balding and Nichols: the next allele, after those drawn before from the same subpopulation. */
  private static double next(double frequency, int allele, List<Integer> before, double theta) {
    if (before.isEmpty()) {
      return frequency;
    }
    long same = before.stream().filter(a -> a == allele).count();
    return (same * theta + (1 - theta) * frequency) / (1 + (before.size() - 1) * theta);
  }

  @Test
  void expected_hits_agree_with_the_hits_of_an_unrelated_population() {
    Random random = new Random(20_240_501);
    Locus[] loci = {
      Locus.TH01, Locus.VWA, Locus.FGA, Locus.D8S1179, Locus.D3S1358, Locus.D18S51, Locus.PENTA_E
    };
    AlleleFrequencies table = Tables.random(random, 3, loci);
    ChanceModel model = new ChanceModel(table, 0);
    List<Profile> population = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      population.add(Tables.person(table, random));
    }
    Map<Integer, Double> expectedInAll = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      Profile probe = Tables.person(table, random);
      if (i % 4 == 0) {
        probe = Tables.wild(probe, loci[i % loci.length]);
      }
      ComparisonRule rule = ComparisonRule.OF_THE_ANNEX;
      SortedMap<Integer, Double> expected = model.expectedHits(probe, population.size(), rule);
      int[] counted = new int[5];
      for (Profile person : population) {
        counted[Comparison.quality(probe, person, rule)]++;
      }
      for (int quality = 1; quality <= 4; quality++) {
        // Given the probe the count is binomial, so nearly Poisson: five sigma and a bit.
        double mean = expected.get(quality);
        assertThat((double) counted[quality])
            .as("probe %d, quality %d", i, quality)
            .isCloseTo(mean, within(5 * Math.sqrt(mean) + (mean == 0 ? 0 : 4)));
        expectedInAll.merge(quality, mean, Double::sum);
      }
    }
    assertThat(expectedInAll.values()).as("enough hits of each kind").allMatch(sum -> sum > 50);
  }

  @Test
  void theta_is_what_alleles_shared_within_a_subpopulation_give() {
    double theta = 0.03;
    NavigableMap<Integer, Double> alleles = Tables.alleles("6", 0.2, "7", 0.35, "9.3", 0.45);
    ChanceModel model = new ChanceModel(Tables.of(Map.of(Locus.TH01, alleles)), theta);
    Random random = new Random(7);
    int draws = 200_000;
    int same = 0;
    double expected = 0;
    for (int i = 0; i < draws; i++) {
      NavigableMap<Integer, Double> subpopulation = subpopulation(alleles, theta, random);
      Genotype one =
          new Genotype(Tables.draw(subpopulation, random), Tables.draw(subpopulation, random));
      Genotype other =
          new Genotype(Tables.draw(subpopulation, random), Tables.draw(subpopulation, random));
      same += one.equals(other) ? 1 : 0;
      expected += model.byQuality(new Profile(Map.of(Locus.TH01, one), Map.of()), -1)[1];
    }
    assertThat((double) same).isCloseTo(expected, within(5 * Math.sqrt(draws * 0.25)));
    double without = 0;
    ChanceModel independent = new ChanceModel(model.frequencies(), 0);
    for (int low : alleles.keySet()) {
      for (int high : alleles.keySet()) {
        Profile each = new Profile(Map.of(Locus.TH01, new Genotype(low, high)), Map.of());
        without += alleles.get(low) * alleles.get(high) * independent.byQuality(each, -1)[1];
      }
    }
    assertThat(same - draws * without)
        .as("without theta there would be too few")
        .isGreaterThan(5 * Math.sqrt(draws * 0.25));
  }

  /**
   * Frequencies of one subpopulation: Dirichlet with the population's times (1 - theta) / theta.
   */
  private static NavigableMap<Integer, Double> subpopulation(
      NavigableMap<Integer, Double> alleles, double theta, Random random) {
    NavigableMap<Integer, Double> drawn = new TreeMap<>();
    alleles.forEach((allele, p) -> drawn.put(allele, gamma(p * (1 - theta) / theta, random)));
    double sum = drawn.values().stream().mapToDouble(Double::doubleValue).sum();
    drawn.replaceAll((allele, weight) -> weight / sum);
    return drawn;
  }

  /** A gamma variate of a shape of at least 1 (Marsaglia and Tsang 2000). */
  private static double gamma(double shape, Random random) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
