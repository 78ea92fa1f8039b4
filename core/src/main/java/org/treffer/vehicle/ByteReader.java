package org.treffer.vehicle;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {

  private final byte[] bytes;
  private int next;

  ByteReader(byte[] bytes, int offset) {
    this.bytes = bytes;
    this.next = offset;
  }

  int oneByte() {
    return bytes[next++] & 0xFF;
  }

  long number() {
    long value = 0;
    int shift = 0;
    while (true) {
      byte b = bytes[next++];
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  String text() {
    int length = (int) number();
    if (length == 0) {
      return "";
    }
    String text = new String(bytes, next, length, StandardCharsets.UTF_8);
    next += length;
    return text;
  }

  long eightBytes() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | oneByte();
    }
    return value;
  }
}
