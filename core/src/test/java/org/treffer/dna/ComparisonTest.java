package org.treffer.dna;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** RULES of the Annex, chapter 1, each as a fact. */
class ComparisonTest {

  private static final ComparisonRule RULE = ComparisonRule.OF_THE_ANNEX;

  private static final Map<Locus, String> SEVEN =
      Map.of(
          Locus.VWA, "15,17",
          Locus.TH01, "6,9.3",
          Locus.D21S11, "29,30",
          Locus.FGA, "21,24",
          Locus.D8S1179, "13,14",
          Locus.D3S1358, "15,16",
          Locus.D18S51, "12,16");

  private static Profile seven() {
    return with(Map.of());
  }

  private static Profile with(Map<Locus, String> changes) {
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    SEVEN.forEach((locus, text) -> genotypes.put(locus, genotype(text)));
    changes.forEach(
        (locus, text) -> {
          if (text.isEmpty()) {
            genotypes.remove(locus);
          } else {
            genotypes.put(locus, genotype(text));
          }
        });
    return new Profile(genotypes, Map.of());
  }

  private static Genotype genotype(String text) {
    String[] pair = text.split(",");
    return Genotype.of(pair[0], pair[1]);
  }

  private static Comparison compare(Profile probe, Profile record) {
    return Comparison.of(probe, record, RULE);
  }

  @Test
  void equal_profiles_are_quality_1() {
    Comparison comparison = compare(seven(), seven());
    assertThat(comparison.quality()).isEqualTo(1);
    assertThat(comparison.compared()).isEqualTo(7);
    assertThat(comparison.matched()).isEqualTo(7);
    assertThat(comparison.differences()).isEmpty();
  }

  @Test
  void a_wildcard_takes_either_place() {
    Profile probe = with(Map.of(Locus.VWA, "12,*"));
    assertThat(compare(probe, with(Map.of(Locus.VWA, "12,14"))).quality()).isEqualTo(2);
    assertThat(compare(probe, with(Map.of(Locus.VWA, "9,12"))).quality()).isEqualTo(2);
  }

  @Test
  void six_matching_and_one_differing_locus_are_a_near_match() {
    Comparison comparison = compare(seven(), with(Map.of(Locus.D18S51, "12,17")));
    assertThat(comparison.quality()).isEqualTo(4);
    assertThat(comparison.matched()).isEqualTo(6);
    assertThat(comparison.compared()).isEqualTo(7);
    assertThat(comparison.differences())
        .containsExactly(new Difference(Locus.D18S51, DifferenceKind.MISMATCH, 160, 170));
  }

  @Test
  void a_locus_that_differs_never_counts_toward_the_six() {
    Profile six = with(Map.of(Locus.FGA, ""));
    assertThat(compare(six, with(Map.of(Locus.D18S51, "12,17"))).hit()).isFalse();
  }

  @Test
  void two_differing_alleles_are_no_hit_at_one_locus_or_two() {
    assertThat(compare(seven(), with(Map.of(Locus.D18S51, "13,17"))).hit()).isFalse();
    assertThat(compare(seven(), with(Map.of(Locus.D18S51, "12,17", Locus.VWA, "15,18"))).hit())
        .isFalse();
  }

  @Test
  void with_two_allowed_one_of_them_may_be_a_plain_mismatch() {
    ComparisonRule two = RULE.withDifferences(2);
    Map<Locus, Genotype> eight = new EnumMap<>(Locus.class);
    seven().loci().forEach(l -> eight.put(l, seven().genotype(l).orElseThrow()));
    eight.put(Locus.SE33, genotype("18,25.2"));
    Profile probe = new Profile(eight, Map.of());
    eight.put(Locus.VWA, genotype("15,*"));
    eight.put(Locus.D18S51, genotype("12,17"));
    assertThat(Comparison.of(probe, new Profile(eight, Map.of()), two).quality()).isEqualTo(4);
    eight.put(Locus.VWA, genotype("15,18"));
    assertThat(Comparison.of(probe, new Profile(eight, Map.of()), two).hit()).isFalse();
  }

  @Test
  void a_homozygote_against_a_heterozygote_differs_in_one_allele() {
    Comparison comparison =
        compare(with(Map.of(Locus.VWA, "12,12")), with(Map.of(Locus.VWA, "12,14")));
    assertThat(comparison.quality()).isEqualTo(4);
    assertThat(comparison.differences()).hasSize(1);
  }

  @Test
  void a_micro_variant_is_related_in_both_directions_and_not_transitively() {
    Profile ten = with(Map.of(Locus.TH01, "6,10"));
    Profile nineThree = with(Map.of(Locus.TH01, "6,9.3"));
    Profile nineTwo = with(Map.of(Locus.TH01, "6,9.2"));
    assertThat(compare(ten, nineThree).quality()).isEqualTo(3);
    assertThat(compare(nineThree, ten).quality()).isEqualTo(3);
    assertThat(compare(nineThree, nineTwo).quality()).isEqualTo(3);
    assertThat(compare(ten, nineTwo).quality()).isEqualTo(4);
  }

