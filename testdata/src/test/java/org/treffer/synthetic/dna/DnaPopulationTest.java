package org.treffer.synthetic.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treffer.dna.DnaKind;
import org.treffer.dna.Inclusion;
import org.treffer.dna.Profile;
import org.treffer.record.Country;
import org.treffer.record.Reference;

class DnaPopulationTest {

  private static final Country DE = Country.of("DE");
  private static final Country MK = Country.of("MK");

  private static DnaPopulation population(DnaShares shares) {
    return DnaPopulation.of(
        42, List.of(new DnaRegister(DE, 12_000, 9_000), new DnaRegister(MK, 3_000, 1_000)), shares);
  }

  private final DnaPopulation typical = population(DnaShares.TYPICAL);

  private Stream<SyntheticProfile> stains() {
    return typical.of(DE).filter(p -> p.kind() == DnaKind.STAIN);
  }

  @Test
  void a_record_is_the_same_in_whatever_order_it_is_asked_for() {
    List<String> inOrder = typical.of(MK).map(p -> p.reference() + " " + p.loci()).toList();
    List<String> onManyThreads =
        typical.of(MK).parallel().map(p -> p.reference() + " " + p.loci()).toList();

    assertThat(onManyThreads).isEqualTo(inOrder);
    SyntheticProfile last = typical.at(MK, 3_999);
    assertThat(last.reference() + " " + last.loci()).isEqualTo(inOrder.get(3_999));
  }

  @Test
  void another_seed_gives_other_people() {
    DnaPopulation other = DnaPopulation.of(43, typical.registers(), DnaShares.TYPICAL);

    assertThat(other.at(MK, 0).loci()).isNotEqualTo(typical.at(MK, 0).loci());
  }

  @Test
  void no_two_records_share_a_reference() {
    Set<Reference> seen = new HashSet<>();
    typical.of(DE).forEach(p -> seen.add(p.reference()));
    typical.of(MK).forEach(p -> seen.add(p.reference()));

    assertThat(seen).hasSize(25_000);
  }

  @Test
  void a_reference_tells_state_and_kind() {
    assertThat(typical.of(MK))
        .allMatch(p -> p.reference().text().startsWith("MK-" + p.kind().letter() + "-"));
  }

  @Test
  void a_third_of_the_stains_is_partial() {
    long partial = stains().filter(p -> p.reading().size() < p.kit().size()).count();

    assertThat(partial / 9_000.0).isCloseTo(1 / 3.0, within(0.02));
  }

  @Test
  void few_stains_are_such_as_no_register_takes() {
    long tooFew = stains().filter(p -> p.reading().size() < 6).count();
    long mixtures =
        stains().filter(p -> p.loci().values().stream().anyMatch(v -> v.size() > 3)).count();

    assertThat(tooFew / 9_000.0).isCloseTo(0.002, within(0.0015));
    assertThat(mixtures / 9_000.0).isCloseTo(0.001, within(0.001));
    assertThat(mixtures).isPositive();
  }

  @Test
  void a_mixture_is_no_record() {
    SyntheticProfile mixture =
        stains()
            .filter(p -> p.loci().values().stream().anyMatch(v -> v.size() > 3))
            .findFirst()
            .orElseThrow();

    assertThatThrownBy(mixture::record)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mixture");
  }

  @Test
  void what_is_meant_to_be_searchable_may_be_loaded() {
    assertThat(population(DnaShares.SEARCHABLE).of(DE).map(SyntheticProfile::record))
        .allMatch(r -> Inclusion.OF_THE_ANNEX.obstacle(r.kind(), r.profile()).isEmpty());
  }

  @Test
  void some_values_are_written_in_the_ways_that_become_wildcards() {
    Set<String> unread = new HashSet<>();
    stains()
        .flatMap(p -> p.loci().values().stream())
        .flatMap(List::stream)
        .filter(text -> !text.matches("\\d+(\\.\\d)?|X|Y"))
        .forEach(unread::add);

    assertThat(unread).contains("*", "o", "na", "nr", "un", "f", "r");
  }

  @Test
  void plain_people_have_every_locus_of_their_kit_fully_designated() {
    assertThat(population(DnaShares.PLAIN).of(MK))
        .allSatisfy(
            p -> {
              Profile profile = p.record().profile();
              assertThat(Integer.bitCount(profile.designated())).isEqualTo(p.kit().loci().size());
              assertThat(p.relation().kinship()).isEqualTo(Kinship.NONE);
            });
  }

  @Test
  void nobody_is_stored_before_the_years_of_the_kits_or_after_them() {
    assertThat(typical.of(MK).flatMap(p -> p.header().grounds().stream()))
        .allMatch(g -> g.date().getYear() >= 2000 && g.date().getYear() <= 2025);
  }

  @Test
  void a_small_register_has_its_shares_too() {
    DnaPopulation small =
        DnaPopulation.of(1, List.of(new DnaRegister(MK, 140, 60)), DnaShares.SEARCHABLE);
    List<SyntheticProfile> stains = small.of(MK).filter(p -> p.kind() == DnaKind.STAIN).toList();

    assertThat(stains).hasSize(60);
    // Three deviations around 20 partial and around 25 tied ones.
    assertThat(stains.stream().filter(p -> p.reading().size() < p.kit().size()).count())
        .isBetween(9L, 31L);
    assertThat(stains.stream().filter(p -> p.relation().kinship() == Kinship.SAME).count())
        .isBetween(13L, 37L);
  }

  @Test
  void a_record_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> typical.at(MK, 4_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MK has records 0 to 3999");
    assertThatThrownBy(() -> typical.of(Country.of("AL")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AL");
  }
}
