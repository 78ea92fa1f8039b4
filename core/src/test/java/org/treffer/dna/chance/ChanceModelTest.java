package org.treffer.dna.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaKind;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.record.Reference;

class ChanceModelTest {

  private static final double THETA = 0.02;
  private static final double P = 0.3;
  private static final double Q = 0.15;
  private static final Offset<Double> EXACT = within(1e-14);

  private static final AlleleFrequencies TABLE =
      Tables.of(
          Map.of(
              Locus.TH01, Tables.alleles("6", P, "9.3", Q, "10", 0.2, "7", 0.35),
              Locus.VWA, Tables.alleles("16", 0.5, "17", 0.5)));

  private final ChanceModel model = new ChanceModel(TABLE, THETA);

  private static Profile profile(Locus locus, String low, String high) {
    return new Profile(Map.of(locus, Genotype.of(low, high)), Map.of());
  }

  private double[] at(Locus locus, String low, String high) {
    return model.byQuality(profile(locus, low, high), locus.bit());
  }

  @Test
  void nrc_ii_formula_4_10a_for_a_homozygote() {
    double expected =
        (2 * THETA + (1 - THETA) * P)
            * (3 * THETA + (1 - THETA) * P)
            / ((1 + THETA) * (1 + 2 * THETA));
    assertThat(at(Locus.TH01, "6", "6")[1]).isCloseTo(expected, EXACT);
  }

  @Test
  void nrc_ii_formula_4_10b_for_a_heterozygote() {
    double expected =
        2 * (THETA + (1 - THETA) * P) * (THETA + (1 - THETA) * Q) / ((1 + THETA) * (1 + 2 * THETA));
    assertThat(at(Locus.TH01, "6", "9.3")[1]).isCloseTo(expected, EXACT);
  }

  @Test
  void without_coancestry_both_are_hardy_and_weinberg_s() {
    ChanceModel independent = new ChanceModel(TABLE, 0);
    assertThat(independent.byQuality(profile(Locus.TH01, "6", "6"), -1)[1]).isCloseTo(P * P, EXACT);
    assertThat(independent.byQuality(profile(Locus.TH01, "6", "9.3"), -1)[1])
        .isCloseTo(2 * P * Q, EXACT);
  }

  @Test
  void where_no_genotype_differs_in_two_alleles_the_qualities_add_up_to_one() {
    for (double theta : new double[] {0, 0.001, 0.03, 0.3, 0.99}) {
      for (double p : new double[] {0.001, 0.2, 0.5, 0.9}) {
        NavigableMap<Integer, Double> two = Tables.alleles("16", p, "17.2", 1 - p);
        ChanceModel each = new ChanceModel(Tables.of(Map.of(Locus.VWA, two)), theta);
        double[] byQuality = each.byQuality(profile(Locus.VWA, "16", "17.2"), -1);
        assertThat(byQuality[1] + byQuality[2] + byQuality[3] + byQuality[4])
            .as("theta %s, p %s", theta, p)
            .isCloseTo(1, within(1e-12));
      }
    }
  }

  @Test
  void a_wildcard_in_the_probe_takes_every_value_at_quality_2_and_learns_from_one_allele() {
    // One allele is seen, so the person has it at least once with probability 1 - P(twice not it).
    double notSeen = 1 - (THETA + (1 - THETA) * P);
    double notSeenAgain = 1 - (THETA + (1 - THETA) * P) / (1 + THETA);
    assertThat(at(Locus.TH01, "6", "*"))
        .containsExactly(new double[] {0, 0, 1 - notSeen * notSeenAgain, 0, 0}, within(1e-9));
    assertThat(at(Locus.TH01, "*", "*")).containsExactly(new double[5], EXACT);
  }

  @Test
  void loci_multiply_and_those_that_the_table_or_the_probe_lacks_are_left_out() {
    Profile both =
        new Profile(
            Map.of(
                Locus.TH01, Genotype.of("6", "9.3"),
                Locus.VWA, Genotype.of("16", "17"),
                Locus.FGA, Genotype.of("20", "21")),
            Map.of());
    assertThat(model.byQuality(both, -1)[1])
        .isCloseTo(at(Locus.TH01, "6", "9.3")[1] * at(Locus.VWA, "16", "17")[1], EXACT);
    assertThat(model.byQuality(both, Locus.FGA.bit())).containsExactly(new double[5], EXACT);
  }

  @Test
  void an_allele_never_seen_counts_as_if_five_had_been() {
    AlleleFrequencies small =
        new AlleleFrequencies(
            "a test",
            Map.of(Locus.TH01, Tables.alleles("6", 1.0), Locus.VWA, Tables.alleles("16", 1.0)),
            Map.of(Locus.TH01, 250));
    assertThat(small.of(Locus.TH01, 99)).isEqualTo(0.01);
    assertThat(small.of(Locus.VWA, 99)).isEqualTo(0.001);
    assertThat(new ChanceModel(small, 0).byQuality(profile(Locus.TH01, "8", "8"), -1)[1])
        .isCloseTo(0.0001, EXACT);
  }

