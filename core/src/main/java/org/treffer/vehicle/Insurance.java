package org.treffer.vehicle;

/**
 * The insurance of a registration.
 *
 * @param company the insurer, or empty if there is none
 * @param number the number of the policy, or empty
 * @param address the insurer's address on one line, or empty
 * @param validity when it covers
 */
public record Insurance(String company, String number, String address, Validity validity) {

  /** No insurance is known, or none is told. */
  public static final Insurance NONE = new Insurance("", "", "", Validity.NOT_STATED);

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if a text is too long
   */
  public Insurance {
    Text.check("the insurer", company);
    Text.check("the insurance number", number);
    Text.check("the insurer's address", address);
  }
}
