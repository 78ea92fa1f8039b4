package org.treffer.dna;

/**
 * Allele values as whole numbers: tenths of a repeat, so that 9.3 is 93, or {@link #WILDCARD}.
 *
 * <p>Conversions of Decision 2008/616/JHA, Annex chapter 1: values that are not numbers (o, f, r,
 * na, nr, un, {@code <6}) and the numbers 0, 1 and 99 become the wildcard.
 */
public final class Alleles {

  /** The wildcard {@code *}; greater than every number, so that it sorts last. */
  public static final int WILDCARD = 0x7FFF;

  /** The greatest value a number may have, in tenths. */
  public static final int GREATEST = 9_999;

  private Alleles() {}

  /**
   * Reads one value. Numbers are normalised first (14.0 is 14), so 1.0 is a wildcard too; a number
   * off by less than a thousandth, as spreadsheets write them, is rounded.
   *
   * @return tenths, 2 to {@value #GREATEST}, or {@link #WILDCARD}
   * @throws IllegalArgumentException if the text is a number with two decimals or above 999.9
   */
  public static int parse(String text) {
    int usual = usual(text);
    return usual > 0 ? usual : parseAny(text.strip());
  }

  /** What nearly every value is: up to three digits, perhaps a point and one digit; else 0. */
  private static int usual(String text) {
    int length = text.length();
    int tenths = 0;
    int at = 0;
    while (at < length && at < 3 && isDigit(text.charAt(at))) {
      tenths = 10 * tenths + 10 * (text.charAt(at++) - '0');
    }
    if (at == length - 2 && at > 0 && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      tenths += text.charAt(at + 1) - '0';
      at += 2;
    }
    if (at == 0 || at < length) {
      return 0;
    }
    return standsForNothing(tenths) ? WILDCARD : tenths;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a number is one of 0, 1 and 99. */
  private static boolean standsForNothing(long tenths) {
    return tenths == 0 || tenths == 10 || tenths == 990;
  }

  private static int parseAny(String value) {
    if (!isNumber(value)) {
      return WILDCARD;
    }
    int point = value.indexOf('.');
    if (value.length() > 24 || (point < 0 ? value.length() : point) > 6) {
      throw new IllegalArgumentException("allele " + shortened(value) + " is above 999.9");
    }
    double number = Double.parseDouble(value);
    long tenths = Math.round(number * 10);
    if (Math.abs(number * 10 - tenths) > 0.01) {
      throw new IllegalArgumentException("allele " + value + " has more than one decimal");
    }
    if (tenths > GREATEST) {
      throw new IllegalArgumentException("allele " + value + " is above 999.9");
    }
    return standsForNothing(tenths) ? WILDCARD : (int) tenths;
  }

  /** Whether a text is written as a number: digits, with or without a point and decimals. */
  static boolean isNumber(String value) {
    boolean digits = false;
    boolean point = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (isDigit(c)) {
        digits = true;
      } else if (c == '.' && !point && digits) {
        point = true;
      } else {
        return false;
      }
    }
    return digits && value.charAt(value.length() - 1) != '.';
  }

  /** How a value is written: {@code 9.3}, {@code 14}, {@code *}. */
  public static String text(int allele) {
    if (allele == WILDCARD) {
      return "*";
    }
    return allele % 10 == 0 ? Integer.toString(allele / 10) : allele / 10 + "." + allele % 10;
  }

  private static String shortened(String value) {
    return value.length() <= 24 ? value : value.substring(0, 24) + "...";
  }
}
