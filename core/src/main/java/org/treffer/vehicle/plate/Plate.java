package org.treffer.vehicle.plate;

import org.treffer.record.Country;

/**
 * A number plate by its key. The country belongs to it: {@code AA000AA} is a plate of Albania and
 * another of Italy.
 *
 * @param country the country of the plate
 * @param key capitals and digits without separators; where the boundary between area code and
 *     serial carries meaning (DE, AT, MD) a {@code |} marks it: {@code HH|A123} is not {@code
 *     H|HA123}
 */
public record Plate(Country country, String key) {

  /** The boundary between area code and serial in a key. */
  public static final char BOUNDARY = '|';

  /** The most letters and digits a plate may have. */
  public static final int LONGEST = 16;

  /**
   * Checks the key's length.
   *
   * @throws IllegalArgumentException if it is empty or too long
   */
  public Plate {
    if (key.isEmpty() || key.length() > LONGEST + 1) {
      throw new IllegalArgumentException(
          "a plate has 1 to " + LONGEST + " letters and digits, not '" + key + "'");
    }
  }

  /** Country and key, such as {@code DE HH|A123}. */
  @Override
  public String toString() {
    return country + " " + key;
  }
}
