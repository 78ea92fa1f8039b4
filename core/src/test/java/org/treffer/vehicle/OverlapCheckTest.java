package org.treffer.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.vehicle.RegistrationBuilder.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.treffer.record.Reference;
import org.treffer.vehicle.OverlapCheck.Kind;
import org.treffer.vehicle.OverlapCheck.Overlap;

class OverlapCheckTest {

  private static final String ONE = "WVWZZZ1KZAW000001";
  private static final String OTHER = "WVWZZZ1KZAW000002";

  private static List<Overlap> check(Registration... registrations) {
    OverlapCheck check = new OverlapCheck();
    for (int i = 0; i < registrations.length; i++) {
      check.add(i + 1, numbered(i, registrations[i]));
    }
    return check.report(100);
  }

  /** The same under a reference of its own. */
  private static Registration numbered(int number, Registration r) {
    return new Registration(
        new Reference("SI-V-" + number),
        r.header(),
        r.plate(),
        r.printed(),
        r.sign(),
        r.vin(),
        r.validity(),
        r.holders(),
        r.owners(),
        r.vehicle(),
        r.documents(),
        r.insurance(),
        r.theft());
  }

  @Test
  void a_registration_that_replaces_another_contradicts_it_in_nothing() {
    OverlapCheck check = new OverlapCheck();
    check.add(1, registration().vin(ONE).build());
    check.add(2, registration().vin(OTHER).build());
    assertThat(check.report(100)).isEmpty();
  }

  @Test
  void checks_of_parts_find_together_what_one_finds() {
    OverlapCheck all = new OverlapCheck();
    for (int part = 0; part < 3; part++) {
      OverlapCheck some = new OverlapCheck();
      some.add(1, numbered(part, registration().vin(part == 1 ? OTHER : ONE).build()));
      all.addAll(some, 10 * part);
    }
    assertThat(all.report(100))
        .containsExactlyInAnyOrder(
            new Overlap(Kind.PLATE_ON_TWO_VEHICLES, 1, 11),
            new Overlap(Kind.PLATE_ON_TWO_VEHICLES, 11, 21),
            new Overlap(Kind.REGISTERED_TWICE, 1, 21));
  }

  @Test
  void a_plate_that_passes_on_the_next_day_is_no_contradiction() {
    assertThat(
            check(
                registration().vin(ONE).valid("2015-01-01", "2018-05-31").build(),
                registration().vin(OTHER).since("2018-06-01").build()))
        .isEmpty();
  }

  @Test
  void a_plate_on_two_vehicles_at_a_time_is_reported() {
    assertThat(
            check(
                registration().vin(OTHER).since("2018-05-31").build(),
                registration().vin(ONE).valid("2015-01-01", "2018-05-31").build()))
        .containsExactly(new Overlap(Kind.PLATE_ON_TWO_VEHICLES, 2, 1));
  }

  @Test
  void a_vehicle_under_two_plates_at_a_time_is_reported() {
    assertThat(
            check(
                registration().plate("SI", "LJ AB-123").build(),
                registration().plate("SI", "MB CD-456").build()))
        .containsExactly(new Overlap(Kind.VEHICLE_UNDER_TWO_PLATES, 1, 2));
  }

  @Test
  void one_registration_twice_is_reported_once() {
    assertThat(check(registration().build(), registration().build()))
        .containsExactly(new Overlap(Kind.REGISTERED_TWICE, 1, 2));
  }

  @Test
  void the_same_string_of_two_countries_is_no_contradiction() {
    assertThat(
            check(
                registration().plate("AL", "AA 000 AA").vin(ONE).build(),
                registration().plate("IT", "AA 000 AA").vin(OTHER).build()))
        .isEmpty();
  }

  @Provide
  Arbitrary<List<Registration>> registers() {
    Arbitrary<Registration> one =
        Combinators.combine(
                Arbitraries.of("LJ AB-123", "MB CD-456", "KP 12-345"),
                Arbitraries.of(ONE, OTHER, "115 204".replace(" ", "")),
                Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(0, 10))
            .as(
                (plate, vin, from, days) ->
                    registration()
                        .plate("SI", plate)
                        .vin(vin)
                        .valid(
                            Validity.ofDays(
                                LocalDate.of(2020, 1, 1).plusDays(from),
                                LocalDate.of(2020, 1, 1).plusDays(from + days)))
                        .build());
    return one.list().ofMaxSize(14);
  }

  @Test
  void two_registrations_contradict_each_other_by_plate_by_vehicle_by_both_or_not() {
    Registration held = numbered(1, registration().plate("SI", "LJ AB-123").vin(ONE).build());
    assertThat(between(held, "LJ AB-123", OTHER)).contains(Kind.PLATE_ON_TWO_VEHICLES);
    assertThat(between(held, "MB CD-456", ONE)).contains(Kind.VEHICLE_UNDER_TWO_PLATES);
    assertThat(between(held, "LJ AB-123", ONE)).contains(Kind.REGISTERED_TWICE);
    assertThat(between(held, "MB CD-456", OTHER)).isEmpty();
    Registration before =
        registration()
            .plate("SI", "LJ AB-123")
            .vin(OTHER)
            .valid("1990-01-01", "1990-12-31")
            .build();
    Registration after =
        registration().plate("SI", "LJ AB-123").vin(ONE).since("1991-01-01").build();
    assertThat(OverlapCheck.between(before, after)).isEmpty();
  }

  private static Optional<Kind> between(Registration held, String plate, String vin) {
    return OverlapCheck.between(held, registration().plate("SI", plate).vin(vin).build());
  }

  /** The same findings as from comparing each registration with each. */
  @Property(tries = 500)
  void every_contradiction_is_found(@ForAll("registers") List<Registration> drawn) {
    List<Registration> register = new ArrayList<>();
    drawn.forEach(r -> register.add(numbered(register.size(), r)));
    List<Overlap> expected = new ArrayList<>();
    for (int i = 0; i < register.size(); i++) {
      for (int j = i + 1; j < register.size(); j++) {
        Registration a = register.get(i);
        Registration b = register.get(j);
        boolean inOrder = !a.validity().from().isAfter(b.validity().from());
        int one = inOrder ? i + 1 : j + 1;
        int other = inOrder ? j + 1 : i + 1;
        OverlapCheck.between(a, b).ifPresent(kind -> expected.add(new Overlap(kind, one, other)));
      }
    }
    OverlapCheck check = new OverlapCheck();
    for (int i = 0; i < register.size(); i++) {
      check.add(i + 1, register.get(i));
    }
    assertThat(check.report(1_000)).containsExactlyInAnyOrderElementsOf(expected);
  }
}
