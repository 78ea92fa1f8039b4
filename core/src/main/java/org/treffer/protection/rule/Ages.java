package org.treffer.protection.rule;

import java.time.LocalDate;
import org.treffer.record.BirthMonth;
import org.treffer.record.PackedHeader;

/** Ages from a birth of which the month, or only the year, or nothing is known. */
public final class Ages {

  /** A day that never comes. */
  public static final int NEVER = Integer.MAX_VALUE;

  private Ages() {}

  /** Whether a person has reached an age for certain on a day, counted as packed headers count. */
  public static boolean certainly(BirthMonth born, int years, int day) {
    return day >= latest(born, years);
  }

  /**
   * The last day on which a person may reach an age: the last of the month, or of the year, of the
   * birth; {@link #NEVER} if nothing is known.
   */
  public static int latest(BirthMonth born, int years) {
    if (born.year() == 0) {
      return NEVER;
    }
    int month = born.month() == 0 ? 12 : born.month();
    LocalDate first = LocalDate.of(born.year() + years, month, 1);
    return PackedHeader.day(first.withDayOfMonth(first.lengthOfMonth()));
  }

  /** The first day on which a person may reach an age; {@link #NEVER} if nothing is known. */
  public static int earliest(BirthMonth born, int years) {
    if (born.year() == 0) {
      return NEVER;
    }
    return PackedHeader.day(LocalDate.of(born.year() + years, Math.max(1, born.month()), 1));
  }
}
