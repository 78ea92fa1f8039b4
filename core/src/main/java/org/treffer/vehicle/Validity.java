package org.treffer.vehicle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A period in the register's own civil time, from its first minute to the first minute after it: so
 * a plate that passes on at an instant has one holder at every instant.
 *
 * @param from the first minute within, from {@link #FIRST} on
 * @param to the first minute after; {@link #NO_END} if none is known
 */
public record Validity(LocalDateTime from, LocalDateTime to) {

  /** The earliest beginning. */
  public static final LocalDateTime FIRST = LocalDateTime.of(1900, 1, 1, 0, 0);

  /** The latest end but none. */
  public static final LocalDateTime LAST = LocalDateTime.of(3000, 1, 1, 0, 0);

  /** The end of a period that has none. */
  public static final LocalDateTime NO_END = LocalDateTime.of(9999, 12, 31, 0, 0);

  /** A period of which nothing is told. */
  public static final Validity NOT_STATED = new Validity(FIRST, NO_END);

  /** A day that is not known. */
  public static final LocalDate UNKNOWN_DAY = LocalDate.MIN;

  /**
   * Cuts both to the minute and checks their order.
   *
   * @throws IllegalArgumentException if the period begins before {@link #FIRST} or does not end
   *     after it begins
   */
  public Validity {
    from = toTheMinute(from);
    to = toTheMinute(to);
    if (from.isBefore(FIRST) || (to.isAfter(LAST) && !to.equals(NO_END))) {
      throw new IllegalArgumentException(
          "a period lies between " + FIRST.toLocalDate() + " and " + LAST.toLocalDate());
    }
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException(
          "the period ends (" + to + ") before or as it begins (" + from + ")");
    }
  }

  private static LocalDateTime toTheMinute(LocalDateTime time) {
    return time.getSecond() == 0 && time.getNano() == 0
        ? time
        : time.truncatedTo(ChronoUnit.MINUTES);
  }

  /** Whole days, the last within. */
  public static Validity ofDays(LocalDate first, LocalDate last) {
    return new Validity(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
  }

  /** From the beginning of a day on, without an end. */
  public static Validity since(LocalDate first) {
    return new Validity(first.atStartOfDay(), NO_END);
  }

  /** Whether a time lies within. */
  public boolean holds(LocalDateTime at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  /** Whether the two have a minute in common. */
  public boolean overlaps(Validity other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /** Whether this lies wholly within another. */
  public boolean within(Validity other) {
    return !from.isBefore(other.from) && !to.isAfter(other.to);
  }

  /** Whether no end is known. */
  public boolean open() {
    return to.equals(NO_END);
  }

  /** The beginning as files show it: a day, or a day and a time. */
  public String fromText() {
    return text(from);
  }

  /** The end as files show it: the last day within, or the time after; empty if open. */
  public String toText() {
    if (open()) {
      return "";
    }
    return to.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? to.toLocalDate().minusDays(1).toString()
        : text(to);
  }

  private static String text(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }

  @Override
  public String toString() {
    return fromText() + " to " + (open() ? "now" : toText());
  }
}
