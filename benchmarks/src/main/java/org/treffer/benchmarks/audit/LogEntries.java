package org.treffer.benchmarks.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.LogSettings;
import org.treffer.audit.Matter;
import org.treffer.audit.Outcome;
import org.treffer.audit.Turn;
import org.treffer.audit.merkle.Hash;
import org.treffer.record.Country;
import org.treffer.record.Reference;

/** Entries and folders for the benchmarks of this package. */
final class LogEntries {

  static final LogName NAME = new LogName(new Country("MK"), "615", LogKind.WITNESSED);

  private LogEntries() {}

  /** Answered requests, every fourth a hit. */
  static List<Entry> answered(int count) {
    Instant at = Instant.parse("2026-01-31T12:00:00Z");
    List<Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Matter matter =
          new Matter("AT-2026-" + i, at, new Country("AT"), new Country("MK"), "dna", "D615");
      boolean hit = i % 4 == 0;
      entries.add(
          new Entry.Answered(
              matter,
              new Hash(i, ~i, 31L * i, 7),
              hit ? Outcome.HIT : Outcome.NO_HIT,
              hit ? List.of(new Reference("MK-P-7Q4KX2D9")) : List.of(),
              "mk-2026",
              Turn.FIRST,
              List.of()));
    }
    return entries;
  }

  static LogSettings settings(Path root) {
    return LogSettings.of(NAME, root.resolve("audit"), root.resolve("keys"), Clock.systemUTC());
  }

  static void deleteAll(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      all.sorted(Comparator.reverseOrder()).forEach(LogEntries::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
