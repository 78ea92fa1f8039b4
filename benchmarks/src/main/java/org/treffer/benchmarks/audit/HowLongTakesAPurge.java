package org.treffer.benchmarks.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Entry;
import org.treffer.audit.LogSettings;
import org.treffer.audit.Purge;
import org.treffer.audit.Purged;
import org.treffer.audit.Retention;
import org.treffer.request.Regime;

/**
 * How long does the purge of a million entries of one day take, proof included; beside deleting the
 * log's files and syncing their folder?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class HowLongTakesAPurge {

  private static final int BATCHES = 50;
  private static final int BATCH = 20_000;
  private static final Instant WRITTEN = Instant.parse("2026-01-31T12:00:00Z");
  private static final Instant PURGED = Instant.parse("2028-03-01T12:00:00Z");

  private final List<Entry> entries = LogEntries.answered(BATCH);
  private Path root;

  /** Writes the log. */
  @Setup(Level.Invocation)
  public void write() throws IOException {
    root = Files.createTempDirectory(Path.of("target"), "purged");
    try (AuditLog log = AuditLog.open(settings(WRITTEN))) {
      for (int i = 0; i < BATCHES; i++) {
        log.append(entries).join();
      }
    }
  }

  private LogSettings settings(Instant now) {
    return LogEntries.settings(root, LogEntries.NAME, Clock.fixed(now, ZoneOffset.UTC));
  }

  /** Deletes what is left. */
  @TearDown(Level.Invocation)
  public void delete() throws IOException {
    LogEntries.deleteAll(root);
  }

  /** The purge, with the log's opening and its proof. */
  @Benchmark
  public Purged million() {
    Purged purged = Purge.run(settings(PURGED), Retention.of(Regime.PRUM_615));
    if (purged.entries() != BATCHES * BATCH) {
      throw new IllegalStateException("purged " + purged.entries());
    }
    return purged;
  }

  /** The files deleted, and nothing proved. */
  @Benchmark
  public int filesAlone() throws IOException {
    Path folder = root.resolve("audit");
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    try (FileChannel synced = FileChannel.open(folder, StandardOpenOption.READ)) {
      synced.force(true);
    }
    return files.size();
  }
}
