package org.treffer.exchange.conditions;

import java.time.Instant;

/**
 * A time in which a contact point is not to be had.
 *
 * @param from its first instant
 * @param to the first instant after it
 * @param kind what a requester notices
 */
public record Outage(Instant from, Instant to, Kind kind) {

  /** What a requester notices of it. */
  public enum Kind {
    /** Nobody is there, which shows at once: UNAVAILABLE. */
    UNREACHABLE("unreachable"),
    /** No message is answered, none is refused: TIMEOUT. */
    SILENT("silent"),
    /** The state says so itself: REFUSED, not accepting now. */
    MAINTENANCE("maintenance");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The word that names it in files. */
    public String text() {
      return text;
    }
  }

  /** Checks that it ends after it begins. */
  public Outage {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("it does not end after it begins");
    }
  }

  /** Whether it lasts at an instant. */
  public boolean at(Instant time) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}
