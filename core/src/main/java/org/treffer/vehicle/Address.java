package org.treffer.vehicle;

/**
 * An address in the Annex's separate fields, each empty where not known.
 *
 * @param street the street, or the whole address where the register does not tell its parts
 * @param houseNumber house number and annex
 * @param postcode the postcode
 * @param place the place
 * @param country the two-letter code of the country
 */
public record Address(
    String street, String houseNumber, String postcode, String place, String country) {

  /** Nothing is known, or nothing is told. */
  public static final Address NONE = new Address("", "", "", "", "");

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if one is too long
   */
  public Address {
    Text.check("the street", street);
    Text.check("the house number", houseNumber);
    Text.check("the postcode", postcode);
    Text.check("the place", place);
    Text.check("the country", country);
  }

  /** The address on one line. */
  public String printable() {
    String line = joined(joined(street, " ", houseNumber), ", ", joined(postcode, " ", place));
    return joined(line, ", ", country);
  }

  private static String joined(String one, String between, String other) {
    return one.isEmpty() ? other : other.isEmpty() ? one : one + between + other;
  }
}