  @Test
  void the_fewest_differences_win_before_the_mildest() {
    Comparison comparison =
        compare(with(Map.of(Locus.VWA, "10,10.1")), with(Map.of(Locus.VWA, "10.1,10.2")));
    assertThat(comparison.quality()).isEqualTo(4);
    assertThat(comparison.differences())
        .containsExactly(new Difference(Locus.VWA, DifferenceKind.MISMATCH, 100, 102));
  }

  @Test
  void a_trinucleotide_locus_has_no_micro_variants_unless_configured() {
    Profile one = with(Map.of(Locus.D22S1045, "15,16"));
    Profile other = with(Map.of(Locus.D22S1045, "15,16.1"));
    assertThat(compare(one, other).quality()).isEqualTo(4);
    ComparisonRule configured =
        new ComparisonRule("configured", 6, 1, MicroVariants.OF_THE_ANNEX.with(Locus.D22S1045));
    assertThat(Comparison.of(one, other, configured).quality()).isEqualTo(3);
  }

  @Test
  void the_fourth_tenth_is_a_micro_variant_at_pentanucleotide_loci_alone() {
    assertThat(
            compare(with(Map.of(Locus.PENTA_D, "9,10.4")), with(Map.of(Locus.PENTA_D, "9,11")))
                .quality())
        .isEqualTo(3);
    assertThat(
            compare(with(Map.of(Locus.FGA, "21,23.4")), with(Map.of(Locus.FGA, "21,24"))).quality())
        .isEqualTo(4);
  }

  @Test
  void a_wildcard_against_a_wildcard_is_one_difference() {
    Profile one = with(Map.of(Locus.VWA, "15,*"));
    Profile two = with(Map.of(Locus.VWA, "15,*", Locus.SE33, "18,*"));
    assertThat(compare(one, one).quality()).isEqualTo(2);
    assertThat(compare(two, two).hit()).isFalse();
    Profile double_ = with(Map.of(Locus.VWA, "*,*"));
    assertThat(compare(double_, seven()).differences()).hasSize(2);
  }

  @Test
  void few_loci_and_near_matches_ask_for_verification() {
    assertThat(compare(seven(), seven()).needsVerification()).isTrue();
    Map<Locus, String> more = Map.of(Locus.SE33, "18,25.2");
    assertThat(compare(with(more), with(more)).needsVerification()).isFalse();
    assertThat(compare(with(more), with(Map.of(Locus.SE33, "18,26.2"))).needsVerification())
        .isTrue();
  }

  @Test
  void the_comparison_lists_differences_of_a_no_hit_too() {
    Comparison comparison =
        compare(seven(), with(Map.of(Locus.D18S51, "13,17", Locus.VWA, "15,18")));
    assertThat(comparison.hit()).isFalse();
    assertThat(comparison.differences()).hasSize(3);
  }

  @Property(tries = 4_000)
  void equals_the_oracle_and_its_own_fast_form(@ForAll long seed) {
    RandomProfiles random = new RandomProfiles(seed, 4);
    Profile record = random.changed(random.person());
    Profile probe = random.probeFor(record);
    for (int allowed = 0; allowed <= 3; allowed++) {
      ComparisonRule rule = RULE.withDifferences(allowed);
      Comparison comparison = Comparison.of(probe, record, rule);
      ComparisonOracle.Verdict verdict =
          ComparisonOracle.compare(probe, record, rule.minimumLoci(), allowed);
      assertThat(comparison.quality()).isEqualTo(verdict.quality());
      assertThat(comparison.compared()).isEqualTo(verdict.compared());
      assertThat(comparison.matched()).isEqualTo(verdict.matched());
      assertThat(texts(comparison.differences())).isEqualTo(verdict.differences());
      assertThat(Comparison.quality(probe, record, rule)).isEqualTo(verdict.quality());
    }
  }

  @Property(tries = 1_000)
  void is_symmetric_in_quality_and_counts(@ForAll long seed) {
    RandomProfiles random = new RandomProfiles(seed, 4);
    Profile record = random.changed(random.person());
    Profile probe = random.probeFor(record);
    Comparison there = compare(probe, record);
    Comparison back = compare(record, probe);
    assertThat(back.quality()).isEqualTo(there.quality());
    assertThat(back.matched()).isEqualTo(there.matched());
    assertThat(back.differences()).hasSameSizeAs(there.differences());
  }

  private static List<String> texts(List<Difference> differences) {
    return differences.stream()
        .map(
            d ->
                d.locus()
                    + " "
                    + Alleles.text(d.probe())
                    + "/"
                    + Alleles.text(d.record())
                    + " "
                    + d.kind().text())
        .toList();
  }
}
