package org.treffer.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.audit.disk.Disk;

/**
 * The names in a log's folder.
 *
 * <pre>
 * mark  lock                      where the log is durable to; the lock between processes
 * 00000001-2026-01-31.log         a segment
 * 00000001-2026-01-31.tree        its part of the Merkle tree, derived, for proofs
 * 00000001-2026-01-31.purged      what stands for it after a purge
 * </pre>
 */
final class LogFolder {

  static final String LOCK = "lock";
  static final String SEGMENT = ".log";
  static final String TREE = ".tree";
  static final String TOMBSTONE = ".purged";
  static final String FRESH = ".new";

  private LogFolder() {}

  /** A segment or a tombstone by its place and day. */
  record Part(int segment, LocalDate day, String suffix) {

    String name() {
      return stem(segment, day) + suffix;
    }

    /** The same segment's file of another kind. */
    Part as(String other) {
      return new Part(segment, day, other);
    }
  }

  /** The name without its suffix: the segment's number in eight digits, and its day. */
  static String stem(int segment, LocalDate day) {
    String number = Integer.toString(segment);
    return "0".repeat(8 - number.length()) + number + "-" + day;
  }

  /** The files of one kind, in the log's order. */
  static List<Part> parts(Disk disk, Path folder, String suffix) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (String name : disk.files(folder)) {
      if (name.endsWith(suffix) && name.length() == 19 + suffix.length()) {
        try {
          Part part =
              new Part(
                  Integer.parseInt(name.substring(0, 8)),
                  LocalDate.parse(name.substring(9, 19)),
                  suffix);
          if (part.name().equals(name)) {
            parts.add(part);
          }
        } catch (NumberFormatException | DateTimeException e) {
          // Not a name that a log gives: left to the verifier, which reports it.
        }
      }
    }
    return parts;
  }
}
