package org.treffer.request;

import java.time.LocalDate;

/**
 * Days from one to another, both within; an open end is {@link LocalDate#MAX}.
 *
 * @param from the first day
 * @param to the last day
 */
public record Period(LocalDate from, LocalDate to) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the period ends before it begins
   */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends on " + to + " before it begins, " + from);
    }
  }

  /** A period without an end. */
  public static Period since(LocalDate from) {
    return new Period(from, LocalDate.MAX);
  }

  /** Whether a day lies within. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
