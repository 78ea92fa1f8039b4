package org.treffer.record;

import java.time.LocalDate;

/**
 * One reason why a record is stored: an event, its date and the person's role in the case. A record
 * is searchable if any of its grounds allows it on the day of the request.
 *
 * @param event what happened
 * @param date when, in the register's own calendar day; from 1900-01-01 to 2079-06-06
 * @param role the person's role in that case
 * @param offence the offence's code in the catalogue, or empty where none is stated
 * @param origin who gathered the data
 * @param inCase which of the record's own cases the event belongs to, 0 to {@value #LAST_CASE}: an
 *     acquittal ends the storage for its own case only; a record of one case leaves it 0
 */
public record Ground(
    Event event, LocalDate date, Subject role, String offence, Origin origin, int inCase) {

  /** The highest number of a case within one record. */
  public static final int LAST_CASE = 63;

  /** The first day a ground may bear. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  /** The last day a ground may bear: 16 bits of days after {@link #FIRST_DAY}. */
  public static final LocalDate LAST_DAY = FIRST_DAY.plusDays(65_535);

  /**
   * Checks the date and the case.
   *
   * @throws IllegalArgumentException if the date or the case lies outside its range
   */
  public Ground {
    if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
      throw new IllegalArgumentException(
          "a ground's date lies from " + FIRST_DAY + " to " + LAST_DAY + ", not on " + date);
    }
    if (inCase < 0 || inCase > LAST_CASE) {
      throw new IllegalArgumentException(
          "a record's cases are numbered from 0 to " + LAST_CASE + ", not " + inCase);
    }
  }

  /** A ground in a record of one case. */
  public Ground(Event event, LocalDate date, Subject role, String offence, Origin origin) {
    this(event, date, role, offence, origin, 0);
  }

  /** A ground of domestic origin without a stated offence. */
  public static Ground of(Event event, LocalDate date, Subject role) {
    return new Ground(event, date, role, "", Origin.DOMESTIC);
  }
}
