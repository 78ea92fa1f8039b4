package org.treffer.vehicle;

import org.treffer.vehicle.vin.Vin;

/**
 * A chassis number in bytes: 17 characters of base 36 as a number of twelve and one of five digits,
 * twelve bytes in all; a shorter one as it is.
 */
final class PackedVin {

  private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int FIRST_PART = 12;

  private PackedVin() {}

  static void write(Vin vin, ByteWriter out) {
    String text = vin.text();
    if (!vin.full()) {
      out.text(text);
      return;
    }
    out.number(0);
    out.eightBytes(value(text, 0, FIRST_PART));
    out.number(value(text, FIRST_PART, Vin.LENGTH));
  }

  static Vin read(ByteReader in) {
    String text = in.text();
    if (!text.isEmpty()) {
      return new Vin(text);
    }
    char[] characters = new char[Vin.LENGTH];
    characters(in.eightBytes(), characters, 0, FIRST_PART);
    characters(in.number(), characters, FIRST_PART, Vin.LENGTH);
    return new Vin(new String(characters));
  }

  private static long value(String text, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      value = value * 36 + DIGITS.indexOf(text.charAt(i));
    }
    return value;
  }

  private static void characters(long value, char[] into, int from, int to) {
    long rest = value;
    for (int i = to - 1; i >= from; i--) {
      into[i] = DIGITS.charAt((int) (rest % 36));
      rest /= 36;
    }
  }
}
