package org.treffer.audit;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.treffer.audit.merkle.Hash;

/**
 * How one entry or seal lies in a segment, big-endian:
 *
 * <pre>
 *   0  4      length n: bytes of kind, place and body
 *   4  4      CRC32C over the length and everything after this field
 *   8  1      kind: 1 an entry, 2 a seal                       |
 *   9  8      place: entries before it in the whole log        | the leaf of the Merkle tree
 *  17  n - 9  body: an entry's bytes, or a checkpoint's text   | (a seal is none)
 * 8+n  32     chain: SHA-256(chain before || leaf hash)
 * </pre>
 *
 * A length of zero is preallocated room.
 */
final class Frame {

  static final byte ENTRY = 1;
  static final byte SEAL = 2;

  /** Bytes before the kind. */
  static final int LEAF = 8;

  /** Bytes of kind and place. */
  static final int BODY = 9;

  /** The largest body. */
  static final int LARGEST_BODY = 1 << 20;

  /** The smallest and largest whole frames. */
  static final int SMALLEST = LEAF + BODY + Hash.BYTES;

  static final int LARGEST = SMALLEST + LARGEST_BODY;

  private Frame() {}

  /** Bytes that a body takes as a frame. */
  static int bytes(byte[] body) {
    return SMALLEST + body.length;
  }

  /** Writes all but checksum and chain. */
  static void open(byte[] to, int offset, byte kind, long place, byte[] body) {
    ByteBuffer buffer = ByteBuffer.wrap(to);
    buffer.putInt(offset, BODY + body.length);
    buffer.put(offset + LEAF, kind);
    buffer.putLong(offset + LEAF + 1, place);
    System.arraycopy(body, 0, to, offset + LEAF + BODY, body.length);
  }

  /** Writes the chain and the checksum over everything. */
  static void close(byte[] to, int offset, int bytes, byte[] chain) {
    System.arraycopy(chain, 0, to, offset + bytes - Hash.BYTES, Hash.BYTES);
    ByteBuffer.wrap(to).putInt(offset + 4, checksum(to, offset, bytes));
  }

  static int checksum(byte[] frame, int offset, int bytes) {
    CRC32C crc = new CRC32C();
    crc.update(frame, offset, 4);
    crc.update(frame, offset + LEAF, bytes - LEAF);
    return (int) crc.getValue();
  }
}
