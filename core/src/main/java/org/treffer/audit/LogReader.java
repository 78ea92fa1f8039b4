package org.treffer.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;
import org.treffer.audit.merkle.Frontier;
import org.treffer.audit.merkle.Hash;
import org.treffer.audit.merkle.InclusionProof;
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
  private final NavigableMap<Long, Stretch> stretches = new TreeMap<>();

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

  /** The entry at a place; empty if it was purged or the log is shorter. */
  public Optional<LoggedEntry> entry(long place) throws IOException {
    Optional<Stretch> stretch = stretch(place);
    if (stretch.isEmpty() || stretch.get().purged()) {
      return Optional.empty();
    }
    LogFolder.Part part = stretch.get().part();
    try (DiskFile file = disk.read(folder.resolve(part.name()));
        TreeFile tree = tree(stretch.get())) {
      long from = tree.frame(place);
      boolean last = stretch(place + 1).filter(stretch.get()::equals).isEmpty();
      FrameCursor cursor =
          new FrameCursor(file, from, last ? limit(part, file) : tree.frame(place + 1));
      if (cursor.next() != FrameCursor.Found.FRAME || cursor.place() != place) {
        throw damaged(part, cursor.position(), "entry " + place + " does not stand there");
      }
      return Optional.of(logged(part, cursor));
    }
  }

  /**
   * The proof that an entry is in the log of a size, such as a checkpoint's. The first call reads
   * every segment's header; each costs about 40 short reads.
   *
   * @throws BadInput if the entry was purged or the log is shorter
   */
  public InclusionProof proof(long place, long size) throws IOException {
    Optional<Stretch> stretch = stretch(place);
    if (size > size() || stretch.isEmpty() || stretch.get().purged()) {
      throw new BadInput("entry " + place + " was purged or is not in the first " + size);
    }
    try (StoredNodes nodes = new StoredNodes(stretch.get())) {
      return InclusionProof.of(place, size, nodes);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A segment's entries: those from {@code first} to below the next one's. */
  private record Stretch(long first, LogFolder.Part part, Frontier before) {
    boolean purged() {
      return part.suffix().equals(LogFolder.TOMBSTONE);
    }
  }

  /** The subtrees as tree files keep them, and those before a segment as its header does. */
  private final class StoredNodes implements InclusionProof.Nodes, AutoCloseable {
    private final Stretch home;
    private final Map<Stretch, TreeFile> open = new HashMap<>();

    StoredNodes(Stretch home) {
      this.home = home;
    }

    @Override
    public Hash node(int level, long place) {
      long last = ((place + 1) << level) - 1;
      if (last < home.first()) {
        return home.before().node(level);
      }
      try {
        Stretch stretch =
            stretch(last).orElseThrow(() -> new IOException("no segment has entry " + last));
        TreeFile tree = open.get(stretch);
        if (tree == null) {
          tree = tree(stretch);
          open.put(stretch, tree);
        }
        return tree.node(level, last);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      for (TreeFile tree : open.values()) {
        tree.close();
      }
    }
  }

  private Optional<Stretch> stretch(long place) throws IOException {
    Map.Entry<Long, Stretch> found = stretches().floorEntry(place);
    return place < 0 || place >= size() || found == null
        ? Optional.empty()
        : Optional.of(found.getValue());
  }

  private synchronized NavigableMap<Long, Stretch> stretches() throws IOException {
    if (stretches.isEmpty()) {
      for (LogFolder.Part part : LogFolder.parts(disk, folder, LogFolder.TOMBSTONE)) {
        Tombstone stone = Tombstone.read(disk, folder.resolve(part.name()));
        stretches.put(stone.first(), new Stretch(stone.first(), part, new Frontier()));
      }
      for (LogFolder.Part part : segments) {
        try (DiskFile file = disk.read(folder.resolve(part.name()))) {
          SegmentHeader header = SegmentHeader.read(file);
          stretches.put(header.first(), new Stretch(header.first(), part, header.frontier()));
        }
      }
    }
    return stretches;
  }

  private TreeFile tree(Stretch stretch) throws IOException {
    return new TreeFile(
        disk.read(folder.resolve(stretch.part().as(LogFolder.TREE).name())), stretch.first());
  }

  private long limit(LogFolder.Part part, DiskFile file) throws IOException {
    return part.segment() == end.segment() ? end.position() : file.size();
  }

  private void visit(LogFolder.Part part, long from, Consumer<LoggedEntry> visitor)
      throws IOException {
    if (part.segment() > end.segment()) {
      return;
    }
    try (DiskFile file = disk.read(folder.resolve(part.name()))) {
      FrameCursor cursor = new FrameCursor(file, from, limit(part, file));
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
