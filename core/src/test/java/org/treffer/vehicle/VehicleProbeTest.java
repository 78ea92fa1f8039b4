package org.treffer.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import org.treffer.vehicle.VehicleProbe.ByHolder;
import org.treffer.vehicle.VehicleProbe.ByPlate;
import org.treffer.vehicle.VehicleProbe.ByVin;
import org.treffer.vehicle.plate.PlateReader;
import org.treffer.vehicle.plate.PlateReader.Ambiguity;
import org.treffer.vehicle.vrd.Element;

class VehicleProbeTest {

  private static final Reference NUMBER = new Reference("P-1");
  private static final LocalDateTime AT = LocalDateTime.of(2025, 1, 1, 12, 0);
  private static final LocalDate BORN = LocalDate.of(1980, 2, 3);

  @Test
  void a_plate_probe_tells_how_it_was_read() {
    ByPlate probe =
        ByPlate.of(
            NUMBER, new PlateReader(Ambiguity.ANSWER_EVERY_READING), Country.of("AT"), "LAND1", AT);
    assertThat(probe.readings()).hasSize(2);
    assertThat(probe.foundBy(probe.readings().get(1).plate()))
        .isEqualTo("LA|ND1: one of several boundaries between area code and serial");
  }

  @Test
  void a_chassis_number_is_read() {
    assertThat(ByVin.of(NUMBER, "wvw-zzz1kzaw000001", AT).vin().text())
        .isEqualTo("WVWZZZ1KZAW000001");
  }

  @ParameterizedTest
  @EnumSource(
      value = Subject.class,
      names = {"VICTIM", "MISSING", "VOLUNTEER", "ELIMINATION", "UNKNOWN"})
  void a_holder_search_is_for_suspects_and_convicted_persons_only(Subject role) {
    assertThatThrownBy(() -> ByHolder.person(NUMBER, "Ana Kovač", BORN, role, AT))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("Article 17");
  }

  @Test
  void a_holder_search_takes_full_identifiers() {
    assertThat(ByHolder.person(NUMBER, "Ana Kovač", BORN, Subject.SUSPECT, AT).party().name())
        .isEqualTo("Ana Kovač");
    assertThatThrownBy(
            () -> ByHolder.person(NUMBER, "Ana Kovač", Validity.UNKNOWN_DAY, Subject.SUSPECT, AT))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("date of birth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kovač", "Ana Kov*", "A? Kovač", "Ana Kov…"})
  void a_partial_name_is_refused(String name) {
    assertThatThrownBy(() -> ByHolder.person(NUMBER, name, BORN, Subject.CONVICTED, AT))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("Article 17");
  }

  static List<String> namesOfNobody() {
    return List.of("", "   ", "--", "Ana " + "k".repeat(300), "k".repeat(10_000), "Ana\u0007Kovač");
  }

  @ParameterizedTest
  @MethodSource("namesOfNobody")
  void a_name_that_no_register_can_hold_is_bad_input(String name) {
    assertThatThrownBy(() -> ByHolder.person(NUMBER, name, BORN, Subject.SUSPECT, AT))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("Article 17");
    assertThatThrownBy(() -> ByHolder.company(NUMBER, name, Subject.SUSPECT, AT))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("Article 17");
  }

  @Test
  void a_disclosure_takes_away_what_rules_do_not_release() {
    Registration full =
        RegistrationBuilder.registration()
            .holder(Person.of("Kovač", "Ana", BORN))
            .owner(new Company("Najem d.o.o."))
            .insurance(new Insurance("Zavarovalnica", "1", "", Validity.NOT_STATED))
            .build();
    Registration released =
        Disclosure.ofGroups(
                java.util.Set.of(
                    Element.Group.REFINEMENT, Element.Group.HOLDER, Element.Group.VEHICLE))
            .of(full);
    assertThat(released.holders()).isEqualTo(full.holders());
    assertThat(released.owners()).isEmpty();
    assertThat(released.insurance()).isEqualTo(Insurance.NONE);
    assertThat(Disclosure.EVERYTHING.of(full)).isEqualTo(full);
  }

  @Test
  void a_disclosure_of_the_name_alone_leaves_no_birth() {
    Registration full =
        RegistrationBuilder.registration().holder(Person.of("Kovač", "Ana", BORN)).build();
    Disclosure names = new Disclosure(java.util.Set.of("holder.name", "holder.firstName"));
    assertThat(names.of(full).holders())
        .singleElement()
        .extracting(Holding::party)
        .isEqualTo(Person.of("Kovač", "Ana", Validity.UNKNOWN_DAY));
  }

  @Test
  void an_unknown_element_is_refused() {
    assertThatThrownBy(() -> new Disclosure(java.util.Set.of("holder.shoeSize")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holder.shoeSize");
  }
}