  @Test
  void a_hit_is_judged_by_everybody_who_would_match_as_well_or_better() {
    Profile probe = profile(Locus.TH01, "6", "9.3");
    ComparisonRule rule = ComparisonRule.OF_THE_ANNEX.withMinimumLoci(1);
    Profile wider =
        new Profile(
            Map.of(Locus.TH01, Genotype.of("6", "9.3"), Locus.VWA, Genotype.of("16", "16")),
            Map.of());
    double[] th01 = at(Locus.TH01, "6", "9.3");
    assertThat(rmp(probe, wider, rule)).isCloseTo(th01[1], EXACT);
    Profile one = profile(Locus.VWA, "16", "16");
    assertThat(rmp(wider, Tables.wild(wider, Locus.VWA), rule))
        .as("a record's wildcard is no evidence")
        .isCloseTo(th01[1], EXACT);
    Profile near =
        new Profile(
            Map.of(Locus.TH01, Genotype.of("6", "10"), Locus.VWA, Genotype.of("16", "16")),
            Map.of());
    double[] both = model.byQuality(wider, -1);
    assertThat(rmp(wider, near, rule))
        .as("quality 3 or better")
        .isCloseTo(both[1] + both[2] + both[3], EXACT);
    assertThat(rmp(one, one, rule)).isCloseTo(at(Locus.VWA, "16", "16")[1], EXACT);
    Profile unknown = profile(Locus.FGA, "20", "21");
    assertThat(rmp(unknown, unknown, rule)).isNaN();
  }

  private double rmp(Profile probe, Profile record, ComparisonRule rule) {
    Comparison hit = Comparison.of(probe, record, rule);
    assertThat(hit.hit()).isTrue();
    return model.randomMatchProbability(probe, hit);
  }

  @Test
  void no_hits_are_expected_of_a_quality_that_the_rule_does_not_allow() {
    AlleleFrequencies six =
        Tables.random(
            new Random(1),
            3,
            Locus.TH01,
            Locus.VWA,
            Locus.FGA,
            Locus.TPOX,
            Locus.D18S51,
            Locus.D21S11,
            Locus.SE33);
    ChanceModel all = new ChanceModel(six, THETA);
    Profile probe = Tables.person(six, new Random(2));
    ComparisonRule seven = ComparisonRule.OF_THE_ANNEX.withMinimumLoci(7);
    assertThat(all.expectedHits(probe, 1000, seven).get(1)).isPositive();
    assertThat(all.expectedHits(probe, 1000, seven).tailMap(2)).containsValues(0.0, 0.0, 0.0);
    assertThat(all.expectedHits(probe, 1000, seven).get(4)).isZero();
    assertThat(all.expectedHits(probe, 1000, seven.withMinimumLoci(8)).get(1)).isZero();
    SortedMap<Integer, Double> strict =
        all.expectedHits(probe, 1000, ComparisonRule.OF_THE_ANNEX.withDifferences(0));
    assertThat(strict.get(1)).isEqualTo(1000 * all.byQuality(probe, -1)[1]);
    assertThat(strict.get(4)).isZero();
    assertThat(all.expectedHits(probe, 1000, ComparisonRule.OF_THE_ANNEX).get(4))
        .isEqualTo(1000 * all.byQuality(probe, -1)[4])
        .isPositive();
    Profile wild = Tables.wild(probe, Locus.SE33);
    SortedMap<Integer, Double> hidden = all.expectedHits(wild, 1000, ComparisonRule.OF_THE_ANNEX);
    assertThat(hidden.get(1)).isZero();
    assertThat(hidden.get(2)).isPositive();
    assertThat(hidden.get(4)).isZero();
  }

  @Test
  void a_register_that_publishes_nothing_judges_nothing() {
    Profile probe = profile(Locus.VWA, "16", "16");
    Comparison same = Comparison.of(probe, probe, ComparisonRule.OF_THE_ANNEX.withMinimumLoci(1));
    DnaHit hit = new DnaHit(new Reference("P-1"), DnaKind.PERSON, same, Double.NaN, true);
    assertThat(RegisterChance.unpublished().judged(probe, hit)).isEqualTo(hit);
    assertThat(RegisterChance.unpublished().model()).isEmpty();
    assertThat(RegisterChance.of(model, 26_000).judged(probe, hit).randomMatchProbability())
        .isCloseTo(at(Locus.VWA, "16", "16")[1], EXACT);
  }

  @Test
  void theta_lies_from_0_to_below_1() {
    for (double bad : new double[] {-0.01, 1, Double.NaN}) {
      assertThatThrownBy(() -> new ChanceModel(TABLE, bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("theta");
    }
  }
}
