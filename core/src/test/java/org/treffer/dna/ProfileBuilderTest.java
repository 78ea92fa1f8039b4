package org.treffer.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileBuilderTest {

  private static Profile profile(String locus, String... values) {
    return new ProfileBuilder().add(locus, List.of(values)).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"o", "f", "r", "na", "NR", "un", "0", "1", "99", "1.0", "<6", "OL", "*"})
  void what_is_no_number_and_0_1_99_become_the_wildcard(String value) {
    assertThat(profile("VWA", "12", value).genotype(Locus.VWA))
        .contains(new Genotype(120, Alleles.WILDCARD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<6", ">15"})
  void a_value_beyond_the_ladder_compares_as_a_wildcard_and_keeps_its_text(String value) {
    Profile profile = profile("VWA", "12", value);
    assertThat(profile.genotype(Locus.VWA)).contains(new Genotype(120, Alleles.WILDCARD));
    assertThat(profile.uncompared()).containsExactly(entry("VWA as written", List.of("12", value)));
    assertThat(profile("VWA", "12", "*").uncompared()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"14.0,14", "9.3,9.3", "9.3000000000000007,9.3", "025,25", "51.2,51.2"})
  void numbers_are_normalised_first(String written, String read) {
    assertThat(Alleles.text(Alleles.parse(written))).isEqualTo(read);
  }

  @Test
  void two_decimals_are_no_allele() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile("FGA", "21.25", "22"))
        .withMessageContaining("FGA")
        .withMessageContaining("21.25");
  }

  @Test
  void of_three_alleles_the_smallest_stays() {
    ProfileBuilder builder = new ProfileBuilder().add("CSF1PO", List.of("12", "10", "11"));
    assertThat(builder.build().genotype(Locus.CSF1P0)).contains(Genotype.of("10", "*"));
    assertThat(builder.warnings()).singleElement().asString().contains("three values");
    assertThat(builder.build().designated()).isZero();
  }

  @Test
  void four_alleles_are_a_mixture() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile("VWA", "12", "13", "14", "15"))
        .withMessageContaining("VWA")
        .withMessageContaining("mixture");
  }

  @Test
  void one_value_alone_is_kept_and_not_compared() {
    ProfileBuilder builder = new ProfileBuilder().add("vWA", List.of("15", " "));
    assertThat(builder.build().typed()).isZero();
    assertThat(builder.build().uncompared()).containsEntry("VWA", List.of("15"));
    assertThat(builder.warnings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "csf1po,CSF1P0",
    "CSF1P0,CSF1P0",
    "PentaD,PENTA_D",
    "penta_d,PENTA_D",
    "Penta-E,PENTA_E",
    "ACTBP2,SE33",
    "FES/FPS,FES",
    "F13A01,F13A1",
    "THO1,TH01",
    "vwa,VWA",
    "D22S1045,D22S1045"
  })
  void spellings_of_laboratories_are_known(String written, Locus locus) {
    assertThat(Locus.named(written)).contains(locus);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Amelogenin", "AMEL", "D6S1043", "DYS391", "Y-indel"})
  void other_loci_are_kept_and_never_compared(String name) {
    Profile profile = profile(name, "11", "12");
    assertThat(profile.typed()).isZero();
    assertThat(profile.uncompared()).containsEntry(name, List.of("11", "12"));
  }

  @Test
  void a_locus_under_two_spellings_keeps_the_first() {
    ProfileBuilder builder =
        new ProfileBuilder().add("CSF1PO", List.of("10", "12")).add("CSF", List.of("11", "12"));
    assertThat(builder.build().genotype(Locus.CSF1P0)).contains(Genotype.of("10", "12"));
    assertThat(builder.warnings()).singleElement().asString().contains("twice");
  }

  @Test
  void a_person_needs_six_loci_of_the_old_standard_set() {
    ProfileBuilder builder = new ProfileBuilder();
    for (String locus : List.of("VWA", "TH01", "D21S11", "FGA", "D8S1179", "TPOX", "SE33")) {
      builder.add(locus, List.of("12", "13"));
    }
    Profile profile = builder.build();
    assertThat(Inclusion.OF_THE_ANNEX.obstacle(DnaKind.STAIN, profile)).isEmpty();
    assertThat(Inclusion.OF_THE_ANNEX.obstacle(DnaKind.PERSON, profile))
        .hasValueSatisfying(reason -> assertThat(reason).contains("only 5"));
  }

  @Test
  void a_locus_with_a_wildcard_does_not_count_for_inclusion() {
    ProfileBuilder builder = new ProfileBuilder();
    for (String locus : List.of("VWA", "TH01", "D21S11", "FGA", "D8S1179")) {
      builder.add(locus, List.of("12", "13"));
    }
    builder.add("D18S51", List.of("12", "o"));
    assertThat(Inclusion.OF_THE_ANNEX.obstacle(DnaKind.STAIN, builder.build())).isPresent();
  }
}
