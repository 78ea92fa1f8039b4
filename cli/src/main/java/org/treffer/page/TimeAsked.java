package org.treffer.page;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.treffer.format.Days;

/**
 * The time that a question about a vehicle asks about: who held it then.
 *
 * @param text a day, {@code 2024-05-01}, from whose beginning on, or a minute, {@code
 *     2024-05-01T10:30}; empty for the time of asking
 */
public record TimeAsked(String text) {

  /** The time of asking. */
  public static final TimeAsked NOW = new TimeAsked("");

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException if it is no time
   */
  public TimeAsked {
    read(text, LocalDateTime.MIN);
  }

  /** The time, or the one of asking. */
  LocalDateTime or(LocalDateTime now) {
    return read(text, now);
  }

  private static LocalDateTime read(String text, LocalDateTime now) {
    if (text.isEmpty()) {
      return now;
    }
    try {
      return Days.moment(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is neither 2024-05-01 nor 2024-05-01T10:30", e);
    }
  }
}
