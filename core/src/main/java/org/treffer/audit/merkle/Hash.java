package org.treffer.audit.merkle;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A SHA-256 value: 32 bytes as four big-endian words, so that it is a value like any other.
 *
 * @param w0 bytes 0 to 7
 * @param w1 bytes 8 to 15
 * @param w2 bytes 16 to 23
 * @param w3 bytes 24 to 31
 */
public record Hash(long w0, long w1, long w2, long w3) {

  /** Bytes in a hash. */
  public static final int BYTES = 32;

  /** Thirty-two zero bytes: what stands before the first link of a chain. */
  public static final Hash ZERO = new Hash(0, 0, 0, 0);

  /** Takes 32 bytes from an array. */
  public static Hash at(byte[] bytes, int offset) {
    return read(ByteBuffer.wrap(bytes, offset, BYTES));
  }

  /** Takes the next 32 bytes of a big-endian buffer. */
  public static Hash read(ByteBuffer buffer) {
    return new Hash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  /**
   * Reads 64 hexadecimal digits.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Hash of(String hex) {
    if (hex.length() != 2 * BYTES) {
      throw new IllegalArgumentException("a SHA-256 value has 64 hexadecimal digits: " + hex);
    }
    return at(HexFormat.of().parseHex(hex), 0);
  }

  /** Puts the 32 bytes into a big-endian buffer. */
  public void put(ByteBuffer buffer) {
    buffer.putLong(w0).putLong(w1).putLong(w2).putLong(w3);
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES);
    put(buffer);
    return buffer.array();
  }

  /** 64 lower-case hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes());
  }
}
