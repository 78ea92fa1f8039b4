package org.treffer.format.vehicle.message;

import java.time.LocalDate;
import org.treffer.record.Country;
import org.treffer.record.Subject;

/** What a request searches by, as it was typed: a full number, or a holder by full identifiers. */
public sealed interface VehicleKey {

  /**
   * A full registration number.
   *
   * @param number as typed
   * @param country whose plate it is
   */
  record Plate(String number, Country country) implements VehicleKey {}

  /**
   * A full chassis number.
   *
   * @param number as typed
   */
  record Chassis(String number) implements VehicleKey {}

  /**
   * A person as holder or owner.
   *
   * @param name first name and surname
   * @param born the date of birth
   * @param role what the person is in the case
   */
  record Person(String name, LocalDate born, Subject role) implements VehicleKey {}

  /**
   * A company as holder or owner.
   *
   * @param name the full name
   * @param role what it is in the case
   */
  record Company(String name, Subject role) implements VehicleKey {}
}
