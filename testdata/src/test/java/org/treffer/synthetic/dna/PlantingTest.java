package org.treffer.synthetic.dna;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaKind;
import org.treffer.dna.Locus;
import org.treffer.record.Country;
import org.treffer.synthetic.Draws;

class PlantingTest {

  private final AlleleTable table = AlleleTable.of(Country.of("AT"));
  private final List<Kit> kits = Kit.all();

  @Property(tries = 1_000)
  void a_planted_change_is_the_only_difference_and_has_its_quality(
      @ForAll long person, @ForAll Change change) {
    Genome genome = Genome.founder(person, table, Traits.NONE);
    Draws draws = new Draws(person);
    Reading stored = Laboratory.full(genome, kits.get(draws.below(kits.size())));
    Reading changed = Laboratory.full(genome, kits.get(draws.below(kits.size())));

    List<Locus> loci = new Planting(changed, DnaKind.STAIN, stored, draws).plant(change);

    Comparison comparison =
        Comparison.of(
            changed.profile(Map.of()), stored.profile(Map.of()), ComparisonRule.OF_THE_ANNEX);
    assertThat(comparison.differences().stream().map(d -> d.locus()))
        .containsExactlyInAnyOrderElementsOf(loci);
    boolean enoughLoci = comparison.matched() >= 6;
    boolean made = change == Change.NONE || !loci.isEmpty();
    assertThat(comparison.quality())
        .isEqualTo(enoughLoci ? made ? change.quality() : Change.NONE.quality() : 0);
  }

  @Test
  void nothing_is_planted_where_the_other_typing_has_no_value() {
    Genome genome = Genome.founder(1, table, Traits.NONE);
    Reading stored = Laboratory.full(genome, kits.get(0));
    new DropOut(0).degrade(stored, 0, 0, new Draws(1));
    Reading changed = Laboratory.full(genome, kits.get(0));

    assertThat(new Planting(changed, DnaKind.PERSON, stored, new Draws(1)).plant(Change.MISMATCH))
        .isEmpty();
  }
}
