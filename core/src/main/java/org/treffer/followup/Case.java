package org.treffer.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.Officer;
import org.treffer.request.Regime;

/**
 * A match and what was done about it, as one state knows it. Says what may be done next.
 *
 * <p>A match is not a hit before a person has confirmed it, and that person is neither the one who
 * searched nor the one who asked for the search. Data may be requested of a confirmed match only.
 * Under Regulation (EU) 2024/982 they are due within 48 hours of the request (Article 47); under
 * Decision 2008/615/JHA national law decides alone (Articles 5 and 10).
 *
 * @param match the match
 * @param events in the order in which they happened
 */
public record Case(Match match, List<Event> events) {

  /** Within which data are due that were requested (Regulation (EU) 2024/982, Article 47). */
  public static final Duration TIME_TO_SUPPLY = Duration.ofDays(2);

  /** Copies the list. */
  public Case {
    events = List.copyOf(events);
  }

  /** Where a case stands. */
  public enum Standing {
    /** Nobody has looked at it. */
    OPEN,
    /** It is a hit. */
    CONFIRMED,
    /** It is none. */
    REJECTED,
    /** The data behind it are awaited. */
    REQUESTED,
    /** They came. */
    SUPPLIED,
    /** They will not come. */
    DECLINED
  }

  /** Where it stands. */
  public Standing standing() {
    return events.isEmpty() ? Standing.OPEN : Standing.valueOf(events.getLast().deed().name());
  }

  /** When data that were requested are due; empty where no text sets a time, or none is awaited. */
  public Optional<Instant> due() {
    return standing() == Standing.REQUESTED ? allowed() : Optional.empty();
  }

  /** Until when the data may come that were requested; empty where no text sets a time. */
  public Optional<Instant> allowed() {
    return events.stream()
        .filter(event -> event.deed() == Deed.REQUESTED)
        .filter(event -> match.regime().equals(Regime.PRUM_982.name()))
        .map(event -> event.at().plus(TIME_TO_SUPPLY))
        .findFirst();
  }

  /**
   * Whether an answer came later than the regime allows; empty where no text sets a time, or no
   * answer has come.
   */
  public Optional<Boolean> answeredLate() {
    return standing() == Standing.SUPPLIED || standing() == Standing.DECLINED
        ? allowed().map(events.getLast().at()::isAfter)
        : Optional.empty();
  }

  /** Whether data are awaited for longer than the regime allows. */
  public boolean overdue(Instant now) {
    return due().filter(now::isAfter).isPresent();
  }

  /** Who may do the next deed: the state that asked, or the one that was asked. */
  static Country doer(Match match, Deed deed) {
    return deed == Deed.SUPPLIED || deed == Deed.DECLINED ? match.to() : match.from();
  }

  /**
   * The event of a deed that may be done now.
   *
   * @param at not before the match, or the deed that this one follows
   * @param by the state that does it
   * @param reason for {@link Deed#REJECTED} and {@link Deed#DECLINED}
   * @param data for {@link Deed#SUPPLIED}
   * @throws BadInput if it may not
   */
  Event next(
      Deed deed, Country by, Officer officer, String reason, Map<String, String> data, Instant at) {
    Country doer = doer(match, deed);
    if (!by.equals(doer)) {
      throw new BadInput(
          "a match is " + deed.text() + " by " + doer + ", not by " + by + ": " + inWords());
    }
    officer.requireOf(by);
    requireOrder(deed);
    requireAfter(deed, at);
    if (deed == Deed.CONFIRMED || deed == Deed.REJECTED) {
      requireOther(officer);
    }
    if ((deed == Deed.REJECTED || deed == Deed.DECLINED) && reason.isBlank()) {
      throw new BadInput("a match is " + deed.text() + " for a reason: name it");
    }
    return new Event(
        at,
        match.request(),
        match.from(),
        match.to(),
        match.reference(),
        deed,
        officer,
        reason,
        data);
  }

  private void requireOrder(Deed deed) {
    Standing needed =
        switch (deed) {
          case CONFIRMED, REJECTED -> Standing.OPEN;
          case REQUESTED -> Standing.CONFIRMED;
          case SUPPLIED, DECLINED -> Standing.REQUESTED;
        };
    if (standing() != needed) {
      throw new BadInput(
          "only a match that is "
              + text(needed)
              + " can be "
              + deed.text()
              + ", and "
              + inWords()
              + " is "
              + text(standing()));
    }
  }

  private void requireAfter(Deed deed, Instant at) {
    Instant earliest = events.isEmpty() ? match.at() : events.getLast().at();
    if (at.isBefore(earliest)) {
      throw new BadInput(
          inWords()
              + " cannot be "
              + deed.text()
              + " at "
              + at
              + ": it was "
              + (events.isEmpty() ? "matched" : text(standing()))
              + " at "
              + earliest);
    }
  }

  private void requireOther(Officer officer) {
    if (match.involved().contains(officer)) {
      throw new BadInput(
          officer.id()
              + " searched, or asked for the search: somebody else has to look at the match"
              + " (four eyes)");
    }
  }

  private static String text(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  private String inWords() {
    return match.request() + " " + match.reference();
  }
}
