package org.treffer.format.finger.nist;

import java.util.ArrayList;
import java.util.List;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;

/**
 * The block of a type-9 record that carries ANSI/INCITS 378 (M1) minutiae, 9.126 to 9.150, of later
 * editions of the standard: places in pixels from the top left, directions in steps of two degrees.
 *
 * <p>The items of 9.137 were seen in ANSI/NIST-ITL 1-2011, section 13.6; the fields of the image
 * before it, 9.128 to 9.136, are remembered.
 */
final class PixelBlock {

  /** The field that holds the minutiae. */
  static final int MINUTIAE = 137;

  private static final int WIDTH = 128;
  private static final int HEIGHT = 129;
  private static final int UNITS = 130;
  private static final int ACROSS = 131;
  private static final int DOWN = 132;
  private static final int POSITION = 134;
  private static final int COUNT = 136;

  private static final double HUNDREDTHS_AN_INCH = 2_540;
  private static final double HUNDREDTHS_A_CENTIMETRE = 1_000;

  /** What nearly every scanner has, taken where a record does not state its scale. */
  private static final double USUAL = HUNDREDTHS_AN_INCH / 500;

  private final LogicalRecord record;

  private PixelBlock(LogicalRecord record) {
    this.record = record;
  }

  /**
   * The print of the block.
   *
   * @throws Fault naming the field that cannot be read
   */
  static FingerTemplate read(LogicalRecord record) {
    return new PixelBlock(record).template();
  }

  private FingerTemplate template() {
    double across = pixel(ACROSS);
    double down = pixel(DOWN);
    List<Minutia> minutiae = new ArrayList<>();
    for (List<String> items : MinutiaeBlock.minutiae(record, MINUTIAE, COUNT)) {
      minutiae.add(minutia(items, across, down));
    }
    return new FingerTemplate(
        MinutiaeBlock.position(record, POSITION),
        (int) Math.round(number(WIDTH) * across),
        (int) Math.round(number(HEIGHT) * down),
        minutiae);
  }

  /** The size of a pixel in hundredths of a millimetre. */
  private double pixel(int scale) {
    int stated = number(scale);
    double size =
        switch (record.field(UNITS)) {
          case "1" -> HUNDREDTHS_AN_INCH / stated;
          case "2" -> HUNDREDTHS_A_CENTIMETRE / stated;
          default -> USUAL;
        };
    if (size < 0.5 || size > 11) {
      throw new Fault(
          ErrorCode.INVALID_ITEM_VALUE,
          MinutiaeBlock.number(scale),
          "a scale of " + stated + "; 250 to 5,000 pixels an inch can be used");
    }
    return size;
  }

  private int number(int field) {
    String text = record.field(field);
    return text.isEmpty() ? 0 : LogicalRecord.number(text, MinutiaeBlock.number(field));
  }

  private static Minutia minutia(List<String> items, double across, double down) {
    if (items.size() < 4) {
      throw new Fault(
          ErrorCode.INVALID_NUMBER_OF_SUBFIELDS,
          MinutiaeBlock.number(MINUTIAE),
          "a minutia is index, x, y, angle, type and quality");
    }
    int quality = items.size() < 6 ? 0 : item(items, 5);
    return new Minutia(
        (int) Math.round(item(items, 1) * across),
        (int) Math.round(item(items, 2) * down),
        item(items, 3) % 180 * 2,
        switch (items.size() < 5 ? "" : items.get(4)) {
          case "1" -> MinutiaType.ENDING;
          case "2" -> MinutiaType.BIFURCATION;
          default -> MinutiaType.OTHER;
        },
        quality > 100 ? 0 : quality);
  }

  private static int item(List<String> items, int place) {
    int number = LogicalRecord.number(items.get(place), MinutiaeBlock.number(MINUTIAE));
    if (number > 9_999) {
      throw new Fault(
          ErrorCode.TOO_BIG, MinutiaeBlock.number(MINUTIAE), "a value beyond 9,999 pixels");
    }
    return number;
  }
}
