package org.treffer.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A header in whole numbers, so that a filter can test it without an allocation.
 *
 * <pre>
 * common   bits 0-3  kind, the category's own number, 0 to 15
 *          bits 4-5  status
 *          bits 6-17 birth: 1 + months since January 1900; 0 unknown
 *          bit  18   only the birth year is known (the month packed is January)
 * ground   bits 0-15 days since 1900-01-01
 *          bits 16-19 event     bits 20-22 role     bit 23 origin
 *          bits 24-31 offence: its place in the catalogue, 0 not stated, 255 not in the catalogue
 *          bits 32-37 the record's own number of the case
 * </pre>
 */
public final class PackedHeader {

  /** An offence that the catalogue does not list. */
  public static final int OFFENCE_NOT_LISTED = 255;

  /** What {@link #unpack} calls such an offence. */
  public static final String NOT_LISTED = "unlisted";

  private PackedHeader() {}

  /**
   * Packs what a record has once.
   *
   * @param kind the category's own number of the kind, 0 to 15
   */
  public static long common(int kind, Header header) {
    if (kind < 0 || kind > 15) {
      throw new IllegalArgumentException("a kind's number is 0 to 15, not " + kind);
    }
    return kind | (long) header.status().ordinal() << 4 | birth(header.born()) << 6;
  }

  private static long birth(BirthMonth born) {
    if (born.year() == 0) {
      return 0;
    }
    long months = (born.year() - 1900) * 12L + Math.max(0, born.month() - 1) + 1;
    return months | (born.month() == 0 ? 1L << 12 : 0);
  }

  /** Packs one ground. */
  public static long ground(Ground ground) {
    return ChronoUnit.DAYS.between(Ground.FIRST_DAY, ground.date())
        | (long) ground.event().ordinal() << 16
        | (long) ground.role().ordinal() << 20
        | (long) ground.origin().ordinal() << 23
        | (long) OffenceCatalogue.placeOf(ground.offence()) << 24
        | (long) ground.inCase() << 32;
  }

  /** The kind's number in a packed header. */
  public static int kind(long common) {
    return (int) common & 0xF;
  }

  /** The status in a packed header. */
  public static Status status(long common) {
    return STATUSES[(int) (common >>> 4) & 0x3];
  }

  /** A packed header with another status. */
  public static long withStatus(long common, Status status) {
    return common & ~(0x3L << 4) | (long) status.ordinal() << 4;
  }

  /** The event of a packed ground. */
  public static Event event(long ground) {
    return EVENTS[(int) (ground >>> 16) & 0xF];
  }

  /** The role of a packed ground. */
  public static Subject role(long ground) {
    return SUBJECTS[(int) (ground >>> 20) & 0x7];
  }

  /** The origin of a packed ground. */
  public static Origin origin(long ground) {
    return (ground >>> 23 & 1) == 0 ? Origin.DOMESTIC : Origin.FOREIGN;
  }

  /** The offence's place in the catalogue of a packed ground. */
  public static int offence(long ground) {
    return (int) (ground >>> 24) & 0xFF;
  }

  /** The number of the case of a packed ground. */
  public static int inCase(long ground) {
    return (int) (ground >>> 32) & 0x3F;
  }

  /** The months from January 1900 to the birth in a packed header, plus 1; 0 if unknown. */
  public static int birthMonth(long common) {
    return (int) (common >>> 6) & 0xFFF;
  }

  /** Whether only the year of birth is known; the month packed is then January. */
  public static boolean onlyBirthYear(long common) {
    return (common >>> 18 & 1) != 0;
  }

  /** The day of a packed ground, counted from {@link Ground#FIRST_DAY}. */
  public static int day(long ground) {
    return (int) ground & 0xFFFF;
  }

  /** A date as {@link #day} counts it. */
  public static int day(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(Ground.FIRST_DAY, date);
  }

  /**
   * The header that was packed, for explanations. An offence that the catalogue does not list comes
   * back as {@value #NOT_LISTED}, for its own code was not packed.
   *
   * @param grounds packed grounds; the array may be longer than {@code count}
   */
  public static Header unpack(long common, long[] grounds, int count) {
    List<Ground> unpacked = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      unpacked.add(
          new Ground(
              event(grounds[i]),
              Ground.FIRST_DAY.plusDays(day(grounds[i])),
              role(grounds[i]),
              offenceCode(offence(grounds[i])),
              origin(grounds[i]),
              inCase(grounds[i])));
    }
    return new Header(status(common), born(common), unpacked);
  }

  private static String offenceCode(int place) {
    return switch (place) {
      case 0 -> "";
      case OFFENCE_NOT_LISTED -> NOT_LISTED;
      default -> OffenceCatalogue.codeAt(place);
    };
  }

  private static BirthMonth born(long common) {
    int months = birthMonth(common) - 1;
    return months < 0
        ? BirthMonth.UNKNOWN
        : new BirthMonth(1900 + months / 12, onlyBirthYear(common) ? 0 : months % 12 + 1);
  }

  private static final Status[] STATUSES = Status.values();
  private static final Event[] EVENTS = Event.values();
  private static final Subject[] SUBJECTS = Subject.values();
}
