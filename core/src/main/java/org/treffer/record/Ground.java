package org.treffer.record;

import java.time.LocalDate;

/**
 * One reason why a record is stored: an event, its date and the person's role in the case. A record
 * is searchable if any of its grounds allows it on the day of the request.
 *
 * @param event what happened
 * @param date when, in the register's own calendar day; from 1900-01-01 to 2079-06-05
 * @param role the person's role in that case
 * @param offence the offence's code in the catalogue, or empty where none is stated
 * @param origin who gathered the data
 */
public record Ground(Event event, LocalDate date, Subject role, String offence, Origin origin) {

  /** The first day a ground may bear. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  /** The last day a ground may bear: 16 bits of days after {@link #FIRST_DAY}. */
  public static final LocalDate LAST_DAY = FIRST_DAY.plusDays(65_535);

  /**
   * Checks the date.
   *
   * @throws IllegalArgumentException if the date lies outside the range
   */
  public Ground {
    if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
      throw new IllegalArgumentException(
          "a ground's date lies from " + FIRST_DAY + " to " + LAST_DAY + ", not on " + date);
    }
  }

  /** A ground of domestic origin without a stated offence. */
  public static Ground of(Event event, LocalDate date, Subject role) {
    return new Ground(event, date, role, "", Origin.DOMESTIC);
  }
}
