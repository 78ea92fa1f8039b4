package org.treffer.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.treffer.vehicle.RegistrationBuilder.registration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.treffer.record.Status;

class RegistrationTest {

  private static final Person ANA = Person.of("Kovač", "Ana", LocalDate.of(1980, 2, 3));
  private static final Person IVO = Person.of("Novak", "Ivo", LocalDate.of(1970, 1, 1));
  private static final Validity UNTIL_MAY =
      Validity.ofDays(LocalDate.of(2015, 3, 1), LocalDate.of(2020, 5, 31));
  private static final Validity SINCE_JUNE = Validity.since(LocalDate.of(2020, 6, 1));

  @Test
  void a_plate_passes_from_holder_to_holder_while_it_stays_on_its_vehicle() {
    Registration both =
        registration()
            .holder(ANA, UNTIL_MAY, Status.ACTIVE)
            .holder(IVO, SINCE_JUNE, Status.ACTIVE)
            .build();
    assertThat(both.at(LocalDateTime.of(2020, 5, 31, 23, 59)).holders())
        .extracting(Holding::party)
        .containsExactly(ANA);
    assertThat(both.at(LocalDateTime.of(2020, 6, 1, 0, 0)).holders())
        .extracting(Holding::party)
        .containsExactly(IVO);
  }

  @Test
  void a_blocked_holder_looks_like_none() {
    Registration blocked = registration().holder(ANA, UNTIL_MAY, Status.BLOCKED).build();
    LocalDateTime then = LocalDateTime.of(2019, 1, 1, 0, 0);
    assertThat(blocked.at(then)).isEqualTo(registration().build().at(then));
  }

  @Test
  void insurance_and_theft_are_those_of_the_time() {
    Insurance cover = new Insurance("Zavarovalnica", "P-1", "", UNTIL_MAY);
    Theft theft = new Theft("vehicle", "KR-9", SINCE_JUNE);
    Registration r = registration().insurance(cover).theft(theft).build();
    Registration before = r.at(LocalDateTime.of(2018, 1, 1, 0, 0));
    assertThat(before.insurance()).isEqualTo(cover);
    assertThat(before.theft()).isEqualTo(Theft.NONE);
    Registration after = r.at(LocalDateTime.of(2021, 1, 1, 0, 0));
    assertThat(after.insurance()).isEqualTo(Insurance.NONE);
    assertThat(after.theft()).isEqualTo(theft);
  }

  @Test
  void a_status_that_began_later_is_not_told_for_a_time_before() {
    VehicleData scrapped =
        new VehicleData(
            "Fiat",
            "Punto",
            "M1",
            VehicleData.Colour.RED,
            LocalDate.of(2016, 1, 1),
            VehicleData.State.SCRAPPED,
            LocalDate.of(2017, 9, 12),
            0,
            0,
            "");
    Registration r = registration().vehicle(scrapped).build();
    VehicleData before = r.at(LocalDateTime.of(2017, 9, 11, 23, 59)).vehicle();
    assertThat(before.state()).isEqualTo(VehicleData.State.NOT_STATED);
    assertThat(before.stateFrom()).isEqualTo(Validity.UNKNOWN_DAY);
    assertThat(before.make()).isEqualTo("Fiat");
    assertThat(r.at(LocalDateTime.of(2017, 9, 12, 0, 0)).vehicle()).isEqualTo(scrapped);
  }

  @Test
  void a_period_that_ends_before_it_begins_is_refused() {
    assertThatThrownBy(() -> Validity.ofDays(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ends");
  }

  @Test
  void a_day_as_last_day_is_within_and_written_as_that_day() {
    Validity oneDay = Validity.ofDays(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1));
    assertThat(oneDay.holds(LocalDateTime.of(2020, 1, 1, 23, 59))).isTrue();
    assertThat(oneDay.holds(LocalDateTime.of(2020, 1, 2, 0, 0))).isFalse();
    assertThat(oneDay.fromText()).isEqualTo("2020-01-01");
    assertThat(oneDay.toText()).isEqualTo("2020-01-01");
    assertThat(SINCE_JUNE.toText()).isEmpty();
  }

  @Test
  void a_name_of_ten_thousand_characters_is_refused() {
    assertThatThrownBy(() -> Person.of("x".repeat(10_000), "", Validity.UNKNOWN_DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the surname has 10000 characters, at most 200");
  }

  @Test
  void what_contradicts_itself_is_reported() {
    Registration odd =
        registration()
            .valid("2016-01-01", "2019-12-31")
            .holder(ANA, UNTIL_MAY, Status.ACTIVE)
            .vehicle(
                new VehicleData(
                    "Opel",
                    "Astra",
                    "M1",
                    VehicleData.Colour.RED,
                    LocalDate.of(2017, 1, 1),
                    VehicleData.State.REGISTERED,
                    Validity.UNKNOWN_DAY,
                    0,
                    0,
                    ""))
            .build();
    assertThat(Plausibility.warnings(odd))
        .hasSize(3)
        .anyMatch(w -> w.startsWith("field holders: holder 1 "))
        .anyMatch(w -> w.startsWith("field firstRegistration: first registered on 2017-01-01"))
        .anyMatch(w -> w.contains("Volkswagen"));
    assertThat(Plausibility.warnings(registration().holder(ANA).build())).isEmpty();
  }
}
