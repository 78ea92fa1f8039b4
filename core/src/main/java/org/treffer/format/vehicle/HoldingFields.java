package org.treffer.format.vehicle;

import java.time.LocalDate;
import org.treffer.record.Status;
import org.treffer.vehicle.Address;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Party;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Validity;

/** The fields of one holder or owner, as a file gives them, and the holding they make. */
final class HoldingFields {

  String name = "";
  String surname = "";
  String firstNames = "";
  String company = "";
  LocalDate born = Validity.UNKNOWN_DAY;
  Person.Gender gender = Person.Gender.NOT_STATED;
  String birthplace = "";
  String street = "";
  String houseNumber = "";
  String postcode = "";
  String place = "";
  String country = "";
  String from = "";
  String to = "";
  Status status = Status.ACTIVE;

  /** Whether a file says anything of whom. */
  boolean named() {
    return !(name + surname + company).isBlank();
  }

  /**
   * The holding; a period that is not stated is the registration's.
   *
   * @param field the name of the list, for messages
   */
  Holding holding(String field, Validity registration) {
    if (!named()) {
      throw new IllegalArgumentException("field " + field + ": name or company is missing");
    }
    Validity held = validity(field, registration);
    try {
      return new Holding(party(), address(), held, status);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("field " + field + ": " + e.getMessage(), e);
    }
  }

  private Party party() {
    if (!company.isEmpty()) {
      if (!(name + surname).isBlank()) {
        throw new IllegalArgumentException("name and company: who holds is one or the other");
      }
      return new Company(visible(company));
    }
    boolean parts = !firstNames.isEmpty() || surname.indexOf(',') < 0;
    if (!surname.isEmpty() && parts) {
      return new Person(visible(surname), visible(firstNames), born, gender, birthplace);
    }
    String whole = visible(surname.isEmpty() ? name : surname);
    int comma = whole.indexOf(',');
    String family = comma > 0 ? whole.substring(0, comma).strip() : whole;
    String given = comma > 0 ? whole.substring(comma + 1).strip() : "";
    return new Person(family, given, born, gender, birthplace);
  }

  /** A name without marks that turn the direction of text or have no width: they hide letters. */
  private static String visible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (mark(text.charAt(i))) {
        return text.chars()
            .filter(c -> !mark((char) c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
      }
    }
    return text;
  }

  private static boolean mark(char c) {
    return c > 0x7F && Character.getType(c) == Character.FORMAT;
  }

  private Address address() {
    return new Address(street, houseNumber, postcode, place, country);
  }

  private Validity validity(String field, Validity registration) {
    if (from.isEmpty() && to.isEmpty()) {
      return registration;
    }
    return Periods.of(field, from.isEmpty() ? registration.fromText() : from, to);
  }
}
