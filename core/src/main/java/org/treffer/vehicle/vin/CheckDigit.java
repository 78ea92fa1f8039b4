package org.treffer.vehicle.vin;

/**
 * What the ninth character says of the others (49 CFR 565.15: weighted sum modulo 11). Mandatory in
 * North America only, so it is reported and never required: most European makers put a filler
 * there.
 */
public enum CheckDigit {
  MATCHES("matches"),
  DOES_NOT_MATCH("does not match"),
  NOT_APPLICABLE("not applicable");

  private static final int PLACE = 8;
  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  // The value of each letter from A to Z; I, O and Q have none.
  private static final int[] VALUES = {
    1, 2, 3, 4, 5, 6, 7, 8, -1, 1, 2, 3, 4, 5, -1, 7, -1, 9, 2, 3, 4, 5, 6, 7, 8, 9
  };

  private final String text;

  CheckDigit(String text) {
    this.text = text;
  }

  /** The finding in words. */
  public String text() {
    return text;
  }

  /** Compares the ninth character with the digit computed. */
  public static CheckDigit of(Vin vin) {
    char stands = vin.full() ? vin.text().charAt(PLACE) : ' ';
    boolean digit = (stands >= '0' && stands <= '9') || stands == 'X';
    char computed = computed(vin);
    if (!digit || computed == ' ') {
      return NOT_APPLICABLE;
    }
    return stands == computed ? MATCHES : DOES_NOT_MATCH;
  }

  /** The check digit, 0 to 9 or X; a blank if the number has not 17 characters of ISO 3779. */
  public static char computed(Vin vin) {
    if (!vin.full()) {
      return ' ';
    }
    int sum = 0;
    for (int i = 0; i < Vin.LENGTH; i++) {
      char c = vin.text().charAt(i);
      int value = c <= '9' ? c - '0' : VALUES[c - 'A'];
      if (value < 0) {
        return ' ';
      }
      sum += value * WEIGHTS[i];
    }
    int rest = sum % 11;
    return rest == 10 ? 'X' : (char) ('0' + rest);
  }
}
