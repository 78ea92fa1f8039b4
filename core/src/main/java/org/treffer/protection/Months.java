package org.treffer.protection;

import java.time.LocalDate;
import org.treffer.record.PackedHeader;

/** Days and months as packed headers count them, without an allocation. */
final class Months {

  private static final int YEARS = 520;
  private static final int[] FIRST_DAYS = firstDays();

  private Months() {}

  private static int[] firstDays() {
    int[] days = new int[YEARS * 12 + 1];
    for (int i = 0; i < days.length; i++) {
      days[i] = PackedHeader.day(LocalDate.of(1900 + i / 12, i % 12 + 1, 1));
    }
    return days;
  }

  /** The first day of a month counted from January 1900. */
  static int firstDay(int month) {
    return FIRST_DAYS[month];
  }

  /** The last day of a month counted from January 1900. */
  static int lastDay(int month) {
    return FIRST_DAYS[month + 1] - 1;
  }

  /**
   * The day so many years later; 29 February becomes 28 February in a common year.
   *
   * @param day from 1900-01-01 to 2079-06-06
   * @param years 0 to 200
   */
  static int plusYears(int day, int years) {
    // Months of 30.5 days are longer than the average: the guess is never late, hardly ever early.
    int month = day * 12 / 366;
    while (FIRST_DAYS[month + 1] <= day) {
      month++;
    }
    int ofMonth = day - FIRST_DAYS[month];
    int later = month + 12 * years;
    return Math.min(FIRST_DAYS[later] + ofMonth, FIRST_DAYS[later + 1] - 1);
  }
}
