package org.treffer.benchmarks.dna;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.Ingest;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.RegisterWriter;
import org.treffer.record.RecordSource;
import org.treffer.synthetic.dna.BenchmarkPopulation;

/** The benchmark population in a store, as a load leaves it. */
final class BenchmarkStore {

  private static final long SEED = 1;

  private BenchmarkStore() {}

  static BenchmarkPopulation population(long size) {
    return BenchmarkPopulation.of(SEED, size);
  }

  /** Where stores lie. */
  static Path folder() {
    return Path.of(
        System.getProperty(
            "treffer.bench.stores", System.getProperty("java.io.tmpdir") + "/treffer-bench"));
  }

  /** A store of so many profiles, loaded if it is not there yet. */
  static PartitionStore open(long size) throws IOException {
    Path folder = folder().resolve("dna-" + size);
    PartitionStore store = new PartitionStore(BenchmarkPopulation.COUNTRY, folder);
    if (!store.holds(DnaIndex.DNA)) {
      Files.createDirectories(folder);
      load(folder, population(size).source());
    }
    return store;
  }

  /** Loads a source into a new register, with two threads. */
  static void load(Path folder, RecordSource<DnaRecord> source) throws IOException {
    try (RegisterWriter<DnaRecord> writer = RegisterWriter.open(folder, new DnaIndex());
        source) {
      new Ingest<>(writer, 2, new Silent()).load(source);
      writer.commit();
    }
  }

  /** Rejects nothing: the population holds only what may be loaded. */
  private static final class Silent implements Ingest.Listener {
    @Override
    public void accepted(int records) {}

    @Override
    public void rejected(String source, long line, String reason) {
      throw new IllegalStateException("line " + line + " was rejected: " + reason);
    }

    @Override
    public void warned(String source, long line, String what) {}
  }
}
