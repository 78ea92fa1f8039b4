package org.treffer.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;
import org.treffer.record.BadInput;

/**
 * Verifies a log: that every entry is as it was written, in its place, with none removed or added,
 * as far as what a {@link Trust} believes reaches.
 *
 * <p>The chain and the seals find what somebody without the signing key changes; a checkpoint kept
 * elsewhere finds what its owner rewrites, cuts, or puts back from an old copy. Reads without a
 * lock, in constant memory, about a million entries a second.
 */
public final class Verifier {

  private final Disk disk;
  private final Path folder;
  private final Trust trust;
  private final Instant now;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<Tail> expected = Optional.of(Tail.ofNewLog());
  private long entries;
  private long purged;
  private long beyond;
  private int unchecked;

  private Verifier(Disk disk, Path folder, Trust trust, Instant now) {
    this.disk = disk;
    this.folder = folder;
    this.trust = trust;
    this.now = now;
  }

  /**
   * Verifies a log.
   *
   * @param now by which no purge can lie in the future
   * @throws BadInput if the folder holds no log
   */
  public static Verification verify(Disk disk, Path folder, Trust trust, Instant now)
      throws IOException {
    List<Checkpoint> sorted =
        trust.checkpoints().stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList();
    return new Verifier(disk, folder, new Trust(trust.log(), trust.key(), sorted), now).run();
  }

  static String rewritten(Checkpoint witnessed) {
    return "the first "
        + witnessed.size()
        + " entries are not those of the checkpoint signed at "
        + witnessed.at()
        + ": the log was rewritten";
  }

  private Verification run() throws IOException {
    Optional<Mark.Slot> mark = judgeMark();
    judgeNames(mark);
    judgeSignatures();
    Map<Integer, List<LogFolder.Part>> parts = parts();
    int last =
        mark.map(m -> m.tail().segment())
            .orElseGet(() -> parts.keySet().stream().max(Integer::compare).orElse(0));
    for (int segment = 1; segment <= last; segment++) {
      judge(segment, parts.getOrDefault(segment, List.of()), mark);
    }
    judgeEnd(mark, last, parts.keySet());
    judgeLengths();
    boolean closed = mark.map(Mark.Slot::closed).orElse(false);
    return new Verification(trust.log(), entries, purged, closed, beyond, unchecked, findings);
  }

  private Optional<Mark.Slot> judgeMark() throws IOException {
    if (!disk.files(folder).contains(Mark.NAME)) {
      if (Stream.of(LogFolder.SEGMENT, LogFolder.TOMBSTONE).allMatch(this::none)) {
        throw new BadInput(folder + " holds no log: it has no file '" + Mark.NAME + "'");
      }
      find(Mark.NAME, "the mark is missing");
      return Optional.empty();
    }
    try (DiskFile file = disk.read(folder.resolve(Mark.NAME))) {
      Optional<Mark.Slot> even = Mark.slot(file, 0);
      Optional<Mark.Slot> odd = Mark.slot(file, 1);
      Optional<Mark.Slot> newest = Mark.newest(file);
      boolean alike =
          even.isPresent() && odd.isPresent() && even.get().tail().sameAs(odd.get().tail());
      boolean closed = even.or(() -> odd).map(Mark.Slot::closed).orElse(false);
      if (newest.isEmpty() || file.size() != Mark.size() || (closed && !alike)) {
        find(Mark.NAME, "the mark was changed");
      }
      return newest;
    }
  }

  private boolean none(String suffix) {
    try {
      return LogFolder.parts(disk, folder, suffix).isEmpty();
    } catch (IOException e) {
      return true;
    }
  }

  /** A closed log holds no file that a log does not make. */
  private void judgeNames(Optional<Mark.Slot> mark) throws IOException {
    Set<String> known = new HashSet<>(Set.of(Mark.NAME, LogFolder.LOCK));
    for (String suffix : List.of(LogFolder.SEGMENT, LogFolder.TREE, LogFolder.TOMBSTONE)) {
      LogFolder.parts(disk, folder, suffix).forEach(p -> known.add(p.name()));
    }
    boolean closed = mark.map(Mark.Slot::closed).orElse(false);
    for (String name : disk.files(folder)) {
      if (!known.contains(name) && (closed || !name.endsWith(LogFolder.FRESH))) {
        find(name, "no log makes a file of this name");
      }
    }
  }

