package org.treffer.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;
import org.treffer.audit.merkle.Hash;

/**
 * Writes batches of entries behind a log's tail: frames, then a sync, then the mark. Every method
 * is called with the log's lock held, by one thread at a time; after any of them has thrown, the
 * writer must not be used again.
 */
final class LogWriter implements Closeable {

  private static final int BUFFER = 1 << 20;

  private final LogSettings settings;
  private final Disk disk;
  private final Path folder;
  private final LogKeys keys;
  private final DiskFile mark;
  private final byte[] room = Mark.room();
  private byte[] frames = new byte[BUFFER];
  private final ByteBuffer tree = ByteBuffer.allocate(BUFFER);
  private Mark.Slot last;
  private Tail tail;
  private Optional<SegmentFile> segment = Optional.empty();
  private Optional<TreeFile> treeFile = Optional.empty();

  /** Opens the log where recovery left it. */
  LogWriter(LogSettings settings, LogKeys keys) throws IOException {
    this.settings = settings;
    this.disk = settings.disk();
    this.folder = settings.folder();
    this.keys = keys;
    this.mark = disk.open(folder.resolve(Mark.NAME));
    boolean opened = false;
    try {
      this.last = recover();
      this.tail = last.tail().copy();
      opened = true;
    } finally {
      if (!opened) {
        mark.close();
      }
    }
  }

  Tail tail() {
    return tail;
  }

  /**
   * Catches up with what another process wrote since this one had the lock, and cleans up behind
   * one that died. Returns the tail as it was before.
   */
  Tail catchUp() throws IOException {
    Tail before = tail;
    if (!Mark.isNewest(mark, last, room)) {
      last = Mark.newest(mark).orElseThrow(() -> new IOException("the mark is damaged"));
      tail = last.tail().copy();
      forgetFiles();
    }
    if (!last.closed() && tail.segment() > 0 && hasTail() && !segment().roomAt(tail.position())) {
      forgetFiles();
      last = recover();
      tail = last.tail().copy();
    }
    return before;
  }

  /** Appends bodies in their order and returns when they are durable. */
  void commit(List<Pending> batch) throws IOException {
    if (last.closed()) {
      writeMark(false);
      mark.sync();
    }
    int used = 0;
    tree.clear();
    long treeFrom = tail.entries();
    for (Pending pending : batch) {
      for (int i = 0; i < pending.size(); i++) {
        byte[] body = pending.body(i);
        int bytes = Frame.bytes(body);
        boolean roll = tail.segment() == 0 || pending.epochDay(i) != tail.day().toEpochDay();
        if (roll || used + bytes > frames.length || tree.remaining() < 4096) {
          flush(used, treeFrom);
          used = 0;
          treeFrom = tail.entries();
        }
        if (roll) {
          roll(LocalDate.ofEpochDay(pending.epochDay(i)));
        }
        if (bytes > frames.length) {
          frames = new byte[bytes];
        }
        pending.placed(tail.entries());
        frame(Frame.ENTRY, used, body);
        used += bytes;
      }
    }
    flush(used, treeFrom);
    segment().sync();
    writeMark(false);
  }

  /** Seals the segment if its day is over. */
  void sealBefore(LocalDate today) throws IOException {
    if (!tail.sealed() && tail.day().isBefore(today)) {
      seal();
      writeMark(false);
    }
  }

  /** Ends the log with a seal and marks it closed. */
  void finish() throws IOException {
    if (!tail.sealed()) {
      seal();
    }
    writeMark(true);
    writeMark(true);
    mark.sync();
  }

  @Override
  public void close() throws IOException {
    forgetFiles();
    mark.close();
  }

  private Mark.Slot recover() throws IOException {
    return new Recovery(disk, folder, settings.name()).run(mark);
  }

  /** Encodes a frame at an offset of the buffer; the tail goes on. */
  private void frame(byte kind, int offset, byte[] body) {
    int bytes = Frame.bytes(body);
    Frame.open(frames, offset, kind, tail.entries(), body);
    TreeRecords.add(tail, kind, frames, offset + Frame.LEAF, bytes - Frame.LEAF - Hash.BYTES, tree);
    Frame.close(frames, offset, bytes, tail.chainBytes());
  }

  private void flush(int used, long treeFrom) throws IOException {
    if (used > 0) {
      segment().write(ByteBuffer.wrap(frames, 0, used), tail.position() - used);
    }
    if (tree.position() > 0) {
      treeFile().write(tree.flip(), treeFrom);
    }
    tree.clear();
  }

  private void roll(LocalDate day) throws IOException {
    if (!tail.sealed()) {
      seal();
    }
    forgetFiles();
    SegmentHeader header = SegmentHeader.after(tail, settings.name(), day);
    Path path = path(header.segment(), day, LogFolder.SEGMENT);
    Path fresh = path.resolveSibling(path.getFileName() + LogFolder.FRESH);
    try (DiskFile file = disk.open(fresh)) {
      file.truncate(0);
      file.write(ByteBuffer.wrap(header.bytes()), 0);
      file.sync();
    }
    disk.rename(fresh, path);
    disk.open(path(header.segment(), day, LogFolder.TREE)).close();
    disk.syncFolder(folder);
    tail = Tail.after(header);
  }

  private void seal() throws IOException {
    Instant now = settings.clock().instant();
    Checkpoint checkpoint =
        keys.checkpoint(settings.name(), tail.entries(), tail.frontier().root(), now);
    byte[] body = checkpoint.text().getBytes(StandardCharsets.US_ASCII);
    long at = tail.position();
    frame(Frame.SEAL, 0, body);
    segment().write(ByteBuffer.wrap(frames, 0, Frame.bytes(body)), at);
    segment().finish(tail.position());
    treeFile().finish(tail.entries());
    keys.keepLatest(checkpoint);
  }

  private void writeMark(boolean closed) throws IOException {
    last = new Mark.Slot(last.turn() + 1, closed, tail);
    Mark.write(mark, last, room);
  }

  private boolean hasTail() throws IOException {
    return segment.isPresent()
        || disk.files(folder)
            .contains(LogFolder.stem(tail.segment(), tail.day()) + LogFolder.SEGMENT);
  }

  private SegmentFile segment() throws IOException {
    if (segment.isEmpty()) {
      segment =
          Optional.of(
              new SegmentFile(disk.open(path(tail.segment(), tail.day(), LogFolder.SEGMENT))));
    }
    return segment.get();
  }

  private TreeFile treeFile() throws IOException {
    if (treeFile.isEmpty()) {
      treeFile =
          Optional.of(
              new TreeFile(
                  disk.open(path(tail.segment(), tail.day(), LogFolder.TREE)),
                  SegmentHeader.read(segment().file()).first()));
    }
    return treeFile.get();
  }

  private Path path(int number, LocalDate day, String suffix) {
    return folder.resolve(LogFolder.stem(number, day) + suffix);
  }

  private void forgetFiles() throws IOException {
    if (segment.isPresent()) {
      segment.get().close();
      segment = Optional.empty();
    }
    if (treeFile.isPresent()) {
      treeFile.get().close();
      treeFile = Optional.empty();
    }
  }
}
