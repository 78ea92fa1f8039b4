package org.treffer.format.finger;

import java.util.List;
import java.util.stream.IntStream;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;
import org.treffer.record.BadInput;

/**
 * Pixels and hundredths of a millimetre.
 *
 * @param perCmX pixels a centimetre across
 * @param perCmY pixels a centimetre down
 */
record RecordGeometry(int perCmX, int perCmY) {

  /** 197 pixels/cm, 500 per inch, what nearly every sensor has and what is written. */
  static final RecordGeometry USUAL = new RecordGeometry(197, 197);

  /** Single fingers, and 0 for an unknown one. */
  static final int POSITIONS = 11;

  /** The most minutiae of a print. */
  static final int MOST_MINUTIAE = 255;

  /** The most pixels a coordinate of 14 bits can say. */
  private static final int MOST_PIXELS = 16_383;

  private static final double PER_CM = 1_000;

  /**
   * Checks the resolutions.
   *
   * @throws IllegalArgumentException if one is outside what sensors have
   */
  RecordGeometry {
    if (perCmX < 99 || perCmX > 2_000 || perCmY < 99 || perCmY > 2_000) {
      throw new IllegalArgumentException(
          "a resolution of " + perCmX + " by " + perCmY + " pixels/cm; 99 to 2,000 can be used");
    }
  }

  int width(int pixels) {
    return (int) Math.round(pixels * PER_CM / perCmX);
  }

  int height(int pixels) {
    return (int) Math.round(pixels * PER_CM / perCmY);
  }

  /**
   * A minutia from a record's numbers.
   *
   * @param degrees a unit of the angle
   * @param type the format's name of the type
   * @param quality 0 unknown, to 100; what lies above counts as unknown
   */
  Minutia minutia(int x, int y, int angle, double degrees, Enum<?> type, int quality) {
    return new Minutia(
        width(x), height(y), angle * degrees % 360, typeOf(type), quality > 100 ? 0 : quality);
  }

  private static MinutiaType typeOf(Enum<?> type) {
    return switch (type.name()) {
      case "ENDING" -> MinutiaType.ENDING;
      case "BIFURCATION" -> MinutiaType.BIFURCATION;
      default -> MinutiaType.OTHER;
    };
  }

  /** Hundredths of a millimetre in pixels at 197 a centimetre. */
  static int pixels(int hundredths) {
    int pixels = (int) Math.round(hundredths * (USUAL.perCmX() / PER_CM));
    if (pixels > MOST_PIXELS) {
      throw new BadInput(
          "a print reaches to " + hundredths / 100 + " mm; minutiae records end at 831 mm");
    }
    return pixels;
  }

  /** The width to write for prints, in pixels: no smaller than where the minutiae lie. */
  static int widthOf(List<FingerTemplate> prints) {
    return prints.stream()
        .mapToInt(print -> size(print.width(), print.minutiae().stream().mapToInt(Minutia::x)))
        .max()
        .orElse(0);
  }

  /** The height to write for prints, likewise. */
  static int heightOf(List<FingerTemplate> prints) {
    return prints.stream()
        .mapToInt(print -> size(print.height(), print.minutiae().stream().mapToInt(Minutia::y)))
        .max()
        .orElse(0);
  }

  private static int size(int stated, IntStream places) {
    return Math.max(pixels(stated), pixels(places.max().orElse(0)) + 1);
  }

  /** Whether a print lies where pixels of 14 bits reach. */
  static boolean reaches(FingerTemplate print) {
    int farthest = (int) (MOST_PIXELS * PER_CM / USUAL.perCmX());
    return print.width() < farthest
        && print.height() < farthest
        && print.minutiae().stream().allMatch(m -> m.x() < farthest && m.y() < farthest);
  }

  static void requireWritable(FingerTemplate print) {
    if (print.minutiae().size() > MOST_MINUTIAE) {
      throw new BadInput(
          "a print of "
              + print.minutiae().size()
              + " minutiae cannot be written: a minutiae record holds 255 at most");
    }
    if (print.position() >= POSITIONS) {
      throw new BadInput(
          "position " + print.position() + " is no single finger: such a record holds 0 to 10");
    }
  }

  /** A position that a template can have; anything odd is unknown. */
  static int position(int ordinal) {
    return ordinal >= 0 && ordinal <= 10 ? ordinal : 0;
  }
}
