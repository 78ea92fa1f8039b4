package org.treffer.synthetic.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treffer.record.Country;
import org.treffer.synthetic.Register;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Theft;
import org.treffer.vehicle.VehicleData.State;
import org.treffer.vehicle.plate.PlateFacts;

/** Of some thousand records of each state: nothing that no register would hold. */
class PlausibleVehiclesTest {

  private static final int EACH = 3_000;
  private static final int LENGTH_SINCE_1981 = 17;

  private static final VehiclePopulation POPULATION =
      VehiclePopulation.of(
          2026,
          Register.defaults().stream().map(r -> new VehicleRegister(r.country(), EACH)).toList());

  static Stream<Country> partitions() {
    return Register.defaults().stream().map(Register::country);
  }

  private static List<Registration> of(Country country) {
    return POPULATION.of(country).map(SyntheticRegistration::registration).toList();
  }

  private static List<Tie> ties(Tie.Relation relation) {
    return partitions()
        .flatMap(POPULATION::of)
        .flatMap(s -> s.ties().stream())
        .filter(tie -> tie.relation() == relation)
        .toList();
  }

  private static Map<String, Registration> byReference() {
    return partitions()
        .flatMap(POPULATION::of)
        .map(SyntheticRegistration::registration)
        .collect(Collectors.toMap(r -> r.reference().text(), r -> r));
  }

  @ParameterizedTest
  @MethodSource("partitions")
  void a_holder_is_of_age_from_the_day_of_holding(Country country) {
    for (Registration r : of(country)) {
      Stream.concat(r.holders().stream(), r.owners().stream())
          .filter(held -> held.party() instanceof Person)
          .forEach(
              held ->
                  assertThat(((Person) held.party()).born())
                      .as(r.reference().text())
                      .isBeforeOrEqualTo(held.validity().from().toLocalDate().minusYears(18)));
    }
  }

  /** A plate that goes on to another vehicle may be older than the vehicle's registration. */
  @ParameterizedTest
  @MethodSource("partitions")
  void a_plate_is_of_a_series_issued_on_its_first_day(Country country) {
    Set<String> kept =
        POPULATION
            .of(country)
            .flatMap(s -> s.ties().stream())
            .filter(tie -> tie.relation() == Tie.Relation.SAME_PLATE)
            .map(tie -> tie.record().text())
            .collect(Collectors.toSet());
    for (Registration r : of(country)) {
      LocalDate day = r.validity().from().toLocalDate();
      assertThat(kept.contains(r.reference().text()) || PlateFacts.issued(r.plate(), day))
          .as(r.reference() + " " + r.printed() + " from " + day)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("partitions")
  void no_plate_is_on_two_vehicles_at_a_time(Country country) {
    Map<String, Registration> seen = new HashMap<>();
    for (Registration r : of(country)) {
      Registration other = seen.put(r.plate().key(), r);
      assertThat(other != null && other.validity().overlaps(r.validity()))
          .as(r.printed())
          .isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("partitions")
  void a_short_chassis_number_is_of_before_1981(Country country) {
    for (Registration r : of(country)) {
      boolean old = r.vehicle().firstRegistration().getYear() < 1981;
      assertThat(r.vin().text().length() < LENGTH_SINCE_1981).as(r.vin().text()).isEqualTo(old);
    }
  }

  @Test
  void a_historic_plate_is_on_a_vehicle_of_thirty_years() {
    List<Registration> historic =
        of(Country.of("DE")).stream().filter(r -> r.printed().endsWith("H")).toList();
    assertThat(historic)
        .isNotEmpty()
        .allSatisfy(
            r ->
                assertThat(r.vehicle().firstRegistration().plusYears(30))
                    .isBeforeOrEqualTo(r.validity().from().toLocalDate()));
  }

  @ParameterizedTest
  @MethodSource("partitions")
  void nothing_begins_after_the_day_from_which_nothing_is_known(Country country) {
    assertThat(of(country))
        .allSatisfy(
            r -> assertThat(r.validity().from().toLocalDate()).isBeforeOrEqualTo(Life.TODAY));
  }

  @Test
  void a_vehicle_that_is_registered_again_was_not_scrapped() {
    Map<String, Registration> all = byReference();
    assertThat(ties(Tie.Relation.SAME_VEHICLE))
        .isNotEmpty()
        .allSatisfy(
            tie ->
                assertThat(all.get(tie.to().text()).vehicle().state()).isEqualTo(State.SUSPENDED));
    assertThat(ties(Tie.Relation.EXPORTED))
        .isNotEmpty()
        .allSatisfy(
            tie ->
                assertThat(all.get(tie.to().text()).vehicle().state()).isEqualTo(State.EXPORTED));
  }

  @Test
  void a_vehicle_is_stolen_from_the_day_of_its_theft() {
    Set<State> states = new HashSet<>();
    for (Registration r : byReference().values()) {
      if (!r.theft().equals(Theft.NONE)) {
        states.add(r.vehicle().state());
        assertThat(r.vehicle().stateFrom()).isEqualTo(r.theft().validity().from().toLocalDate());
      }
    }
    assertThat(states).containsOnly(State.STOLEN);
  }

  @Test
  void a_cloned_plate_is_of_another_state() {
    assertThat(ties(Tie.Relation.CLONED_PLATE))
        .isNotEmpty()
        .allSatisfy(
            tie ->
                assertThat(tie.to().text().substring(0, 2))
                    .isNotEqualTo(tie.record().text().substring(0, 2)));
  }
}
