package org.treffer.synthetic.dna;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.treffer.dna.DnaKind;
import org.treffer.record.Country;
import org.treffer.synthetic.Register;

class DnaRegisterTest {

  private static final Set<Country> ALL =
      Register.defaults().stream().map(Register::country).collect(Collectors.toSet());

  @Test
  void turkey_has_no_dna_register() {
    assertThat(DnaRegister.inProportion(100_000, ALL))
        .hasSize(16)
        .noneMatch(register -> register.country().equals(Country.of("TR")));
  }

  @Test
  void registers_are_as_large_in_relation_as_the_real_ones() {
    List<DnaRegister> registers = DnaRegister.inProportion(2_305_500, ALL);

    assertThat(registers)
        .contains(
            new DnaRegister(Country.of("DE"), 836_000, 386_000),
            new DnaRegister(Country.of("AT"), 257_000, 50_000),
            new DnaRegister(Country.of("ME"), 8_000, 1_500));
  }

  @Test
  void the_total_counts_the_chosen_partitions_together() {
    List<DnaRegister> registers =
        DnaRegister.inProportion(501, Set.of(Country.of("AL"), Country.of("MK")));

    assertThat(registers.stream().mapToLong(DnaRegister::size).sum()).isEqualTo(501);
    assertThat(registers.get(0).stains()).isEqualTo(44);
  }

  @Property(tries = 200)
  void the_nth_of_a_kind_has_the_number_of_that_kind(
      @ForAll @IntRange(max = 40) int persons, @ForAll @IntRange(max = 40) int stains) {
    DnaRegister register = new DnaRegister(Country.of("AL"), persons, stains);
    int[] seen = new int[2];
    for (long number = 0; number < register.size(); number++) {
      DnaKind kind = register.kind(number);
      assertThat(register.numberOf(kind, seen[kind.ordinal()]++)).isEqualTo(number);
    }
    assertThat(seen).containsExactly(persons, stains);
  }
}
