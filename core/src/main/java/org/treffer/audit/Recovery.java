package org.treffer.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;

/**
 * Cleans up behind a process that died: whole frames beyond the mark are kept, a torn tail beyond
 * it is cut. Whatever lies within the mark was acknowledged and is never touched; if it is damaged,
 * that is no crash, and the log is not opened.
 *
 * <p>What is kept is written again before it is synced: after a failed sync the system may hold
 * pages that it believes to be on the medium. Called with the log's lock held.
 */
final class Recovery {

  private final Disk disk;
  private final Path folder;
  private final LogName name;

  Recovery(Disk disk, Path folder, LogName name) {
    this.disk = disk;
    this.folder = folder;
    this.name = name;
  }

  /** Recovers and returns the newest mark. */
  Mark.Slot run(DiskFile mark) throws IOException {
    for (String file : disk.files(folder)) {
      if (file.endsWith(LogFolder.FRESH)) {
        disk.delete(folder.resolve(file));
      }
    }
    Mark.Slot found = Mark.newest(mark).orElseThrow(() -> broken("its mark is damaged"));
    Tail tail = found.tail().copy();
    if (found.closed() && nothingFollows(tail)) {
      return found;
    }
    boolean more = true;
    while (more) {
      if (tail.segment() > 0 && exists(tail, LogFolder.SEGMENT)) {
        tail = keepWhole(tail);
      }
      Optional<Tail> next = next(tail);
      more = next.isPresent();
      tail = next.orElse(tail);
    }
    Mark.Slot now = new Mark.Slot(found.turn() + 1, false, tail);
    Mark.write(mark, now);
    return now;
  }

  private boolean nothingFollows(Tail tail) throws IOException {
    if (tail.segment() == 0) {
      return next(tail).isEmpty();
    }
    if (!exists(tail, LogFolder.SEGMENT)) {
      return exists(tail, LogFolder.TOMBSTONE);
    }
    try (DiskFile file = disk.read(path(tail, LogFolder.SEGMENT))) {
      return file.size() == tail.position() && next(tail).isEmpty();
    }
  }

  /** Keeps the whole frames behind a tail, cuts the rest, and returns the tail behind them. */
  private Tail keepWhole(Tail marked) throws IOException {
    try (DiskFile file = disk.open(path(marked, LogFolder.SEGMENT))) {
      if (file.size() < marked.position()) {
        throw broken("its last segment is shorter than its mark");
      }
      Tail tail = marked;
      FrameCursor cursor = new FrameCursor(file, marked.position(), file.size());
      FrameCursor.Found found = cursor.next();
      while (found == FrameCursor.Found.FRAME && cursor.place() == tail.entries()) {
        Tail next = tail.copy();
        next.add(
            cursor.kind(), cursor.array(), cursor.leafOffset(), cursor.leafBytes(), (l, h) -> {});
        if (!cursor.hasChain(next.chainBytes())) {
          break;
        }
        tail = next;
        found = cursor.next();
      }
      rewrite(file, marked.position(), tail.position());
      if (tail.sealed() || !new FrameCursor(file, tail.position(), file.size()).onlyZerosLeft()) {
        file.truncate(tail.position());
      }
      file.sync();
      rebuildTree(file, tail);
      return tail;
    }
  }

  private static void rewrite(DiskFile file, long from, long to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(1 << 20, to - from));
    for (long at = from; at < to; ) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), to - at));
      int got = file.read(buffer, at);
      file.write(buffer.flip(), at);
      at += got;
    }
  }

  /** Writes the segment's part of the tree anew, up to a tail. */
  private void rebuildTree(DiskFile segment, Tail end) throws IOException {
    SegmentHeader header = header(segment);
    try (TreeFile file = new TreeFile(disk.open(path(end, LogFolder.TREE)), header.first())) {
      Tail tail = Tail.after(header);
      FrameCursor cursor = new FrameCursor(segment, SegmentHeader.BYTES, end.position());
      ByteBuffer records = ByteBuffer.allocate(1 << 16);
      long from = tail.entries();
      while (cursor.next() == FrameCursor.Found.FRAME) {
        if (records.remaining() < 4096) {
          file.write(records.flip(), from);
          records.clear();
          from = tail.entries();
        }
        TreeRecords.add(tail, cursor, records);
      }
      file.write(records.flip(), from);
      if (!tail.chain().equals(end.chain())) {
        throw broken("its last segment was changed before its mark");
      }
      file.finish(end.entries());
    }
  }

  /** The tail behind the header of the segment that follows, if there is one. */
  private Optional<Tail> next(Tail tail) throws IOException {
    for (LogFolder.Part part : LogFolder.parts(disk, folder, LogFolder.SEGMENT)) {
      if (part.segment() == tail.segment() + 1) {
        if (!tail.sealed()) {
          throw broken("a segment follows one that is not sealed");
        }
        try (DiskFile file = disk.read(folder.resolve(part.name()))) {
          SegmentHeader header = header(file);
          if (!SegmentHeader.after(tail, name, part.day()).sameAs(header)) {
            throw broken("the header of " + part.name() + " does not follow the segment before");
          }
          return Optional.of(Tail.after(header));
        }
      }
    }
    return Optional.empty();
  }

  private SegmentHeader header(DiskFile file) throws IOException {
    try {
      return SegmentHeader.read(file);
    } catch (IllegalArgumentException e) {
      throw new LogUnavailable(brokenText(e.getMessage()), e);
    }
  }

  private boolean exists(Tail tail, String suffix) throws IOException {
    return disk.files(folder).contains(LogFolder.stem(tail.segment(), tail.day()) + suffix);
  }

  private Path path(Tail tail, String suffix) {
    return folder.resolve(LogFolder.stem(tail.segment(), tail.day()) + suffix);
  }

  private LogUnavailable broken(String what) {
    return new LogUnavailable(brokenText(what));
  }

  private String brokenText(String what) {
    return "the log " + name.text() + " is broken: " + what + "; audit verify says where";
  }
}
