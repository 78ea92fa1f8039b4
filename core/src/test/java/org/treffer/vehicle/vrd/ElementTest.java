package org.treffer.vehicle.vrd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.treffer.vehicle.vrd.Element.Flag;
import org.treffer.vehicle.vrd.Element.Group;
import org.treffer.vehicle.vrd.Element.Use;

class ElementTest {

  @Test
  void the_refinement_set_is_mandatory_and_used() {
    assertThat(Element.all().stream().filter(e -> e.group() == Group.REFINEMENT))
        .hasSize(6)
        .allMatch(e -> e.flag() == Flag.MANDATORY && e.underPrum() == Use.USED);
  }

  @Test
  void identity_numbers_are_optional_and_not_used_under_prum() {
    Element number = Element.named("holder.idNumber").orElseThrow();
    assertThat(number.flag()).isEqualTo(Flag.OPTIONAL);
    assertThat(number.underPrum()).isEqualTo(Use.NOT_USED);
  }

  @Test
  void elements_carry_the_certificate_codes() {
    assertThat(Element.named("holder.name").orElseThrow().code()).isEqualTo("C.1.1");
    assertThat(Element.named("vehicle.firstRegistration").orElseThrow().code()).isEqualTo("B");
    assertThat(Element.named("vehicle.from").orElseThrow().code()).isEqualTo("I");
  }

  @Test
  void insurance_may_be_sent() {
    assertThat(Element.all().stream().filter(e -> e.group() == Group.INSURANCE))
        .hasSize(7)
        .allMatch(e -> e.flag() == Flag.OPTIONAL);
  }
}
