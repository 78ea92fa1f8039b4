package org.treffer.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treffer.protection.json.RuleSetReader;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.Country;
import org.treffer.request.Agreement;
import org.treffer.request.Agreements;
import org.treffer.request.LegalBasis;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.store.AgreementsFile;
import org.treffer.synthetic.Register;

class ShippedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final Agreements agreements =
      AgreementsFile.read(Shipped.agreements(), "agreements.json");

  @Test
  void albania_may_ask_austria_since_october_2025_and_not_before() {
    assertThat(covering("AL", "AT", "dna", Purpose.INVESTIGATION, LocalDate.of(2025, 10, 18)))
        .isEmpty();
    assertThat(covering("AL", "AT", "dna", Purpose.INVESTIGATION, LocalDate.of(2025, 10, 19)))
        .containsExactly("PCC-SEE");
  }

  @Test
  void albania_may_not_ask_germany() {
    assertThat(covering("AL", "DE", "dna", Purpose.INVESTIGATION, DAY)).isEmpty();
    assertThat(whyNot("AL", "DE", "dna", Purpose.INVESTIGATION)).isEqualTo(Refusal.NO_AGREEMENT);
  }

  @Test
  void two_agreements_cover_austria_and_hungary() {
    assertThat(covering("AT", "HU", "dna", Purpose.INVESTIGATION, DAY))
        .containsExactly("D615", "PCC-SEE");
    assertThat(covering("AT", "HU", "dna", Purpose.MISSING, DAY)).containsExactly("PCC-SEE");
  }

  @Test
  void missing_persons_are_no_purpose_of_the_decision() {
    assertThat(whyNot("AT", "DE", "dna", Purpose.MISSING)).isEqualTo(Refusal.PAIR_NOT_OPERATING);
    assertThat(
            agreements.under(
                agreements.named("D615").orElseThrow(),
                new Country("AT"),
                new Country("DE"),
                "dna",
                Purpose.MISSING,
                DAY))
        .hasToString("Missing[reason=PURPOSE_NOT_COVERED]");
  }

  @Test
  void italy_operates_with_austria_and_germany_alone() {
    for (String state : List.of("AT", "DE")) {
      assertThat(covering("IT", state, "dna", Purpose.INVESTIGATION, DAY)).containsExactly("D615");
      assertThat(covering(state, "IT", "dna", Purpose.INVESTIGATION, DAY)).containsExactly("D615");
    }
    assertThat(covering("IT", "HU", "dna", Purpose.INVESTIGATION, DAY)).isEmpty();
    assertThat(whyNot("SI", "IT", "vehicle", Purpose.INVESTIGATION))
        .isEqualTo(Refusal.PAIR_NOT_OPERATING);
  }

  @Test
  void greece_exchanges_prints_and_vehicles_only() {
    assertThat(covering("DE", "GR", "finger", Purpose.INVESTIGATION, DAY)).containsExactly("D615");
    assertThat(covering("GR", "DE", "vehicle", Purpose.PREVENTION, DAY)).containsExactly("D615");
    assertThat(covering("DE", "GR", "dna", Purpose.INVESTIGATION, DAY)).isEmpty();
    assertThat(whyNot("DE", "GR", "dna", Purpose.INVESTIGATION))
        .isEqualTo(Refusal.CATEGORY_NOT_OFFERED);
    assertThat(under("D615", "HU", "GR", "dna"))
        .isEqualTo(new LegalBasis.Missing(Refusal.CATEGORY_NOT_OFFERED));
    assertThat(under("D615", "IT", "GR", "dna"))
        .as("the pair operates in nothing")
        .isEqualTo(new LegalBasis.Missing(Refusal.PAIR_NOT_OPERATING));
  }

  private LegalBasis under(String agreement, String asking, String asked, String category) {
    return agreements.under(
        agreements.named(agreement).orElseThrow(),
        new Country(asking),
        new Country(asked),
        category,
        Purpose.INVESTIGATION,
        DAY);
  }

  @Test
  void vehicles_and_prints_serve_prevention_and_dna_does_not() {
    assertThat(covering("AT", "DE", "vehicle", Purpose.PREVENTION, DAY)).containsExactly("D615");
    assertThat(covering("AT", "DE", "finger", Purpose.PREVENTION, DAY)).containsExactly("D615");
    assertThat(covering("AT", "DE", "dna", Purpose.PREVENTION, DAY)).isEmpty();
  }

  @Test
  void no_pair_operates_under_the_new_regulation_yet() {
    Agreement r982 = agreements.named("R982").orElseThrow();
    assertThat(r982.openings()).isEmpty();
    assertThat(r982.regime().logStatistics()).isTrue();
    assertThat(r982.parties()).hasSize(9);
  }

  @Test
  void turkey_bosnia_and_kosovo_are_in_no_agreement() {
    for (String outside : List.of("TR", "BA", "XK")) {
      assertThat(whyNot("AL", outside, "dna", Purpose.INVESTIGATION))
          .isEqualTo(Refusal.NO_AGREEMENT);
    }
  }

  @Test
  void the_protocol_does_not_bind_all_and_austria_applies_it_provisionally() {
    Agreement pcc = agreements.named("PCC-SEE").orElseThrow();
    assertThat(pcc.parties())
        .filteredOn(p -> p.textVersion().equals("2018"))
        .extracting(p -> p.country().code())
        .containsExactly("ME", "RS");
    assertThat(pcc.parties())
        .filteredOn(p -> p.provisional())
        .extracting(p -> p.country().code())
        .containsExactly("AT");
  }

  @Test
  void each_default_partition_has_rules_frequencies_and_declared_sizes() {
    for (Register register : Register.defaults()) {
      Country country = register.country();
      assertThat(RuleSetReader.read(Shipped.rules(country), "rules", Vocabulary.STANDARD).name())
          .isIn("open", country.code());
      assertThat(Shipped.frequencies(country).byLocus()).hasSizeGreaterThan(20);
      assertThat(Shipped.facts(country).declared()).containsKey("vehicle");
    }
    assertThat(Shipped.facts(new Country("TR")).declared()).doesNotContainKey("dna");
    assertThat(Shipped.facts(new Country("MK")).declared()).containsEntry("dna", 26_000L);
  }

  private List<String> covering(
      String asking, String asked, String category, Purpose purpose, LocalDate day) {
    return agreements
        .covering(new Country(asking), new Country(asked), category, purpose, day)
        .stream()
        .map(Agreement::name)
        .toList();
  }

  private Refusal whyNot(String asking, String asked, String category, Purpose purpose) {
    return agreements.whyNot(new Country(asking), new Country(asked), category, purpose, DAY);
  }
}
