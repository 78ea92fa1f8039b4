package org.treffer.synthetic.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treffer.dna.DnaKind;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.record.Country;
import org.treffer.record.Reference;

/** The truth that the generator tells agrees with the records it makes. */
class RelationTest {

  private static final Country AT = Country.of("AT");
  private static final Country RS = Country.of("RS");

  /** No rare values, which relatives do not share; nothing that a load rejects. */
  private static final DnaShares SHARES =
      new DnaShares(
          Traits.NONE, Damage.SEARCHABLE, new Ties(0.1, 0.05, 0.05, 0.02, 0.4, 0.2, 0.3, 0.5));

  private final DnaPopulation population =
      DnaPopulation.of(
          8, List.of(new DnaRegister(AT, 8_000, 4_000), new DnaRegister(RS, 4_000, 2_000)), SHARES);

  private final Map<Reference, SyntheticProfile> records = new HashMap<>();

  RelationTest() {
    all().forEach(p -> records.put(p.reference(), p));
  }

  private Stream<SyntheticProfile> all() {
    return Stream.concat(population.of(AT), population.of(RS));
  }

  private List<SyntheticProfile> related(Kinship kinship) {
    List<SyntheticProfile> related =
        records.values().stream().filter(p -> p.relation().kinship() == kinship).toList();
    assertThat(related).isNotEmpty();
    return related;
  }

  private Profile first(SyntheticProfile profile) {
    return records.get(profile.relation().person()).record().profile();
  }

  private static Set<Locus> differing(Profile one, Profile other) {
    Set<Locus> differing = new TreeSet<>();
    int both = one.designated() & other.designated();
    for (Locus locus : Locus.values()) {
      if ((both & locus.bit()) != 0 && !one.genotype(locus).equals(other.genotype(locus))) {
        differing.add(locus);
      }
    }
    return differing;
  }

  @Test
  void a_relation_leads_to_a_first_record() {
    assertThat(records.values())
        .allSatisfy(
            p ->
                assertThat(records.get(p.relation().person()).relation().kinship())
                    .isEqualTo(Kinship.NONE));
  }

  @Test
  void one_persons_profiles_differ_where_a_change_was_planted_and_nowhere_else() {
    for (SyntheticProfile profile : related(Kinship.SAME)) {
      Set<Locus> planted = new TreeSet<>(profile.relation().loci());
      if (profile.relation().change() == Change.WILDCARD) {
        planted.clear();
      }
      assertThat(differing(profile.record().profile(), first(profile))).isEqualTo(planted);
    }
  }

  @Test
  void a_planted_wildcard_hides_a_value_that_the_first_record_has() {
    assertThat(related(Kinship.SAME))
        .filteredOn(p -> p.relation().change() == Change.WILDCARD)
        .isNotEmpty()
        .allSatisfy(
            p -> {
              int bit = p.relation().loci().getFirst().bit();
              assertThat(p.record().profile().designated() & bit).isZero();
              assertThat(p.record().profile().typed() & bit).isNotZero();
              assertThat(first(p).designated() & bit).isNotZero();
            });
  }

  @Test
  void every_kind_of_change_is_planted_and_half_of_the_typings_have_one() {
    List<SyntheticProfile> same = related(Kinship.SAME);
    Set<Change> seen = EnumSet.noneOf(Change.class);
    same.forEach(p -> seen.add(p.relation().change()));
    long changed = same.stream().filter(p -> p.relation().change() != Change.NONE).count();

    assertThat(seen).containsExactlyInAnyOrder(Change.values());
    // A few find no locus that both typings have.
    assertThat(changed / (double) same.size()).isBetween(0.42, 0.52);
  }

  @Test
  void twins_are_equal() {
    for (SyntheticProfile profile : related(Kinship.TWIN)) {
      assertThat(differing(profile.record().profile(), first(profile))).isEmpty();
    }
  }

  @Test
  void parents_share_an_allele_at_every_locus() {
    for (SyntheticProfile profile : related(Kinship.PARENT)) {
      Profile parent = profile.record().profile();
      Profile child = first(profile);
      for (Locus locus : differing(parent, child)) {
        Genotype one = parent.genotype(locus).orElseThrow();
        Genotype other = child.genotype(locus).orElseThrow();
        assertThat(List.of(one.low(), one.high())).containsAnyOf(other.low(), other.high());
      }
    }
  }

  @Test
  void siblings_are_other_people() {
    assertThat(related(Kinship.SIBLING))
        .filteredOn(p -> !differing(p.record().profile(), first(p)).isEmpty())
        .hasSizeGreaterThan(related(Kinship.SIBLING).size() * 9 / 10);
  }

  @Test
  void ties_are_as_frequent_as_asked_for_and_some_lead_abroad() {
    List<SyntheticProfile> stains = all().filter(p -> p.kind() == DnaKind.STAIN).toList();
    long tied = stains.stream().filter(p -> p.relation().kinship() == Kinship.SAME).count();
    long abroad =
        stains.stream()
            .filter(p -> p.relation().kinship() == Kinship.SAME)
            .filter(
                p -> !p.relation().person().text().startsWith(p.reference().text().substring(0, 2)))
            .count();

    assertThat(tied / (double) stains.size()).isCloseTo(0.6, within(0.02));
    // 30% are sent anywhere: from AT a third of these, from RS two thirds cross the border.
    assertThat(abroad / (double) tied).isCloseTo(0.3 * 4 / 9, within(0.03));
  }
}
