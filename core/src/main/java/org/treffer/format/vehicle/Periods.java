package org.treffer.format.vehicle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.treffer.format.Days;
import org.treffer.vehicle.Validity;

/** Reads periods: a day, {@code 2024-05-01}, or a day and a time, {@code 2024-05-01T10:30}. */
final class Periods {

  private static final int DAY_LENGTH = 10;

  private Periods() {}

  /**
   * A period; a last day lies within, a time is the first after, an empty end is none.
   *
   * @param field the name of what has the period, for messages
   */
  static Validity of(String field, String from, String to) {
    LocalDateTime first = time(field, from, 0);
    LocalDateTime last = to.isEmpty() ? Validity.NO_END : time(field, to, 1);
    if (!to.isEmpty() && !last.isAfter(first)) {
      throw new IllegalArgumentException(
          "field " + field + ": the period ends, " + to + ", before or as it begins, " + from);
    }
    try {
      return new Validity(first, last);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("field " + field + ": " + e.getMessage(), e);
    }
  }

  /** A day, or unknown if the text is empty. */
  static LocalDate day(String field, String text) {
    if (text.isEmpty()) {
      return Validity.UNKNOWN_DAY;
    }
    try {
      return Days.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "field " + field + ": '" + text + "' is no day, written 2024-05-01", e);
    }
  }

  private static LocalDateTime time(String field, String text, int daysOn) {
    try {
      return text.length() > DAY_LENGTH
          ? LocalDateTime.parse(text)
          : Days.parse(text).plusDays(daysOn).atStartOfDay();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "field "
              + field
              + ": '"
              + text
              + "' is neither a day, 2024-05-01, nor a time,"
              + " 2024-05-01T10:30",
          e);
    }
  }
}
