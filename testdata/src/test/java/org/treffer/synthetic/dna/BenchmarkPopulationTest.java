package org.treffer.synthetic.dna;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Inclusion;
import org.treffer.record.Reference;
import org.treffer.synthetic.dna.BenchmarkProbe.Shape;

class BenchmarkPopulationTest {

  private final BenchmarkPopulation population = BenchmarkPopulation.of(7, 20_000);

  @Test
  void seven_records_in_ten_are_persons() {
    long persons = population.records().filter(r -> r.kind() == DnaKind.PERSON).count();

    assertThat(persons).isEqualTo(14_000);
  }

  @Test
  void every_record_may_be_loaded() {
    assertThat(population.records())
        .allSatisfy(
            record ->
                assertThat(Inclusion.OF_THE_ANNEX.obstacle(record.kind(), record.profile()))
                    .as(record.toString())
                    .isEmpty());
  }

  @Test
  void a_third_of_the_stains_is_partial() {
    long partial =
        population
            .generated()
            .filter(p -> p.kind() == DnaKind.STAIN && p.reading().size() < p.kit().size())
            .count();

    assertThat(partial / 6_000.0).isBetween(0.31, 0.36);
  }

  @Test
  void twenty_probes_have_the_shares_of_the_mix() {
    List<BenchmarkProbe> probes = population.probes(20);

    Map<Shape, Long> shapes =
        probes.stream()
            .collect(Collectors.groupingBy(BenchmarkProbe::shape, Collectors.counting()));
    assertThat(shapes).isEqualTo(Map.of(Shape.FULL, 10L, Shape.PARTIAL, 6L, Shape.ODD, 4L));
    assertThat(probes.stream().filter(p -> !p.planted().isEmpty())).hasSize(10);
  }

  @Test
  void a_planted_record_hits_with_the_quality_of_its_change() {
    Map<Reference, DnaRecord> records =
        population.records().collect(Collectors.toMap(DnaRecord::reference, r -> r));
    Map<Change, Integer> seen = new HashMap<>();

    for (BenchmarkProbe probe : population.probes(600)) {
      for (Reference planted : probe.planted()) {
        Comparison comparison =
            Comparison.of(
                probe.probe().profile(),
                records.get(planted).profile(),
                ComparisonRule.OF_THE_ANNEX);
        assertThat(comparison.quality())
            .as(probe + " against " + records.get(planted) + ": " + comparison)
            .isEqualTo(probe.change().quality());
        seen.merge(probe.change(), 1, Integer::sum);
      }
    }

    assertThat(seen)
        .containsOnlyKeys(
            Change.NONE,
            Change.MISMATCH,
            Change.DROPPED_ALLELE,
            Change.MICRO_VARIANT,
            Change.WILDCARD);
  }

  @Test
  void a_partial_probe_has_six_to_eleven_loci() {
    assertThat(population.probes(400))
        .filteredOn(p -> p.shape() == Shape.PARTIAL)
        .allSatisfy(
            p -> assertThat(Integer.bitCount(p.probe().profile().typed())).isBetween(6, 11));
  }

  @Test
  void an_odd_probe_holds_a_wildcard_or_a_value_between_the_repeats_of_its_locus() {
    assertThat(population.probes(400))
        .filteredOn(p -> p.shape() == Shape.ODD && p.change() == Change.WILDCARD)
        .allSatisfy(
            p ->
                assertThat(p.probe().profile().designated())
                    .isNotEqualTo(p.probe().profile().typed()));
  }

  @Test
  void stains_and_persons_lie_in_two_registers_and_share_people() {
    DnaPopulation two = BenchmarkPopulation.stainsAndPersons(7, 1_000, 3_000);

    long ofPersons =
        two.of(two.registers().get(0).country())
            .filter(p -> p.relation().person().text().startsWith("DE-P-"))
            .count();
    assertThat(ofPersons / 1_000.0).isBetween(0.2, 0.35);
  }
}
