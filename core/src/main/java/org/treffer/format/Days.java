package org.treffer.format;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads days, of which a load reads several a record. */
public final class Days {

  private static final int LENGTH = "2024-05-01".length();

  private Days() {}

  /**
   * A day as {@link LocalDate#parse} reads it; its usual form without the formatter, which takes
   * some thirty times as long.
   *
   * @throws java.time.DateTimeException if it is none
   */
  public static LocalDate parse(String text) {
    if (text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
      int year = number(text, 0, 4);
      int month = number(text, 5, 7);
      int day = number(text, 8, LENGTH);
      if (year >= 0 && month >= 0 && day >= 0) {
        return LocalDate.of(year, month, day);
      }
    }
    return LocalDate.parse(text);
  }

  /**
   * A time as a user writes it: {@code 2024-05-01T10:30}, or a day for its beginning.
   *
   * @throws java.time.DateTimeException if it is neither
   */
  public static LocalDateTime moment(String text) {
    return text.contains("T") ? LocalDateTime.parse(text) : parse(text).atStartOfDay();
  }

  /** The number that some digits make; negative if one is none. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }
}