  private void judgeSignatures() {
    for (Checkpoint witnessed : trust.checkpoints()) {
      if (!witnessed.log().equals(trust.log())
          || !witnessed.key().equals(trust.key())
          || !witnessed.signatureHolds()) {
        find(
            "checkpoint of " + witnessed.at(),
            "a kept checkpoint of " + witnessed.log().text() + " is not signed by the log's key");
      }
    }
  }

  private Map<Integer, List<LogFolder.Part>> parts() throws IOException {
    Map<Integer, List<LogFolder.Part>> parts = new HashMap<>();
    for (String suffix : List.of(LogFolder.SEGMENT, LogFolder.TOMBSTONE)) {
      for (LogFolder.Part part : LogFolder.parts(disk, folder, suffix)) {
        parts.computeIfAbsent(part.segment(), s -> new ArrayList<>()).add(part);
      }
    }
    return parts;
  }

  private void judge(int segment, List<LogFolder.Part> files, Optional<Mark.Slot> mark)
      throws IOException {
    if (files.isEmpty()) {
      find("segment " + segment, "the segment is missing");
      expected = Optional.empty();
      return;
    }
    if (files.size() > 1) {
      find(files.getLast().name(), "two files stand for segment " + segment);
    }
    LogFolder.Part part = files.getFirst();
    if (part.suffix().equals(LogFolder.TOMBSTONE)) {
      judgeTombstone(part);
    } else {
      judgeSegment(part, mark.filter(m -> m.tail().segment() == segment));
    }
  }

  private void judgeTombstone(LogFolder.Part part) throws IOException {
    Optional<Tombstone> read = tombstone(part);
    if (read.isEmpty()) {
      expected = Optional.empty();
      return;
    }
    Tombstone tombstone = read.get();
    entries = tombstone.first();
    if (!tombstone.log().equals(trust.log())
        || !tombstone.key().equals(trust.key())
        || tombstone.segment() != part.segment()
        || !tombstone.day().equals(part.day())
        || !tombstone.signatureHolds()) {
      find(part.name(), "the proof of the purge is not signed by the log's key for this segment");
    } else if (!tombstone.keptLongEnough()) {
      find(
          part.name(),
          "it was purged before " + new Retention("", tombstone.kept()).inWords() + " were over");
    } else if (tombstone.at().isAfter(now)) {
      find(
          part.name(),
          "it says that it was purged at " + tombstone.at() + ", which is still to come: too soon");
    }
    if (expected.isPresent()
        && (expected.get().entries() != tombstone.first()
            || !expected.get().chain().equals(tombstone.chain()))) {
      find(part.name(), "the proof of the purge does not follow the segment before");
    }
    purged += tombstone.entries();
    entries = tombstone.end().entries();
    unchecked +=
        (int)
            trust.checkpoints().stream()
                .filter(c -> c.size() > tombstone.first() && c.size() < entries)
                .count();
    trust.checkpoints().stream()
        .filter(c -> c.size() == entries)
        .filter(c -> !c.root().equals(tombstone.end().frontier().root()))
        .forEach(c -> find(part.name(), rewritten(c)));
    expected = Optional.of(tombstone.end());
  }

  private Optional<Tombstone> tombstone(LogFolder.Part part) throws IOException {
    try {
      return Optional.of(Tombstone.read(disk, folder.resolve(part.name())));
    } catch (IllegalArgumentException e) {
      find(part.name(), "the proof of the purge was changed");
      return Optional.empty();
    }
  }

