package org.treffer.format.finger;

import java.util.ArrayList;
import java.util.List;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;

/**
 * The minutiae of a type-9 record: from the standard block (9.005 to 9.012) where there is one,
 * else from the IAFIS block (9.013 on).
 *
 * <p>Both write a place and direction as one number, {@code XXXXYYYYTTT}, in hundredths of a
 * millimetre and degrees. The standard block counts y from the bottom of the image and its theta
 * points the way ISO/IEC 19794-2 has it; the IAFIS block counts y from the top and its theta is
 * turned by half a circle. Neither states the image's height, so y is counted from a line just
 * beyond the minutiae: matching does not depend on where it lies.
 */
final class NistMinutiae {

  private static final int MARGIN = 100;

  private NistMinutiae() {}

  /**
   * The print of a type-9 record.
   *
   * @throws IllegalArgumentException naming the field that cannot be read
   */
  static FingerTemplate of(NistRecord record) {
    if (!record.field(12).isEmpty()) {
      return print(record, 12, 6, true);
    }
    if (!record.field(23).isEmpty()) {
      return print(record, 23, 14, false);
    }
    return new FingerTemplate(
        position(record, record.field(6).isEmpty() ? 14 : 6), 0, 0, List.of());
  }

  private static FingerTemplate print(
      NistRecord record, int field, int positionField, boolean standard) {
    String name = "9.0" + field;
    List<List<String>> subfields = record.subfields(field);
    if (subfields.size() > FingerTemplate.MOST_MINUTIAE) {
      throw new IllegalArgumentException(
          "field "
              + name
              + ": "
              + subfields.size()
              + " minutiae; at most "
              + FingerTemplate.MOST_MINUTIAE
              + " are taken");
    }
    List<int[]> places = new ArrayList<>();
    int lowest = 0;
    for (List<String> items : subfields) {
      int[] place = place(items, name);
      places.add(place);
      lowest = Math.max(lowest, place[1]);
    }
    List<Minutia> minutiae = new ArrayList<>();
    int width = 0;
    int height = 0;
    for (int i = 0; i < places.size(); i++) {
      int[] place = places.get(i);
      int y = standard ? lowest + MARGIN - place[1] : place[1];
      int degrees = (place[2] + (standard ? 0 : 180)) % 360;
      List<String> items = subfields.get(i);
      minutiae.add(new Minutia(place[0], y, degrees, type(items), quality(items)));
      width = Math.max(width, place[0] + MARGIN);
      height = Math.max(height, y + MARGIN);
    }
    return new FingerTemplate(position(record, positionField), width, height, minutiae);
  }

  private static int[] place(List<String> items, String field) {
    String text = items.size() < 2 ? "" : items.get(1);
    if (!text.matches("\\d{11}")) {
      throw new IllegalArgumentException(
          "field " + field + ": a minutia's place is eleven digits, XXXXYYYYTTT");
    }
    return new int[] {
      Integer.parseInt(text.substring(0, 4)),
      Integer.parseInt(text.substring(4, 8)),
      Integer.parseInt(text.substring(8))
    };
  }

  /** The standard's quality: 0 unknown, 1 not readable, 2 to 63 from best to worst. */
  private static int quality(List<String> items) {
    String text = items.size() < 3 ? "" : items.get(2);
    int stated = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    return stated < 2 || stated > 63 ? 0 : Math.max(1, (63 - stated) * 100 / 61);
  }

  /** A ending, B bifurcation, C compound, D undetermined. */
  private static MinutiaType type(List<String> items) {
    return switch (items.size() < 4 ? "" : items.get(3)) {
      case "A" -> MinutiaType.ENDING;
      case "B" -> MinutiaType.BIFURCATION;
      default -> MinutiaType.OTHER;
    };
  }

  private static int position(NistRecord record, int field) {
    List<String> first = NistRecord.split(record.field(field), NistSeparators.RECORD);
    String text = first.isEmpty() ? "0" : first.getFirst();
    int position = NistRecord.number(text, "9.0" + field);
    return position <= 14 || position >= 20 && position <= 36 ? position : 0;
  }
}
