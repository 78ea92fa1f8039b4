package org.treffer.synthetic.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.treffer.dna.Locus;
import org.treffer.record.Country;
import org.treffer.synthetic.Register;

class AlleleTableTest {

  private final AlleleTable austria = AlleleTable.of(Country.of("AT"));

  @Test
  void every_default_partition_has_frequencies_at_all_loci_of_all_kits() {
    Set<Locus> typed = new TreeSet<>();
    Kit.all().forEach(kit -> typed.addAll(kit.loci()));
    assertThat(typed).hasSize(23);

    for (Register register : Register.defaults()) {
      assertThat(AlleleTable.of(register.country()).loci()).containsExactlyElementsOf(typed);
    }
  }

  @Test
  void frequencies_at_a_locus_add_up_to_one() {
    for (NavigableMap<Integer, Double> alleles : austria.frequencies().byLocus().values()) {
      assertThat(alleles.values().stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void a_published_frequency_stands_as_published() {
    assertThat(austria.frequencies().of(Locus.VWA, 170)).isCloseTo(0.286036, within(1e-5));
    assertThat(austria.frequencies().people()).containsEntry(Locus.VWA, 222);
  }

  @Test
  void a_locus_that_a_table_lacks_comes_from_the_other() {
    assertThat(austria.frequencies().people()).containsEntry(Locus.TPOX, 202);
    assertThat(austria.frequencies().byLocus().get(Locus.TPOX))
        .isEqualTo(AlleleTable.of(Country.of("HU")).frequencies().byLocus().get(Locus.TPOX));
  }

  @Test
  void a_state_without_a_row_is_drawn_from_the_european_table() {
    assertThat(AlleleTable.of(Country.of("PT")).frequencies().source()).startsWith("europe");
  }

  @Test
  void no_value_is_one_that_the_annex_makes_a_wildcard() {
    assertThat(austria.lines()).noneMatch(line -> line.matches(".*,(\\*|0|1|99),.*"));
  }
}
