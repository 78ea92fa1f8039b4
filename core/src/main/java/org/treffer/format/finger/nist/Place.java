package org.treffer.format.finger.nist;

import java.util.List;
import java.util.Locale;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;

/**
 * Where a minutia lies and which way it points, as type 9 writes both in one number of eleven
 * digits, {@code XXXXYYYYTTT}: hundredths of a millimetre and degrees.
 *
 * @param x from the left
 * @param y from the bottom in the standard block, from the top in the IAFIS block
 * @param degrees 0 to 359
 * @param quality 1 to 100, 0 if not told
 * @param type what the ridge does there
 */
record Place(int x, int y, int degrees, int quality, MinutiaType type) {

  /** The largest place that four digits can say, 99.99 mm. */
  static final int FARTHEST = 9_999;

  /** The worst quality that the standard knows. */
  private static final int WORST = 63;

  /** The standard's best. */
  private static final int BEST = 2;

  /**
   * Reads a minutia's items: index, place, quality, type; ridge counts behind them are passed over.
   *
   * @throws Fault naming the field if the place is none
   */
  static Place of(List<String> items, String field) {
    String text = items.size() < 2 ? "" : items.get(1);
    if (!text.matches("\\d{11}")) {
      throw new Fault(
          ErrorCode.INVALID_ITEM_VALUE, field, "a minutia's place is eleven digits, XXXXYYYYTTT");
    }
    return new Place(
        Integer.parseInt(text.substring(0, 4)),
        Integer.parseInt(text.substring(4, 8)),
        Integer.parseInt(text.substring(8)) % 360,
        quality(items.size() < 3 ? "" : items.get(2)),
        type(items.size() < 4 ? "" : items.get(3)));
  }

  /** A minutia in the standard block of an image of some height. */
  static Place standard(Minutia minutia, int height) {
    return new Place(
        minutia.x(),
        height - minutia.y(),
        (int) Math.round(minutia.degrees()) % 360,
        minutia.quality(),
        minutia.type());
  }

  /** The items of the standard block. */
  List<String> items(int index) {
    return List.of(
        String.format(Locale.ROOT, "%03d", index),
        String.format(Locale.ROOT, "%04d%04d%03d", x, y, degrees),
        String.format(Locale.ROOT, "%02d", standardQuality()),
        switch (type) {
          case ENDING -> "A";
          case BIFURCATION -> "B";
          case OTHER -> "D";
        });
  }

  /**
   * The standard's quality: 0 set by hand and 1 not told are both not told here, 2 to 63 go from
   * best to worst (remembered).
   */
  private static int quality(String text) {
    int stated = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    if (stated < BEST || stated > WORST) {
      return 0;
    }
    return (int) Math.max(1, Math.round((WORST - stated) * 100.0 / (WORST - BEST)));
  }

  private int standardQuality() {
    if (quality == 0) {
      return 1;
    }
    // One of 100 is the worst there is; rounding would make it the second worst.
    return quality == 1 ? WORST : WORST - (int) Math.round(quality * (WORST - BEST) / 100.0);
  }

  /** A ending, B bifurcation, C compound, D undetermined. */
  private static MinutiaType type(String text) {
    return switch (text) {
      case "A" -> MinutiaType.ENDING;
      case "B" -> MinutiaType.BIFURCATION;
      default -> MinutiaType.OTHER;
    };
  }
}
