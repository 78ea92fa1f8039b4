package org.treffer.format.finger.nist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;

/** Prints that type 9 carries whole: whole degrees, its steps of quality, ended where it ends. */
public final class RandomPrints {

  private static final int MARGIN = 100;

  private RandomPrints() {}

  /** A transaction with two minutiae in the block of ANSI/INCITS 378. */
  public static byte[] pixelBlock() {
    FieldWriter fields = new FieldWriter(9);
    fields.field(2, "01").field(3, "0").field(4, "U");
    fields.field(128, "400").field(129, "500").field(130, "2").field(131, "197");
    fields.field(132, "197").field(134, "07").field(136, "2");
    fields.field(
        137,
        String.join(
            String.valueOf(Separators.RECORD),
            FieldWriter.join(List.of("1", "100", "197", "45", "1", "80")),
            FieldWriter.join(List.of("2", "0", "394", "179", "2", "0"))));
    byte[] whole = TransactionWriter.write(TransactionTest.search("MPS", 1));
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    String start = text.substring(0, text.indexOf("9.001:"));
    return (start + new String(fields.record(), StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  static FingerTemplate print(Random random, int position) {
    int count = 1 + random.nextInt(40);
    List<Minutia> minutiae = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      minutiae.add(
          new Minutia(
              random.nextInt(2_000),
              MARGIN + (i == 0 ? 0 : random.nextInt(2_400)),
              random.nextInt(360),
              MinutiaType.values()[random.nextInt(3)],
              quality(random)));
    }
    int lowest = minutiae.stream().mapToInt(Minutia::y).max().orElseThrow();
    int right = minutiae.stream().mapToInt(Minutia::x).max().orElseThrow();
    return new FingerTemplate(position, right + MARGIN, lowest + random.nextInt(500), minutiae);
  }

  /** The standard's qualities, 2 to 63 from best to worst, in hundredths. */
  private static int quality(Random random) {
    int step = random.nextInt(62);
    return random.nextInt(4) == 0 ? 0 : (int) Math.max(1, Math.round(step * 100 / 61.0));
  }
}
