package org.treffer.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;

/**
 * The file that says how far a log is durable. It is written after each sync and before anyone is
 * told, so what a process acknowledged lies within it even if the process is killed; after a loss
 * of power it may lag behind, never run ahead.
 *
 * <pre>
 * two slots of 4096 bytes, written in turn:   0  4  CRC32C of the rest
 *                                             4  8  how many marks were written
 *                                            12  1  1 if the log was closed cleanly
 *                                            13  -  the tail; then zeros
 * </pre>
 *
 * A clean close writes both slots alike.
 */
final class Mark {

  static final String NAME = "mark";

  private static final int SLOT = 4096;
  private static final int TURN = 4;
  private static final int TAIL = 13;

  private Mark() {}

  /** What one slot says. */
  record Slot(long turn, boolean closed, Tail tail) {}

  /** Room for a slot, to be used again. */
  static byte[] room() {
    return new byte[SLOT];
  }

  /** Writes the next mark, without a sync. */
  static void write(DiskFile file, Slot mark) throws IOException {
    write(file, mark, room());
  }

  /** The same by way of some {@link #room}. */
  static void write(DiskFile file, Slot mark, byte[] room) throws IOException {
    Arrays.fill(room, (byte) 0);
    ByteBuffer slot = ByteBuffer.wrap(room);
    slot.putInt(0).putLong(mark.turn()).put((byte) (mark.closed() ? 1 : 0));
    mark.tail().put(slot);
    slot.putInt(0, checksum(room));
    file.write(slot.rewind(), mark.turn() % 2 * SLOT);
  }

  /** Makes the file of a new log; it appears whole or not at all. */
  static void create(Disk disk, Path folder) throws IOException {
    Path fresh = folder.resolve(NAME + ".new");
    try (DiskFile file = disk.open(fresh)) {
      write(file, new Slot(0, true, Tail.ofNewLog()));
      write(file, new Slot(1, true, Tail.ofNewLog()));
      file.sync();
    }
    disk.rename(fresh, folder.resolve(NAME));
    disk.syncFolder(folder);
  }

  /** What a slot, 0 or 1, says; empty if it is damaged. */
  static Optional<Slot> slot(DiskFile file, int which) throws IOException {
    ByteBuffer slot = ByteBuffer.allocate(SLOT);
    if (file.read(slot, (long) which * SLOT) < SLOT
        || slot.getInt(0) != checksum(slot.array())
        || slot.getLong(TURN) % 2 != which) {
      return Optional.empty();
    }
    slot.rewind().position(TAIL);
    try {
      return Optional.of(new Slot(slot.getLong(TURN), slot.get(12) == 1, Tail.read(slot)));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a mark is the newest still, as one look at eight bytes tells: the next would lie in the
   * other slot, with a later turn. For whoever holds the log's lock, so that nobody writes.
   */
  static boolean isNewest(DiskFile file, Slot mark, byte[] room) throws IOException {
    ByteBuffer turn = ByteBuffer.wrap(room, 0, Long.BYTES);
    long other = (mark.turn() + 1) % 2 * SLOT;
    return file.read(turn, other + TURN) == Long.BYTES && turn.getLong(0) == mark.turn() - 1;
  }

  /** The newer slot that is whole. */
  static Optional<Slot> newest(DiskFile file) throws IOException {
    Optional<Slot> even = slot(file, 0);
    Optional<Slot> odd = slot(file, 1);
    if (even.isPresent() && odd.isPresent()) {
      return even.get().turn() > odd.get().turn() ? even : odd;
    }
    return even.or(() -> odd);
  }

  /** Bytes of the file. */
  static long size() {
    return 2L * SLOT;
  }

  private static int checksum(byte[] slot) {
    CRC32C crc = new CRC32C();
    crc.update(slot, 4, SLOT - 4);
    return (int) crc.getValue();
  }
}
