package org.treffer.format.finger.nist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;

/**
 * The minutiae of a type-9 record: read from the standard block (9.005 to 9.012) where there is
 * one, else from the IAFIS block (9.013 on), else from the {@link PixelBlock}; written in the
 * standard block.
 *
 * <p>The standard block counts y from the bottom of the image and its theta points the way ISO/IEC
 * 19794-2 has it; the IAFIS block counts y from the top and its theta is turned by half a circle.
 * Neither states the image's height. A print that is read ends {@value #MARGIN} hundredths of a
 * millimetre beyond its outermost minutiae; where exactly does not matter to matching.
 *
 * <p>Lost on reading: cores, deltas, pattern class, ridge counts, and which of several fingers a
 * latent may be of. On writing: the image's size, directions finer than a degree, quality finer
 * than 62 steps.
 */
final class MinutiaeBlock {

  private static final int MARGIN = 100;

  private MinutiaeBlock() {}

  /**
   * The print of a type-9 record.
   *
   * @throws Fault naming the field that cannot be read
   */
  static Print read(LogicalRecord record) {
    String impression = record.field(3);
    return new Print(
        record.idc(),
        impression.isEmpty() ? 0 : LogicalRecord.number(impression, number(3)),
        template(record));
  }

  private static FingerTemplate template(LogicalRecord record) {
    if (!record.field(12).isEmpty()) {
      return standard(position(record, 6), places(record, 12, 10));
    }
    if (!record.field(23).isEmpty()) {
      return iafis(position(record, 14), places(record, 23, 15));
    }
    if (!record.field(PixelBlock.MINUTIAE).isEmpty()) {
      return PixelBlock.read(record);
    }
    return new FingerTemplate(
        position(record, record.field(6).isEmpty() ? 14 : 6), 0, 0, List.of());
  }

  private static FingerTemplate standard(int position, List<Place> places) {
    int height = places.stream().mapToInt(Place::y).max().orElse(0) + MARGIN;
    List<Minutia> minutiae = new ArrayList<>();
    for (Place place : places) {
      minutiae.add(
          new Minutia(
              place.x(), height - place.y(), place.degrees(), place.type(), place.quality()));
    }
    return new FingerTemplate(position, width(places), height, minutiae);
  }

  private static FingerTemplate iafis(int position, List<Place> places) {
    int height = places.stream().mapToInt(Place::y).max().orElse(0) + MARGIN;
    List<Minutia> minutiae = new ArrayList<>();
    for (Place place : places) {
      minutiae.add(
          new Minutia(
              place.x(), place.y(), (place.degrees() + 180) % 360, place.type(), place.quality()));
    }
    return new FingerTemplate(position, width(places), height, minutiae);
  }

  private static int width(List<Place> places) {
    return places.stream().mapToInt(Place::x).max().orElse(0) + MARGIN;
  }

  private static List<Place> places(LogicalRecord record, int field, int countField) {
    List<Place> places = new ArrayList<>();
    for (List<String> items : minutiae(record, field, countField)) {
      places.add(Place.of(items, number(field)));
    }
    return places;
  }

  /** The items of each minutia, of which there are as many as another field announces. */
  static List<List<String>> minutiae(LogicalRecord record, int field, int countField) {
    String name = number(field);
    List<List<String>> subfields = record.subfields(field);
    if (subfields.size() > FingerTemplate.MOST_MINUTIAE) {
      throw new Fault(
          ErrorCode.TOO_MANY_OCCURRENCES,
          name,
          subfields.size() + " minutiae; at most " + FingerTemplate.MOST_MINUTIAE + " are taken");
    }
    String stated = record.field(countField);
    if (!stated.isEmpty() && LogicalRecord.number(stated, number(countField)) != subfields.size()) {
      throw new Fault(
          ErrorCode.INVALID_RECORD_DATA,
          number(countField),
          "announces " + stated + " minutiae where " + name + " holds " + subfields.size());
    }
    return subfields;
  }

  /** The finger or palm; 0 where a latent may be of several. */
  static int position(LogicalRecord record, int field) {
    HashSet<Integer> positions = new HashSet<>();
    for (String text : LogicalRecord.split(record.field(field), Separators.RECORD)) {
      positions.add(LogicalRecord.number(text, number(field)));
    }
    int position = positions.size() == 1 ? positions.iterator().next() : 0;
    return position <= 14 || position >= 20 && position <= 36 ? position : 0;
  }

  static String number(int field) {
    return String.format(Locale.ROOT, "9.%03d", field);
  }

  /** Whether a print lies within the 99.99 mm that the format can say. */
  static boolean fits(FingerTemplate print) {
    return height(print) <= Place.FARTHEST
        && print.minutiae().stream().allMatch(m -> m.x() <= Place.FARTHEST);
  }

  /** The line that y is counted from: the image's lower edge, or the lowest minutia beyond it. */
  private static int height(FingerTemplate print) {
    return Math.max(print.height(), print.minutiae().stream().mapToInt(Minutia::y).max().orElse(0));
  }

  /**
   * The record of a print.
   *
   * @throws Fault if the print reaches beyond 99.99 mm
   */
  static byte[] write(Print print) {
    FingerTemplate template = print.template();
    if (!fits(template)) {
      throw new Fault(ErrorCode.TOO_BIG, number(12), "a print beyond 99.99 mm cannot be written");
    }
    FieldWriter fields = new FieldWriter(9);
    fields.field(2, String.format(Locale.ROOT, "%02d", print.idc()));
    fields.field(3, Integer.toString(print.impression())).field(4, "S");
    fields.items(5, List.of("treffer", "U"));
    fields.field(6, String.format(Locale.ROOT, "%02d", template.position()));
    fields.items(7, List.of("T", "UN"));
    fields.field(10, Integer.toString(template.minutiae().size())).field(11, "0");
    if (!template.minutiae().isEmpty()) {
      fields.field(12, places(template));
    }
    return fields.record();
  }

  private static String places(FingerTemplate template) {
    int height = height(template);
    List<String> places = new ArrayList<>();
    for (Minutia minutia : template.minutiae()) {
      places.add(FieldWriter.join(Place.standard(minutia, height).items(places.size() + 1)));
    }
    return places.stream().collect(Collectors.joining(String.valueOf(Separators.RECORD)));
  }
}
