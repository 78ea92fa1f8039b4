package org.treffer.synthetic.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.treffer.dna.Locus;
import org.treffer.record.Country;
import org.treffer.synthetic.Draws;

class GenomeTest {

  private static final int PEOPLE = 30_000;

  private final AlleleTable table = AlleleTable.of(Country.of("DE"));

  private Genome founder(long number) {
    return Genome.founder(Draws.key(11, number), table, Traits.NONE);
  }

  private static int low(int pair) {
    return Math.min(pair & 0xFFFF, pair >>> 16);
  }

  private static int high(int pair) {
    return Math.max(pair & 0xFFFF, pair >>> 16);
  }

  private static boolean shareAnAllele(int one, int other) {
    return low(one) == low(other)
        || low(one) == high(other)
        || high(one) == low(other)
        || high(one) == high(other);
  }

  @Test
  void alleles_are_as_frequent_as_in_the_table() {
    for (Locus locus : table.loci()) {
      Map<Integer, Double> expected = table.frequencies().byLocus().get(locus);
      Map<Integer, Integer> counts = new TreeMap<>();
      for (long number = 0; number < PEOPLE; number++) {
        int pair = founder(number).pair(locus.ordinal());
        counts.merge(pair & 0xFFFF, 1, Integer::sum);
        counts.merge(pair >>> 16, 1, Integer::sum);
      }
      assertThat(expected.keySet()).containsAll(counts.keySet());
      assertBelowChiSquareBound(locus.text(), expected, counts, 2 * PEOPLE);
    }
  }

  @Test
  void genotypes_stand_in_hardy_weinberg_proportions() {
    Locus locus = Locus.TH01;
    Map<Integer, Double> alleles = table.frequencies().byLocus().get(locus);
    Map<Integer, Double> expected = new TreeMap<>();
    alleles.forEach(
        (low, p) ->
            alleles.forEach(
                (high, q) ->
                    expected.merge(
                        Math.min(low, high) | Math.max(low, high) << 16, p * q, Double::sum)));
    Map<Integer, Integer> counts = new TreeMap<>();
    for (long number = 0; number < PEOPLE; number++) {
      int pair = founder(number).pair(locus.ordinal());
      counts.merge(low(pair) | high(pair) << 16, 1, Integer::sum);
    }

    assertBelowChiSquareBound("TH01 genotypes", expected, counts, PEOPLE);
  }

  /** Classes expected fewer than ten times are put together; the bound is four deviations up. */
  private static void assertBelowChiSquareBound(
      String what, Map<Integer, Double> expected, Map<Integer, Integer> counts, int total) {
    double chiSquare = 0;
    double rareExpected = 0;
    double rareCounted = 0;
    int classes = 0;
    for (Map.Entry<Integer, Double> entry : expected.entrySet()) {
      double e = entry.getValue() * total;
      double counted = counts.getOrDefault(entry.getKey(), 0);
      if (e < 10) {
        rareExpected += e;
        rareCounted += counted;
      } else {
        chiSquare += (counted - e) * (counted - e) / e;
        classes++;
      }
    }
    if (rareExpected >= 10) {
      chiSquare += (rareCounted - rareExpected) * (rareCounted - rareExpected) / rareExpected;
      classes++;
    }
    int freedom = classes - 1;
    assertThat(chiSquare).as(what).isLessThan(freedom + 4 * Math.sqrt(2.0 * freedom));
  }

  @Test
  void theta_makes_homozygotes_more_frequent() {
    Locus locus = Locus.D3S1358;
    double expectedHomozygotes = 0;
    for (double p : table.frequencies().byLocus().get(locus).values()) {
      expectedHomozygotes += p * p;
    }
    Traits traits = new Traits(0.2, 0, 0);
    int homozygotes = 0;
    for (long number = 0; number < PEOPLE; number++) {
      int pair = Genome.founder(Draws.key(12, number), table, traits).pair(locus.ordinal());
      homozygotes += low(pair) == high(pair) ? 1 : 0;
    }

    assertThat(homozygotes / (double) PEOPLE)
        .isCloseTo(0.2 + 0.8 * expectedHomozygotes, within(0.012));
  }

  @Test
  void a_parent_shares_an_allele_at_every_locus() {
    for (long number = 0; number < 500; number++) {
      Genome child = founder(number);
      Genome parent = child.parent(Draws.key(number, "parent"));
      for (Locus locus : table.loci()) {
        assertThat(shareAnAllele(child.pair(locus.ordinal()), parent.pair(locus.ordinal())))
            .isTrue();
      }
    }
  }

  @Test
  void full_siblings_are_equal_as_often_as_genetics_has_it() {
    Locus locus = Locus.VWA;
    double squares = 0;
    double fourths = 0;
    for (double p : table.frequencies().byLocus().get(locus).values()) {
      squares += p * p;
      fourths += p * p * p * p;
    }
    int equal = 0;
    for (long number = 0; number < PEOPLE; number++) {
      int one = founder(number).pair(locus.ordinal());
      int other = founder(number).sibling(Draws.key(number, "sibling")).pair(locus.ordinal());
      equal += low(one) == low(other) && high(one) == high(other) ? 1 : 0;
    }

    assertThat(equal / (double) PEOPLE)
        .isCloseTo((1 + 2 * squares + 2 * squares * squares - fourths) / 4, within(0.012));
  }

  @Test
  void siblings_of_one_person_differ_from_each_other() {
    Genome one = founder(1).sibling(1);
    Genome other = founder(1).sibling(2);

    assertThat(table.loci()).anyMatch(l -> one.pair(l.ordinal()) != other.pair(l.ordinal()));
  }

  @Test
  void rare_traits_are_as_frequent_as_asked_for() {
    Traits traits = new Traits(0, 0.1, 0.1);
    int odd = 0;
    int threeAlleles = 0;
    for (long number = 0; number < 5_000; number++) {
      Genome plain = Genome.founder(Draws.key(13, number), table, Traits.NONE);
      Genome genome = Genome.founder(Draws.key(13, number), table, traits);
      for (Locus locus : table.loci()) {
        odd += plain.pair(locus.ordinal()) != genome.pair(locus.ordinal()) ? 1 : 0;
        threeAlleles += genome.third(locus.ordinal()) != 0 ? 1 : 0;
      }
    }

    assertThat(odd / 5_000.0).isCloseTo(0.1, within(0.02));
    // Where the drawn third allele equals one of the two, the person has but two.
    assertThat(threeAlleles / 5_000.0).isBetween(0.04, 0.1);
  }
}
