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
import org.treffer.audit.Reason;
import org.treffer.audit.Turn;
import org.treffer.audit.merkle.Hash;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;

/** Entries and folders for the benchmarks of this package. */
final class LogEntries {

  static final LogName NAME = new LogName(new Country("MK"), "615", LogKind.WITNESSED);

  private static final Instant AT = Instant.parse("2026-01-31T12:00:00Z");

  private LogEntries() {}

  /** Answered requests, every fourth a hit. */
  static List<Entry> answered(int count) {
    List<Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(answered(i, new Country("AT"), new Country("MK")));
    }
    return entries;
  }

  static Entry answered(int number, Country from, Country to) {
    return new Entry.Answered(
        matter(number, from, to),
        probe(number),
        hit(number) ? Outcome.HIT : Outcome.NO_HIT,
        references(number, to),
        "rules-2026",
        Turn.FIRST,
        List.of());
  }

  /** What the other side says of the same request. */
  static Entry asked(int number, Country from, Country to) {
    return new Entry.Asked(
        matter(number, from, to),
        probe(number),
        hit(number) ? Outcome.HIT : Outcome.NO_HIT,
        references(number, to),
        "rules-2026",
        new Reason.Stated(Purpose.INVESTIGATION, "O10", "case 7/26"),
        new Officer(from + "-1"),
        new Officer(from + "-2"));
  }

  private static Matter matter(int number, Country from, Country to) {
    return new Matter(from + "-2026-" + number, AT, from, to, "dna", "D615");
  }

  private static Hash probe(int number) {
    return new Hash(number, ~number, 31L * number, 7);
  }

  private static boolean hit(int number) {
    return number % 4 == 0;
  }

  private static List<Reference> references(int number, Country of) {
    return hit(number) ? List.of(new Reference(of + "-P-7Q4KX2D9")) : List.of();
  }

  static LogSettings settings(Path root) {
    return settings(root, NAME, Clock.systemUTC());
  }

  static LogSettings settings(Path root, LogName name, Clock clock) {
    return LogSettings.of(name, root.resolve("audit"), root.resolve("keys"), clock);
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
