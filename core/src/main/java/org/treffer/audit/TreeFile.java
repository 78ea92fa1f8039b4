package org.treffer.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.treffer.audit.disk.DiskFile;
import org.treffer.audit.merkle.Hash;

/**
 * A segment's part of the Merkle tree: for each of its entries, in order,
 *
 * <pre>
 * 8 bytes   where its frame begins in the segment
 * 32 bytes  its leaf hash
 * 32 bytes  for each subtree that it completes, lowest first
 * </pre>
 *
 * so that leaf {@code i} of the log begins {@code 72 i - 32 bitCount(i)} bytes into all of them.
 * Derived data, written without a sync of its own: recovery makes them again.
 */
final class TreeFile implements Closeable {

  private final DiskFile file;
  private final long first;

  TreeFile(DiskFile file, long first) {
    this.file = file;
    this.first = first;
  }

  /** Where a leaf's bytes begin, counted over the whole log. */
  static long offset(long leaf) {
    return leaf * (Long.BYTES + 2L * Hash.BYTES) - (long) Long.bitCount(leaf) * Hash.BYTES;
  }

  /** Bytes that the leaves from one to below another take. */
  static long bytesOf(long from, long to) {
    return offset(to) - offset(from);
  }

  void write(ByteBuffer records, long leaf) throws IOException {
    file.write(records, offset(leaf) - offset(first));
  }

  /** Reads the records from a leaf on; how many bytes there were. */
  int read(ByteBuffer records, long leaf) throws IOException {
    return file.read(records, offset(leaf) - offset(first));
  }

  /** Where a leaf's frame begins in the segment. */
  long frame(long leaf) throws IOException {
    return need(ByteBuffer.allocate(Long.BYTES), offset(leaf)).getLong();
  }

  /** The complete subtree whose last leaf is this one; level 0 is the leaf's own hash. */
  Hash node(int level, long lastLeaf) throws IOException {
    long at = offset(lastLeaf) + Long.BYTES + (long) level * Hash.BYTES;
    return Hash.read(need(ByteBuffer.allocate(Hash.BYTES), at));
  }

  /** Cuts what lies behind the last leaf and makes the rest durable. */
  void finish(long leaves) throws IOException {
    file.truncate(offset(leaves) - offset(first));
    file.sync();
  }

  long size() throws IOException {
    return file.size();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private ByteBuffer need(ByteBuffer buffer, long at) throws IOException {
    if (file.read(buffer, at - offset(first)) < buffer.capacity()) {
      throw new IOException("a tree file is shorter than its segment");
    }
    return buffer.flip();
  }
}
