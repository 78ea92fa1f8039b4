package org.treffer.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.treffer.audit.disk.DiskFile;
import org.treffer.audit.merkle.Frontier;
import org.treffer.audit.merkle.Hash;

/**
 * The first {@value #BYTES} bytes of a segment: which log, which day, and the end of the segment
 * before, so that a segment can be verified by itself and still proves what went before it.
 *
 * <pre>
 *   0   8  "TRFLOG1\n"             24   8  day, days since 1970-01-01, UTC
 *   8   4  CRC32C of the rest      32  32  chain at the end of the segment before
 *  12   4  segment number, from 1  64   -  edge of the Merkle tree there: size, then its nodes
 *  16   8  reserved, zero           -   -  length of the log's name, name; then zeros
 * </pre>
 *
 * @param log the log
 * @param segment its number
 * @param day the UTC day of its entries
 * @param chain the chain that it continues
 * @param frontier the tree that it continues; not to be changed
 */
record SegmentHeader(LogName log, int segment, LocalDate day, Hash chain, Frontier frontier) {

  static final int BYTES = 4096;

  private static final byte[] MAGIC = "TRFLOG1\n".getBytes(StandardCharsets.US_ASCII);

  /** The header of the segment that follows. */
  static SegmentHeader after(Tail tail, LogName log, LocalDate day) {
    return new SegmentHeader(log, tail.segment() + 1, day, tail.chain(), tail.frontier().copy());
  }

  /** Entries in the log before this segment. */
  long first() {
    return frontier.size();
  }

  byte[] bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES);
    buffer.put(MAGIC).putInt(0).putInt(segment).putLong(0).putLong(day.toEpochDay());
    chain.put(buffer);
    frontier.put(buffer);
    byte[] name = log.text().getBytes(StandardCharsets.US_ASCII);
    buffer.put((byte) name.length).put(name);
    buffer.putInt(8, checksum(buffer.array()));
    return buffer.array();
  }

  /**
   * Reads a header.
   *
   * @throws IllegalArgumentException if a byte of it is not as {@link #bytes} writes it
   */
  static SegmentHeader read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (bytes.length != BYTES
        || !ByteBuffer.wrap(MAGIC).equals(buffer.slice(0, MAGIC.length))
        || buffer.getInt(8) != checksum(bytes)) {
      throw new IllegalArgumentException("the segment's header is damaged");
    }
    int segment = buffer.getInt(12);
    try {
      LocalDate day = LocalDate.ofEpochDay(buffer.getLong(24));
      Hash chain = Hash.at(bytes, 32);
      buffer.position(32 + Hash.BYTES);
      Frontier frontier = Frontier.read(buffer);
      byte[] name = new byte[buffer.get()];
      buffer.get(name);
      LogName log = LogName.of(new String(name, StandardCharsets.US_ASCII));
      return new SegmentHeader(log, segment, day, chain, frontier);
    } catch (DateTimeException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("the segment's header is damaged", e);
    }
  }

  /** Whether both say the same. */
  boolean sameAs(SegmentHeader other) {
    return Arrays.equals(bytes(), other.bytes());
  }

  /** Reads the header of a segment's file. */
  static SegmentHeader read(DiskFile file) throws IOException {
    byte[] bytes = new byte[BYTES];
    file.read(ByteBuffer.wrap(bytes), 0);
    return read(bytes);
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 12, BYTES - 12);
    return (int) crc.getValue();
  }
}
