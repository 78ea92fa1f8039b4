package org.treffer.audit.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One open file. Positions and sizes in bytes. */
public interface DiskFile extends Closeable {

  /** Bytes in the file. */
  long size() throws IOException;

  /** Fills the buffer from a position as far as the file goes; how many bytes it got. */
  int read(ByteBuffer to, long position) throws IOException;

  /** Writes the whole buffer at a position. */
  void write(ByteBuffer from, long position) throws IOException;

  /** Cuts the file at a size. */
  void truncate(long size) throws IOException;

  /** Returns when what was written is on the medium. */
  void sync() throws IOException;
}
