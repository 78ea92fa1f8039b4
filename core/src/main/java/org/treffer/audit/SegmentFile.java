package org.treffer.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.treffer.audit.disk.DiskFile;

/**
 * A segment being written, with room allocated ahead: zeros are written before they are needed, so
 * that a sync has only data to make durable and no new length.
 */
final class SegmentFile implements Closeable {

  private static final int FIRST_ROOM = 1 << 16;
  private static final int LARGEST_ROOM = 1 << 23;

  private final DiskFile file;
  private long allocated;

  SegmentFile(DiskFile file) throws IOException {
    this.file = file;
    this.allocated = file.size();
  }

  /** Writes bytes at a position, allocating ahead where they need room. */
  void write(ByteBuffer bytes, long position) throws IOException {
    long end = position + bytes.remaining();
    if (end > allocated) {
      long room = Math.clamp(allocated, FIRST_ROOM, LARGEST_ROOM);
      allocate(Math.max(end, allocated + room));
    }
    file.write(bytes, position);
  }

  void sync() throws IOException {
    file.sync();
  }

  /** Cuts the room behind the last frame and makes the length durable. */
  void finish(long size) throws IOException {
    file.truncate(size);
    file.sync();
    allocated = size;
  }

  /** Whether the eight bytes at a position, as far as the file has them, are room. */
  boolean roomAt(long position) throws IOException {
    ByteBuffer peek = ByteBuffer.allocate(Long.BYTES);
    file.read(peek, position);
    return peek.getLong(0) == 0;
  }

  DiskFile file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void allocate(long size) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(size - allocated, LARGEST_ROOM));
    while (allocated < size) {
      zeros.rewind().limit((int) Math.min(zeros.capacity(), size - allocated));
      int length = zeros.remaining();
      file.write(zeros, allocated);
      allocated += length;
    }
  }
}
