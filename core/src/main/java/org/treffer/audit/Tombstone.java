package org.treffer.audit;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Base64;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.disk.DiskFile;
import org.treffer.audit.merkle.Hash;

/**
 * What stands for a purged segment: which day's entries were deleted, when, after what time, and
 * how chain and tree go on behind them. Signed with the log's key, so that nobody else can pass a
 * removal off as a purge. Holds no entry and no leaf.
 *
 * @param log the log
 * @param segment the segment's number
 * @param day its day
 * @param first entries in the log before it
 * @param chain the chain before it
 * @param end the tail behind it
 * @param at when it was purged
 * @param kept after what time the regime let it go
 * @param key the log's public key
 * @param signature Ed25519 over the rest, Base64
 */
record Tombstone(
    LogName log,
    int segment,
    LocalDate day,
    long first,
    Hash chain,
    Tail end,
    Instant at,
    Period kept,
    String key,
    String signature) {

  private static final String MAGIC = "treffer-purge-1";

  /** What is signed: one line. */
  String signed() {
    ByteBuffer tail = ByteBuffer.allocate(end.bytes());
    end.put(tail);
    return String.join(
        " ",
        MAGIC,
        log.text(),
        "" + segment,
        "" + day,
        "" + first,
        "" + chain,
        Base64.getEncoder().encodeToString(tail.array()),
        "" + at,
        "" + kept,
        key);
  }

  /** How many entries were purged. */
  long entries() {
    return end.entries() - first;
  }

  Tombstone signedBy(LogKeys keys) {
    return new Tombstone(log, segment, day, first, chain, end, at, kept, key, keys.sign(signed()));
  }

  boolean signatureHolds() {
    return Signatures.hold(key, signed(), signature);
  }

  /** Whether it was purged no sooner than its own words allow: behind the last kept day. */
  boolean keptLongEnough() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(day.plus(kept));
  }

  void write(Disk disk, Path path) throws IOException {
    Path fresh = path.resolveSibling(path.getFileName() + LogFolder.FRESH);
    String line = signed() + " " + signature + "\n";
    try (DiskFile file = disk.open(fresh)) {
      file.truncate(0);
      file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
      file.sync();
    }
    disk.rename(fresh, path);
  }

  /**
   * Reads a tombstone; the signature is not checked.
   *
   * @throws IllegalArgumentException if it is not one
   */
  static Tombstone read(Disk disk, Path path) throws IOException {
    try (DiskFile file = disk.read(path)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(file.size(), 1 << 16));
      file.read(bytes, 0);
      return of(new String(bytes.array(), StandardCharsets.US_ASCII));
    }
  }

  private static Tombstone of(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 11 || !parts[0].equals(MAGIC) || !line.endsWith("\n")) {
      throw new IllegalArgumentException("it is no proof of a purge");
    }
    try {
      return new Tombstone(
          LogName.of(parts[1]),
          Integer.parseInt(parts[2]),
          LocalDate.parse(parts[3]),
          Long.parseLong(parts[4]),
          Hash.of(parts[5]),
          Tail.read(ByteBuffer.wrap(Base64.getDecoder().decode(parts[6]))),
          Instant.parse(parts[7]),
          Period.parse(parts[8]),
          parts[9],
          parts[10].strip());
    } catch (DateTimeException | BufferUnderflowException e) {
      throw new IllegalArgumentException("it is no proof of a purge", e);
    }
  }
}
