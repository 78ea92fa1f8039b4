package org.treffer.synthetic.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.dna.Locus;
import org.treffer.format.dna.FrequencyCsv;
import org.treffer.record.Country;
import org.treffer.synthetic.Register;

class AlleleTableTest {

  @TempDir Path folder;

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
  void a_table_that_does_not_count_its_people_states_no_number() {
    AlleleTable germany = AlleleTable.of(Country.of("DE"));

    assertThat(germany.frequencies().people())
        .containsEntry(Locus.VWA, 662)
        .doesNotContainKey(Locus.TPOX);
  }

  @Test
  void a_table_goes_through_a_store_s_file_unchanged() throws IOException {
    Path file = folder.resolve("frequencies.csv");
    FrequencyCsv.write(austria.frequencies(), file);

    assertThat(FrequencyCsv.read(file)).isEqualTo(austria.frequencies());
  }
}
