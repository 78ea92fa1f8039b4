package org.treffer.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;

/**
 * Deletes the days that a regime no longer keeps, whole segments at a time, and leaves a signed
 * proof for each; what is left verifies as before. The payload keys of months without entries are
 * destroyed.
 *
 * <p>The proof is durable before the segment goes: a purge that is interrupted is finished by the
 * next one. Cost: a few files a day purged, however many entries it had.
 */
public final class Purge {

  private final LogSettings settings;
  private final Disk disk;
  private final Path folder;

  private Purge(LogSettings settings) {
    this.settings = settings;
    this.disk = settings.disk();
    this.folder = settings.folder();
  }

  /**
   * Purges a log, which may be in use.
   *
   * @throws LogUnavailable if the log is busy or broken
   */
  public static Purged run(LogSettings settings, Retention retention) {
    try (AuditLog log = AuditLog.open(settings);
        AuditLog.Hold hold = log.hold(settings.lockWait())) {
      Objects.requireNonNull(hold, "the lock is held until the purge is done");
      return new Purge(settings).run(log.keys(), log.sealOver(), retention);
    } catch (IOException e) {
      throw new LogUnavailable(
          "the log " + settings.name().text() + " can't be purged: " + e.getMessage(), e);
    }
  }

  private Purged run(LogKeys keys, Tail tail, Retention retention) throws IOException {
    Instant now = settings.clock().instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    long entries = 0;
    List<LocalDate> days = new ArrayList<>();
    List<String> proofs = new ArrayList<>();
    List<LogFolder.Part> segments = LogFolder.parts(disk, folder, LogFolder.SEGMENT);
    for (LogFolder.Part part : segments) {
      boolean last = part.segment() == tail.segment();
      if (retention.over(part.day(), today) && (!last || tail.sealed())) {
        Tombstone proof = proof(part, last ? tail : end(part), keys, now, retention);
        LogFolder.Part stone = part.as(LogFolder.TOMBSTONE);
        proof.write(disk, folder.resolve(stone.name()));
        disk.syncFolder(folder);
        entries += proof.entries();
        days.add(part.day());
        proofs.add(stone.name());
      }
    }
    deletePurged();
    disk.syncFolder(folder);
    Set<YearMonth> kept = new HashSet<>(Set.of(YearMonth.from(today)));
    LogFolder.parts(disk, folder, LogFolder.SEGMENT)
        .forEach(p -> kept.add(YearMonth.from(p.day())));
    return new Purged(entries, days, proofs, keys.destroyAllBut(kept));
  }

  /** A purged segment's tree stays while a segment before it needs it for its proofs. */
  private void deletePurged() throws IOException {
    List<LogFolder.Part> stones = LogFolder.parts(disk, folder, LogFolder.TOMBSTONE);
    for (LogFolder.Part stone : stones) {
      disk.delete(folder.resolve(stone.as(LogFolder.SEGMENT).name()));
    }
    List<LogFolder.Part> left = LogFolder.parts(disk, folder, LogFolder.SEGMENT);
    for (LogFolder.Part stone : stones) {
      if (left.isEmpty() || stone.segment() < left.getFirst().segment()) {
        disk.delete(folder.resolve(stone.as(LogFolder.TREE).name()));
      }
    }
  }

  private Tombstone proof(
      LogFolder.Part part, Tail end, LogKeys keys, Instant now, Retention retention)
      throws IOException {
    try (DiskFile file = disk.read(folder.resolve(part.name()))) {
      SegmentHeader header = SegmentHeader.read(file);
      return new Tombstone(
              settings.name(),
              part.segment(),
              part.day(),
              header.first(),
              header.chain(),
              end,
              now,
              retention.kept(),
              keys.publicKey(),
              "")
          .signedBy(keys);
    }
  }

  /** The tail behind a segment: as the one that follows tells it, or found by reading it. */
  private Tail end(LogFolder.Part part) throws IOException {
    try (DiskFile file = disk.read(folder.resolve(part.name()))) {
      for (LogFolder.Part next : LogFolder.parts(disk, folder, LogFolder.SEGMENT)) {
        if (next.segment() == part.segment() + 1) {
          try (DiskFile following = disk.read(folder.resolve(next.name()))) {
            SegmentHeader header = SegmentHeader.read(following);
            return Tail.sealed(
                part.segment(), part.day(), file.size(), header.chain(), header.frontier());
          }
        }
      }
      Tail tail = Tail.after(SegmentHeader.read(file));
      FrameCursor cursor = new FrameCursor(file, SegmentHeader.BYTES, file.size());
      while (cursor.next() == FrameCursor.Found.FRAME) {
        tail.add(
            cursor.kind(), cursor.array(), cursor.leafOffset(), cursor.leafBytes(), (l, h) -> {});
      }
      return tail;
    }
  }
}
