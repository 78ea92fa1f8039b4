package org.treffer.audit;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.LongSummaryStatistics;
import org.treffer.record.BadInput;
import org.treffer.request.Regime;

/**
 * After what time a regime lets a day's entries go, by the calendar: two years from a 29 February
 * end with a 28 February, and two years that hold one have 731 days.
 *
 * <p>Decision 2008/615/JHA, Article 30(3): two years, then deleted without delay; the regime's
 * minimum and maximum are the same. Where a text sets only a minimum (Regulation (EU) 2024/982:
 * three years), they go as soon as they may, or later if asked.
 *
 * @param regime the regime's name
 * @param kept how long an entry is kept after the UTC day that it was written on
 */
public record Retention(String regime, Period kept) {

  /** What a regime asks for: its maximum, or its minimum where it has none. */
  public static Retention of(Regime regime) {
    return new Retention(
        regime.name(), regime.logAtMost().isZero() ? regime.logAtLeast() : regime.logAtMost());
  }

  /**
   * A longer time than the regime's own, where it sets no maximum.
   *
   * @throws BadInput if the regime does not allow so many days, on whichever day they begin
   */
  public static Retention of(Regime regime, int days) {
    if (days < lengths(regime.logAtLeast()).getMax()) {
      throw notAllowed(regime, regime.logAtLeast(), "at least", days);
    }
    if (!regime.logAtMost().isZero() && days > lengths(regime.logAtMost()).getMin()) {
      throw notAllowed(regime, regime.logAtMost(), "at most", days);
    }
    return new Retention(regime.name(), Period.ofDays(days));
  }

  private static BadInput notAllowed(Regime regime, Period time, String bound, int days) {
    LongSummaryStatistics lengths = lengths(time);
    return new BadInput(
        "the regime %s keeps its log %s %s, which are %d or %d days, and you asked for %d"
            .formatted(
                regime.name(), inWords(time), bound, lengths.getMin(), lengths.getMax(), days));
  }

  /** How many days a time has, over the days that it may begin on. */
  private static LongSummaryStatistics lengths(Period time) {
    LocalDate cycle = LocalDate.of(2000, 1, 1);
    return cycle
        .datesUntil(cycle.plusYears(4))
        .mapToLong(day -> ChronoUnit.DAYS.between(day, day.plus(time)))
        .summaryStatistics();
  }

  /** The time for people, such as {@code 2 years}. */
  public String inWords() {
    return inWords(kept);
  }

  private static String inWords(Period time) {
    StringBuilder words = new StringBuilder();
    add(time.getYears(), "year", words);
    add(time.getMonths(), "month", words);
    add(time.getDays(), "day", words);
    return words.isEmpty() ? "0 days" : words.toString();
  }

  private static void add(int count, String unit, StringBuilder words) {
    if (count != 0) {
      words.append(words.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
      words.append(count == 1 ? "" : "s");
    }
  }

  /** Whether a day's entries go: every one of them, to the day's last moment, was kept so long. */
  boolean over(LocalDate day, LocalDate today) {
    return today.isAfter(day.plus(kept));
  }
}
