package org.treffer.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.treffer.audit.disk.DiskFile;
import org.treffer.audit.merkle.Hash;

/**
 * Walks over the frames of a segment through one buffer, whatever the segment's length. Checks
 * lengths and checksums, not the chain.
 */
final class FrameCursor {

  private static final int BUFFER = 2 * Frame.LARGEST;

  /** What stands at the cursor. */
  enum Found {
    /** A frame whose checksum holds. */
    FRAME,
    /** Nothing more before the limit. */
    END,
    /** Preallocated room: a length of zero, or fewer bytes than a frame, all zero. */
    ROOM,
    /** Bytes that are no frame. */
    BROKEN
  }

  private final DiskFile file;
  private final long limit;
  private final byte[] buffer;
  private final ByteBuffer view;
  private long bufferAt;
  private int buffered;
  private long position;
  private int offset;
  private int bytes;

  /** Begins at a position and reads nothing at or beyond the limit. */
  FrameCursor(DiskFile file, long position, long limit) {
    this.file = file;
    this.position = position;
    this.bufferAt = position;
    this.limit = limit;
    this.buffer = new byte[Math.clamp(limit - position, Frame.SMALLEST, BUFFER)];
    this.view = ByteBuffer.wrap(buffer);
  }

  /** Steps over the frame found last and looks at what follows. */
  Found next() throws IOException {
    position += bytes;
    return look();
  }

  /** Steps one byte on, to look for the next frame after a broken one. */
  Found resume() throws IOException {
    position++;
    return look();
  }

  private Found look() throws IOException {
    bytes = 0;
    long left = limit - position;
    if (left <= 0) {
      return Found.END;
    }
    int ready = fill((int) Math.min(left, Frame.SMALLEST));
    if (ready < Frame.SMALLEST) {
      return zero(offset, ready) ? Found.ROOM : Found.BROKEN;
    }
    int length = view.getInt(offset);
    if (length == 0) {
      return zero(offset, Frame.SMALLEST) ? Found.ROOM : Found.BROKEN;
    }
    if (length < Frame.BODY || length > Frame.BODY + Frame.LARGEST_BODY) {
      return Found.BROKEN;
    }
    int whole = Frame.LEAF + length + Hash.BYTES;
    if (whole > left
        || fill(whole) < whole
        || view.getInt(offset + 4) != Frame.checksum(buffer, offset, whole)
        || (kind() != Frame.ENTRY && kind() != Frame.SEAL)) {
      return Found.BROKEN;
    }
    bytes = whole;
    return Found.FRAME;
  }

  /** Where the frame found last begins. */
  long position() {
    return position;
  }

  /** Where the frame found last ends. */
  long end() {
    return position + bytes;
  }

  byte kind() {
    return buffer[offset + Frame.LEAF];
  }

  long place() {
    return view.getLong(offset + Frame.LEAF + 1);
  }

  /** The array that holds the frame, valid until the next step. */
  byte[] array() {
    return buffer;
  }

  /** Where the leaf begins in the array. */
  int leafOffset() {
    return offset + Frame.LEAF;
  }

  int leafBytes() {
    return bytes - Frame.LEAF - Hash.BYTES;
  }

  int chainOffset() {
    return offset + bytes - Hash.BYTES;
  }

  /** The body, valid until the next step. */
  ByteBuffer body() {
    return ByteBuffer.wrap(buffer, leafOffset() + Frame.BODY, leafBytes() - Frame.BODY).slice();
  }

  /** Whether the chain stored in the frame is this one. */
  boolean hasChain(byte[] chain) {
    int at = chainOffset();
    return Arrays.equals(buffer, at, at + Hash.BYTES, chain, 0, Hash.BYTES);
  }

  /** Whether every byte from the cursor to the limit is zero. */
  boolean onlyZerosLeft() throws IOException {
    for (long at = position; at < limit; ) {
      position = at;
      int ready = fill((int) Math.min(limit - at, buffer.length));
      if (ready == 0) {
        return true;
      }
      if (!zero(offset, ready)) {
        return false;
      }
      at += ready;
    }
    return true;
  }

  private boolean zero(int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (buffer[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Makes {@code want} bytes at the position readable, if the file has them. */
  private int fill(int want) throws IOException {
    offset = (int) (position - bufferAt);
    if (position + want > bufferAt + buffered) {
      int kept = Math.max(0, buffered - offset);
      System.arraycopy(buffer, Math.min(offset, buffered), buffer, 0, kept);
      bufferAt = position;
      offset = 0;
      int room = (int) Math.min(buffer.length - kept, limit - position - kept);
      buffered = kept + file.read(ByteBuffer.wrap(buffer, kept, room), position + kept);
    }
    return Math.min(want, buffered - offset);
  }
}