  private void judgeSegment(LogFolder.Part part, Optional<Mark.Slot> mark) throws IOException {
    try (DiskFile file = disk.read(folder.resolve(part.name()))) {
      Optional<SegmentHeader> header = header(part, file);
      if (header.isEmpty()) {
        expected = Optional.empty();
        return;
      }
      boolean open = mark.isPresent() && !mark.get().closed();
      long limit = open ? Math.min(mark.get().tail().position(), file.size()) : file.size();
      if (open) {
        beyond = beyond(file, limit);
      }
      SegmentCheck check = new SegmentCheck(part.name(), header.get(), trust);
      try (TreeFile tree = tree(part, header.get())) {
        check.run(file, limit, tree);
        if (!open
            && check.whole()
            && tree.size() != TreeFile.bytesOf(header.get().first(), check.place())) {
          check.report("its tree file is shorter or longer than its entries");
        }
      }
      if (!open && check.whole() && !check.tail().sealed()) {
        check.report("it does not end with a seal: entries were cut");
      }
      if (mark.isPresent() && check.whole() && !mark.get().tail().sameAs(check.tail())) {
        check.report(
            "the mark says that the log ends with entry "
                + (mark.get().tail().entries() - 1)
                + ": entries were cut or added");
      }
      findings.addAll(check.findings());
      entries = check.place();
      expected = check.whole() ? Optional.of(check.tail()) : Optional.empty();
    }
  }

  /** Bytes from a place to the last one in the file that is not zero. */
  private static long beyond(DiskFile file, long from) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    long last = from;
    for (long at = from; at < file.size(); at += bytes.limit()) {
      int read = file.read(bytes.clear(), at);
      for (int i = read - 1; i >= 0; i--) {
        if (bytes.get(i) != 0) {
          last = at + i + 1;
          break;
        }
      }
    }
    return last - from;
  }

  private TreeFile tree(LogFolder.Part part, SegmentHeader header) throws IOException {
    String name = part.as(LogFolder.TREE).name();
    if (!disk.files(folder).contains(name)) {
      find(name, "the tree file is missing");
      return new TreeFile(disk.read(folder.resolve(part.name())), header.first());
    }
    return new TreeFile(disk.read(folder.resolve(name)), header.first());
  }

  /** The header, if the segment can be judged from it on. */
  private Optional<SegmentHeader> header(LogFolder.Part part, DiskFile file) throws IOException {
    Optional<SegmentHeader> read;
    try {
      read = Optional.of(SegmentHeader.read(file));
    } catch (IllegalArgumentException e) {
      find(part.name(), e.getMessage());
      return expected.map(t -> SegmentHeader.after(t, trust.log(), part.day()));
    }
    if (expected.isPresent()
        && !SegmentHeader.after(expected.get(), trust.log(), part.day()).sameAs(read.get())) {
      find(part.name(), "its header does not follow the segment before, or is another day's");
    } else if (!read.get().log().equals(trust.log())) {
      find(part.name(), "it belongs to the log " + read.get().log().text());
    }
    return read;
  }

  /** A log in use may have begun the next segment before its mark says so. */
  private void judgeEnd(Optional<Mark.Slot> mark, int last, Set<Integer> segments) {
    boolean closed = mark.map(Mark.Slot::closed).orElse(false);
    segments.stream()
        .filter(s -> s > last + (closed ? 0 : 1))
        .forEach(s -> find("segment " + s, "a segment stands behind the end of the log"));
    if (mark.isPresent()
        && expected.isPresent()
        && findings.isEmpty()
        && !mark.get().tail().sameAs(expected.get())) {
      find(Mark.NAME, "the mark tells another end of the log than its last segment");
    }
  }

  /** A log never gets shorter than what it once signed. */
  private void judgeLengths() {
    for (Checkpoint witnessed : trust.checkpoints()) {
      if (witnessed.size() > entries) {
        find(
            "checkpoint of " + witnessed.at(),
            "the log ends at "
                + entries
                + " entries and once had "
                + witnessed.size()
                + ": entries were cut, or an old copy was put back");
      }
    }
  }

  private void find(String where, String what) {
    findings.add(new Finding(where, entries, what));
  }
}
