package org.treffer.vehicle.vin;

/**
 * A chassis number as it is stored and searched: a VIN of 17 characters (ISO 3779), or the shorter
 * number of a vehicle built before 1981.
 *
 * @param text 3 to 17 capitals and digits without separators
 */
public record Vin(String text) {

  /** The length of a vehicle identification number (ISO 3779). */
  public static final int LENGTH = 17;

  /** The shortest chassis number that is taken for a whole one. */
  public static final int SHORTEST = 3;

  /**
   * Checks the characters.
   *
   * @throws IllegalArgumentException if it is too short or too long or holds another character
   */
  public Vin {
    if (text.length() < SHORTEST || text.length() > LENGTH || !capitalsAndDigits(text)) {
      throw new IllegalArgumentException(
          "a chassis number has "
              + SHORTEST
              + " to "
              + LENGTH
              + " capitals and digits, not '"
              + text
              + "'");
    }
  }

  private static boolean capitalsAndDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** Whether it has the 17 characters of ISO 3779. */
  public boolean full() {
    return text.length() == LENGTH;
  }

  /**
   * The world manufacturer identifier (ISO 3780): three characters, and the characters 12 to 14
   * besides for a maker of few vehicles, whose third is 9. Empty for a number before 1981.
   */
  public String maker() {
    if (!full()) {
      return "";
    }
    String first = text.substring(0, 3);
    return first.charAt(2) == '9' ? first + text.substring(11, 14) : first;
  }

  @Override
  public String toString() {
    return text;
  }
}
