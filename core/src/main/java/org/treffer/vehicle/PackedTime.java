package org.treffer.vehicle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Days and minutes as whole numbers since 1900. */
final class PackedTime {

  private static final LocalDate FIRST_DAY = Validity.FIRST.toLocalDate();
  private static final long EPOCH = FIRST_DAY.toEpochDay();
  private static final int MINUTES_A_DAY = 24 * 60;

  private PackedTime() {}

  /** Minutes since 1900; the largest number for no end. */
  static int minutes(LocalDateTime time) {
    return time.equals(Validity.NO_END)
        ? Integer.MAX_VALUE
        : (int) Math.min(Integer.MAX_VALUE - 1, ChronoUnit.MINUTES.between(Validity.FIRST, time));
  }

  static LocalDateTime time(int minutes) {
    return minutes == Integer.MAX_VALUE
        ? Validity.NO_END
        : LocalDateTime.of(
            LocalDate.ofEpochDay(EPOCH + minutes / MINUTES_A_DAY), midnightOr(minutes));
  }

  private static LocalTime midnightOr(int minutes) {
    int minute = minutes % MINUTES_A_DAY;
    return minute == 0 ? LocalTime.MIDNIGHT : LocalTime.of(minute / 60, minute % 60);
  }

  /** Days since 1900, negative before; the smallest number if unknown. */
  static int day(LocalDate day) {
    return day.equals(Validity.UNKNOWN_DAY)
        ? Integer.MIN_VALUE
        : (int) ChronoUnit.DAYS.between(FIRST_DAY, day);
  }

  static LocalDate date(int day) {
    return day == Integer.MIN_VALUE ? Validity.UNKNOWN_DAY : LocalDate.ofEpochDay(EPOCH + day);
  }

  /** Beginning and end, each a day and, only where it is not midnight, the minute; 0 for no end. */
  static void write(Validity validity, ByteWriter out) {
    write(minutes(validity.from()), 0, out);
    int to = minutes(validity.to());
    if (to == Integer.MAX_VALUE) {
      out.number(0);
    } else {
      write(to, 1, out);
    }
  }

  static Validity read(ByteReader in) {
    int from = minutes(in, in.number());
    long to = in.number();
    return new Validity(time(from), to == 0 ? Validity.NO_END : time(minutes(in, to - 1)));
  }

  /** Whether a period holds at a minute; the reader is left behind it or within it. */
  static boolean holds(ByteReader in, int minute) {
    if (minute < minutes(in, in.number())) {
      return false;
    }
    long to = in.number();
    return minute < (to == 0 ? Integer.MAX_VALUE : minutes(in, to - 1));
  }

  private static void write(int minutes, int offset, ByteWriter out) {
    int minute = minutes % MINUTES_A_DAY;
    int day = minutes / MINUTES_A_DAY;
    out.number(day * 2L + (minute == 0 ? 0 : 1) + offset);
    if (minute != 0) {
      out.number(minute);
    }
  }

  private static int minutes(ByteReader in, long packed) {
    int midnight = (int) (packed / 2) * MINUTES_A_DAY;
    return packed % 2 == 0 ? midnight : midnight + (int) in.number();
  }
}
