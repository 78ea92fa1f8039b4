package org.treffer.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.Profile;
import org.treffer.dna.index.DnaIndex;
import org.treffer.record.Country;
import org.treffer.record.RecordFilter;

/** A load on any number of threads against a loop over the lines. */
class IngestPropertyTest {

  /** What is loaded, and what a loop makes of it. */
  private static final class Case {
    final List<Lines<DnaRecord>> sources = new ArrayList<>();
    final Map<String, Profile> last = new TreeMap<>();
    final List<String> remarks = new ArrayList<>();
    int accepted;

    Case(long seed) {
      Random random = new Random(seed);
      for (int source = 0; source < 1 + random.nextInt(3); source++) {
        Lines<DnaRecord> lines = new Lines<>(1 + random.nextInt(7));
        int count = random.nextInt(60);
        for (int line = 1; line <= count; line++) {
          add(lines, line, random);
        }
        sources.add(lines);
      }
    }

    private void add(Lines<DnaRecord> lines, int line, Random random) {
      String reference = "P-" + random.nextInt(25);
      Profile profile = DnaRecords.profile(random.nextInt(1000));
      switch (random.nextInt(6)) {
        case 0 -> {
          lines.rejected("no record");
          remarks.add("lines:" + line + " rejected: no record");
          return;
        }
        case 1 -> {
          lines.warned(DnaRecords.person(reference, profile), "odd");
          remarks.add("lines:" + line + " warned: odd");
        }
        default -> lines.record(DnaRecords.person(reference, profile));
      }
      last.put(reference, profile);
      accepted++;
    }
  }

  @Property(tries = 25)
  void any_number_of_threads_loads_as_a_loop_does(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int threads) throws IOException {
    Path folder = Files.createTempDirectory("ingest");
    DnaIndex index = new DnaIndex();
    try {
      Case first = new Case(seed);
      assertLoads(folder, index, first, threads, new TreeMap<>());
      assertLoads(folder, index, new Case(seed + 1), threads, first.last);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void assertLoads(
      Path folder, DnaIndex index, Case loaded, int threads, Map<String, Profile> before)
      throws IOException {
    Heard heard = new Heard();
    try (RegisterWriter<DnaRecord> writer = RegisterWriter.open(folder, index)) {
      Ingest<DnaRecord> ingest = new Ingest<>(writer, threads, heard);
      for (Lines<DnaRecord> source : loaded.sources) {
        ingest.load(source);
      }
      writer.commit();
    }
    Map<String, Profile> expected = new TreeMap<>(before);
    expected.putAll(loaded.last);
    assertThat(stored(folder, index)).isEqualTo(expected);
    assertThat(heard.accepted).isEqualTo(loaded.accepted);
    assertThat(heard.remarks).isEqualTo(loaded.remarks);
  }

  private static Map<String, Profile> stored(Path folder, DnaIndex index) throws IOException {
    Map<String, Profile> stored = new TreeMap<>();
    try (PartitionStore store = new PartitionStore(Country.of("MK"), folder);
        Snapshot snapshot = store.snapshot(DnaIndex.DNA)) {
      List<DnaProbe> all = new ArrayList<>();
      for (int segment = 0; segment < snapshot.segments(); segment++) {
        snapshot.read(
            segment,
            0,
            snapshot.documents(segment),
            index.profiles(RecordFilter.EVERY_RECORD),
            all::add);
      }
      all.forEach(
          probe ->
              assertThat(stored.put(probe.reference().text(), probe.profile()))
                  .as("stored once: " + probe.reference())
                  .isNull());
    }
    return stored;
  }
}
