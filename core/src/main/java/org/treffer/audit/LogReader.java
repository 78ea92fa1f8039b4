package org.treffer.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;
import org.treffer.record.BadInput;

/**
 * Reads a log's durable entries, without a lock and in constant memory, also while it is written.
 * Checksums are checked, the chain is not: that is {@link Verifier}'s.
 */
public final class LogReader {

  private final Disk disk;
  private final Path folder;
  private final List<LogFolder.Part> segments;
  private final Tail end;

  private LogReader(Disk disk, Path folder, List<LogFolder.Part> segments, Tail end) {
    this.disk = disk;
    this.folder = folder;
    this.segments = segments;
    this.end = end;
  }

  /**
   * Opens a log as it is durable now.
   *
   * @throws BadInput if the folder holds no log
   */
  public static LogReader of(Disk disk, Path folder) throws IOException {
    if (!disk.files(folder).contains(Mark.NAME)) {
      throw new BadInput(folder + " holds no log: it has no file '" + Mark.NAME + "'");
    }
    try (DiskFile mark = disk.read(folder.resolve(Mark.NAME))) {
      Tail end =
          Mark.newest(mark)
              .orElseThrow(() -> new BadInput("the log's mark is damaged in " + folder))
              .tail();
      return of(disk, folder, end);
    }
  }

  /** Opens a log up to a tail. */
  static LogReader of(Disk disk, Path folder, Tail end) throws IOException {
    return new LogReader(disk, folder, LogFolder.parts(disk, folder, LogFolder.SEGMENT), end);
  }

  /** Entries that the log has had, those purged included. */
  public long size() {
    return end.entries();
  }

  /** Calls for every entry that is left, in order. */
  public void forEach(Consumer<LoggedEntry> visitor) throws IOException {
    forEach(LocalDate.MIN, LocalDate.MAX, visitor);
  }

  /** Calls for every entry of the UTC days from one to another, both within. */
  public void forEach(LocalDate from, LocalDate to, Consumer<LoggedEntry> visitor)
      throws IOException {
    for (LogFolder.Part part : segments) {
      if (!part.day().isBefore(from) && !part.day().isAfter(to)) {
        visit(part, SegmentHeader.BYTES, visitor);
      }
    }
  }

  /** Calls for every entry behind a tail. */
  void forEachBehind(Tail tail, Consumer<LoggedEntry> visitor) throws IOException {
    for (LogFolder.Part part : segments) {
      if (part.segment() >= tail.segment()) {
        boolean same = part.segment() == tail.segment();
        visit(part, same ? tail.position() : SegmentHeader.BYTES, visitor);
      }
    }
  }

  private void visit(LogFolder.Part part, long from, Consumer<LoggedEntry> visitor)
      throws IOException {
    if (part.segment() > end.segment()) {
      return;
    }
    try (DiskFile file = disk.read(folder.resolve(part.name()))) {
      long limit = part.segment() == end.segment() ? end.position() : file.size();
      FrameCursor cursor = new FrameCursor(file, from, limit);
      FrameCursor.Found found = cursor.next();
      while (found == FrameCursor.Found.FRAME) {
        if (cursor.kind() == Frame.ENTRY) {
          visitor.accept(logged(part, cursor));
        }
        found = cursor.next();
      }
      if (found != FrameCursor.Found.END) {
        throw damaged(part, cursor.position(), "no whole frame stands there");
      }
    }
  }

  private LoggedEntry logged(LogFolder.Part part, FrameCursor cursor) {
    try {
      return new LoggedEntry(part.name(), cursor.place(), EntryCodec.decode(cursor.body()));
    } catch (IllegalArgumentException e) {
      throw damaged(part, cursor.position(), e.getMessage());
    }
  }

  private BadInput damaged(LogFolder.Part part, long position, String what) {
    return new BadInput(
        "the log is damaged in "
            + part.name()
            + " at byte "
            + position
            + ": "
            + what
            + "; run audit verify");
  }
}
