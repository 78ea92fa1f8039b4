package org.treffer.audit;

import java.nio.ByteBuffer;
import org.treffer.audit.merkle.Hash;

/** The bytes that a frame adds to its segment's {@link TreeFile}. */
final class TreeRecords {

  private TreeRecords() {}

  /** Lets a tail take in the frame at a cursor; an entry's record goes into the buffer. */
  static void add(Tail tail, FrameCursor cursor, ByteBuffer records) {
    add(tail, cursor.kind(), cursor.array(), cursor.leafOffset(), cursor.leafBytes(), records);
  }

  /** Lets a tail take in a frame; an entry's record goes into the buffer, of up to 2100 bytes. */
  static void add(Tail tail, byte kind, byte[] array, int leaf, int leafBytes, ByteBuffer records) {
    int at = records.position();
    if (kind == Frame.ENTRY) {
      records.putLong(tail.position()).position(at + Long.BYTES + Hash.BYTES);
    }
    tail.add(kind, array, leaf, leafBytes, (level, hash) -> records.put(hash, 0, Hash.BYTES));
    if (kind == Frame.ENTRY) {
      records.put(at + Long.BYTES, tail.leafBytes(), 0, Hash.BYTES);
    }
  }
}
