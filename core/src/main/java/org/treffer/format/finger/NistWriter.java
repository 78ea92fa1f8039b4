package org.treffer.format.finger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.record.BadInput;

/**
 * Writes transactions: type 1 as printed in Decision 2008/616/JHA, Annex, chapter 2, appendix 5, a
 * type-2 record, and a type-9 record in the standard block for each print.
 *
 * <p>What the format cannot hold: directions are rounded to a degree, and y is counted from the
 * bottom of the stated height.
 */
public final class NistWriter {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);

  /** The largest place that four digits of hundredths of a millimetre can say. */
  private static final int FARTHEST = 9_999;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private NistWriter() {}

  /**
   * The bytes of a transaction.
   *
   * @param sent the moment that fields 1.005 and 1.014 state, in UTC
   * @throws BadInput if a print reaches beyond 99.99 mm
   */
  public static byte[] write(NistTransaction transaction, Instant sent) {
    NistWriter writer = new NistWriter();
    writer.header(transaction, sent);
    writer.text(transaction);
    for (int i = 0; i < transaction.prints().size(); i++) {
      writer.minutiae(transaction.prints().get(i), i + 1);
    }
    return writer.out.toByteArray();
  }

  private void header(NistTransaction transaction, Instant sent) {
    int prints = transaction.prints().size();
    StringBuilder contents = new StringBuilder();
    contents.append('1').append(NistSeparators.UNIT).append(prints + 1);
    contents.append(NistSeparators.RECORD).append('2').append(NistSeparators.UNIT).append("00");
    for (int i = 1; i <= prints; i++) {
      contents.append(NistSeparators.RECORD).append('9').append(NistSeparators.UNIT);
      contents.append(String.format(Locale.ROOT, "%02d", i));
    }
    StringBuilder fields = new StringBuilder();
    field(fields, "1.002", "0300");
    field(fields, "1.003", contents.toString());
    field(fields, "1.004", transaction.type());
    field(fields, "1.005", DAY.format(sent.atOffset(ZoneOffset.UTC)));
    field(fields, "1.006", "4");
    field(fields, "1.007", transaction.to());
    field(fields, "1.008", transaction.from());
    field(fields, "1.009", transaction.control());
    if (!transaction.answered().isEmpty()) {
      field(fields, "1.010", transaction.answered());
    }
    field(fields, "1.011", "19.68");
    field(fields, "1.012", "19.68");
    field(fields, "1.013", "INT-I" + NistSeparators.UNIT + "4.22");
    field(fields, "1.014", MOMENT.format(sent.atOffset(ZoneOffset.UTC)));
    record(1, fields);
  }

  private void text(NistTransaction transaction) {
    StringBuilder fields = new StringBuilder();
    field(fields, "2.002", "00");
    field(fields, "2.003", "0422");
    if (!transaction.caseNumber().isEmpty()) {
      field(fields, "2.007", transaction.caseNumber());
    }
    record(2, fields);
  }

  private void minutiae(FingerTemplate print, int idc) {
    int bottom =
        Math.max(print.height(), print.minutiae().stream().mapToInt(Minutia::y).max().orElse(0));
    StringBuilder places = new StringBuilder();
    int index = 1;
    for (Minutia minutia : print.minutiae()) {
      if (minutia.x() > FARTHEST || bottom > FARTHEST) {
        throw new BadInput("a print beyond 99.99 mm cannot be written as type 9");
      }
      places.append(index == 1 ? "" : NistSeparators.RECORD);
      places.append(place(minutia, bottom, index++));
    }
    StringBuilder fields = new StringBuilder();
    field(fields, "9.002", String.format(Locale.ROOT, "%02d", idc));
    field(fields, "9.003", "0");
    field(fields, "9.004", "S");
    field(fields, "9.005", "treffer" + NistSeparators.UNIT + "U");
    field(fields, "9.006", String.format(Locale.ROOT, "%02d", print.position()));
    field(fields, "9.007", "TUUN");
    field(fields, "9.010", Integer.toString(print.minutiae().size()));
    field(fields, "9.011", "0");
    if (!print.minutiae().isEmpty()) {
      field(fields, "9.012", places.toString());
    }
    record(9, fields);
  }

  private static String place(Minutia minutia, int bottom, int index) {
    String type =
        switch (minutia.type()) {
          case ENDING -> "A";
          case BIFURCATION -> "B";
          case OTHER -> "D";
        };
    int quality = minutia.quality() == 0 ? 0 : 63 - minutia.quality() * 61 / 100;
    List<String> items =
        List.of(
            String.format(Locale.ROOT, "%03d", index),
            String.format(
                Locale.ROOT,
                "%04d%04d%03d",
                minutia.x(),
                bottom - minutia.y(),
                Math.round(minutia.degrees()) % 360),
            String.format(Locale.ROOT, "%02d", quality),
            type);
    return String.join(String.valueOf(NistSeparators.UNIT), items);
  }

  private static void field(StringBuilder fields, String number, String value) {
    fields.append(NistSeparators.GROUP).append(number).append(':').append(value);
  }

  /** Adds the record with its length, which counts its own digits. */
  private void record(int type, StringBuilder fields) {
    int rest = (type + ".001:").length() + fields.length() + 1;
    int length = rest + 1;
    while (rest + Integer.toString(length).length() != length) {
      length++;
    }
    String record = type + ".001:" + length + fields + NistSeparators.FILE;
    out.writeBytes(record.getBytes(StandardCharsets.ISO_8859_1));
  }
}
