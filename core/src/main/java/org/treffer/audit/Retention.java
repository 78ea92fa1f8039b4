package org.treffer.audit;

import java.time.LocalDate;
import org.treffer.record.BadInput;
import org.treffer.request.Regime;

/**
 * After how many days a regime lets a day's entries go.
 *
 * <p>Decision 2008/615/JHA, Article 30(3): two years, then deleted without delay; the regime's
 * minimum and maximum are the same. Where a text sets only a minimum (Regulation (EU) 2024/982:
 * three years), they go as soon as they may, or later if asked.
 *
 * @param regime the regime's name
 * @param days whole days that an entry is kept after the day it was written on
 */
public record Retention(String regime, int days) {

  /** What a regime asks for: its maximum, or its minimum where it has none. */
  public static Retention of(Regime regime) {
    return new Retention(
        regime.name(),
        regime.logDaysMaximum() > 0 ? regime.logDaysMaximum() : regime.logDaysMinimum());
  }

  /**
   * A longer time than the regime's own, where it sets no maximum.
   *
   * @throws BadInput if the regime does not allow so many days
   */
  public static Retention of(Regime regime, int days) {
    if (days < regime.logDaysMinimum()) {
      throw new BadInput(
          "the regime "
              + regime.name()
              + " keeps its log "
              + regime.logDaysMinimum()
              + " days at least, not "
              + days);
    }
    if (regime.logDaysMaximum() > 0 && days > regime.logDaysMaximum()) {
      throw new BadInput(
          "the regime "
              + regime.name()
              + " keeps its log "
              + regime.logDaysMaximum()
              + " days at most, not "
              + days);
    }
    return new Retention(regime.name(), days);
  }

  /**
   * Whether a day's entries go: every one of them, to the day's last moment, has been kept so many
   * days.
   */
  boolean over(LocalDate day, LocalDate today) {
    return today.isAfter(day.plusDays(days));
  }
}
