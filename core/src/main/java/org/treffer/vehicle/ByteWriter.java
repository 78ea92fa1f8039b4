package org.treffer.vehicle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes whole numbers and texts into as few bytes as they need; reused from record to record. */
final class ByteWriter {

  private byte[] bytes = new byte[512];
  private int size;

  void clear() {
    size = 0;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void oneByte(int value) {
    grow(1);
    bytes[size++] = (byte) value;
  }

  /** Seven bits a byte, the lowest first; the eighth bit says that more follow. */
  void number(long value) {
    long rest = value;
    grow(10);
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** A number of either sign: even for 0 and above, odd below. */
  void signed(long value) {
    number((value << 1) ^ (value >> 63));
  }

  /** The number of bytes, then the text in UTF-8. */
  void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    grow(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  void eightBytes(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      oneByte((int) (value >>> shift));
    }
  }

  private void grow(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
