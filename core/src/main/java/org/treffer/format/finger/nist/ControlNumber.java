package org.treffer.format.finger.nist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Transaction control numbers (field 1.009): two digits of the year, eight of a series, and a check
 * character, {@code YYSSSSSSSSA}.
 *
 * <p>The Annex's own example, {@code 0200000004F}, does not keep the rule of the check character (H
 * would): a wrong one is never refused.
 */
public final class ControlNumber {

  private static final String CHECK = "ZABCDEFGHJKLMNPQRTUVWXY";
  private static final long SERIES = 100_000_000;

  private ControlNumber() {}

  /**
   * A number.
   *
   * @param year its last two digits count
   * @param series 0 to 99,999,999; what is beyond begins again
   */
  public static String of(int year, long series) {
    long number = Math.floorMod(year, 100) * SERIES + Math.floorMod(series, SERIES);
    return String.format(Locale.ROOT, "%010d", number) + check(number);
  }

  /**
   * A number for a moment: the series counts the seconds of the year.
   *
   * @param further added to the series: transactions of one second are numbered from 0
   */
  public static String at(Instant moment, int further) {
    int year = moment.atOffset(ZoneOffset.UTC).getYear();
    long start = LocalDate.of(year, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    return of(year, moment.getEpochSecond() - start + further);
  }

  /** Whether a text is such a number with the right check character. */
  public static boolean keepsTheRule(String text) {
    return text.matches("\\d{10}[A-Z]")
        && text.charAt(10) == check(Long.parseLong(text.substring(0, 10)));
  }

  private static char check(long number) {
    return CHECK.charAt((int) (number % CHECK.length()));
  }
}
