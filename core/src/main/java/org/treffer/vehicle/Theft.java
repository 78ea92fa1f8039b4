package org.treffer.vehicle;

/**
 * A theft signal on a vehicle or its plates.
 *
 * @param what what is reported stolen, such as {@code vehicle} or {@code plate}; empty for no theft
 * @param number the number of the report, or empty
 * @param validity from the theft until the vehicle was found
 */
public record Theft(String what, String number, Validity validity) {

  /** No theft is known. */
  public static final Theft NONE = new Theft("", "", Validity.NOT_STATED);

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if a text is too long
   */
  public Theft {
    Text.check("what is stolen", what);
    Text.check("the report's number", number);
  }
}
