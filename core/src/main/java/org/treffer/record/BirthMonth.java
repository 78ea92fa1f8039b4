package org.treffer.record;

import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * The month of a subject's birth, as far as it is known. Rules use it; no answer, log or message
 * shows it.
 *
 * @param year 1900 to 2200, or 0 if unknown
 * @param month 1 to 12, or 0 if unknown
 */
public record BirthMonth(int year, int month) {

  /** Nothing is known of the birth. */
  public static final BirthMonth UNKNOWN = new BirthMonth(0, 0);

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if year or month lie outside them, or a month has no year
   */
  public BirthMonth {
    if ((year != 0 && (year < 1900 || year > 2200))
        || month < 0
        || month > 12
        || (year == 0 && month != 0)) {
      throw new IllegalArgumentException(
          "a birth is a year from 1900 to 2200, or a year and a month, not " + year + "-" + month);
    }
  }

  /** Reads {@code 1990-01} or {@code 1990}. */
  public static BirthMonth parse(String text) {
    if (YEAR.matcher(text).matches()) {
      return new BirthMonth(Integer.parseInt(text), 0);
    }
    if (MONTH.matcher(text).matches()) {
      return new BirthMonth(
          Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
    }
    throw new IllegalArgumentException("a birth is written 1990-01 or 1990, not '" + text + "'");
  }

  /** The birth as of a calendar month. */
  public static BirthMonth of(YearMonth month) {
    return new BirthMonth(month.getYear(), month.getMonthValue());
  }

  /** {@code 1990-01}, {@code 1990}, or empty if unknown. */
  public String text() {
    if (year == 0) {
      return "";
    }
    return month == 0 ? Integer.toString(year) : String.format("%04d-%02d", year, month);
  }
}
