package org.treffer.vehicle;

import org.treffer.record.Country;
import org.treffer.vehicle.plate.Plate;

/**
 * A plate in bytes: country, the plate as printed, and how its key comes from it: the place of the
 * boundary among the letters and digits, 0 for none; 255 and the key where it is another text.
 */
final class PackedPlate {

  private static final int KEY_FOLLOWS = 255;

  private PackedPlate() {}

  static void write(Plate plate, String printed, ByteWriter out) {
    String code = plate.country().code();
    out.oneByte(code.charAt(0));
    out.oneByte(code.charAt(1));
    out.text(printed);
    int boundary = Math.max(0, plate.key().indexOf(Plate.BOUNDARY));
    if (key(printed, boundary).equals(plate.key())) {
      out.oneByte(boundary);
    } else {
      out.oneByte(KEY_FOLLOWS);
      out.text(plate.key());
    }
  }

  static String readCountry(ByteReader in) {
    return new String(new char[] {(char) in.oneByte(), (char) in.oneByte()});
  }

  static Plate read(ByteReader in, Country country, String printed) {
    int boundary = in.oneByte();
    return new Plate(country, boundary == KEY_FOLLOWS ? in.text() : key(printed, boundary));
  }

  private static String key(String printed, int boundary) {
    StringBuilder key = new StringBuilder(printed.length());
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (c != ' ' && c != '-') {
        if (boundary > 0 && key.length() == boundary) {
          key.append(Plate.BOUNDARY);
        }
        key.append(c);
      }
    }
    return key.toString();
  }
}
