package org.treffer.bench.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.treffer.index.CategoryIndex;
import org.treffer.partition.Ingest;
import org.treffer.partition.RegisterWriter;
import org.treffer.record.RecordSource;
import org.treffer.record.StoredRecord;

/** Makes registers of synthetic records. */
final class Registers {

  private Registers() {}

  /** Sizes times a factor, each at least 10 and rising. */
  static List<Long> scaled(List<Long> sizes, double factor) {
    return sizes.stream().map(size -> Math.max(10, Math.round(size * factor))).toList();
  }

  /** Loads a source into a new register and merges it. */
  static <R extends StoredRecord> void make(
      CategoryIndex<R> index, RecordSource<R> source, Path partition) throws IOException {
    try (RegisterWriter<R> writer = RegisterWriter.open(partition, index)) {
      new Ingest<>(writer, Runtime.getRuntime().availableProcessors(), new Untroubled())
          .load(source);
      writer.commit();
    }
  }

  /** Generated records are all taken; what is odd about one is odd on purpose. */
  private static final class Untroubled implements Ingest.Listener {
    @Override
    public void accepted(int records) {}

    @Override
    public void rejected(String source, long line, String reason) {
      throw new IllegalStateException(source + ", line " + line + ": " + reason);
    }

    @Override
    public void warned(String source, long line, String what) {}
  }
}
