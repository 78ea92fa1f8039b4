package org.treffer.benchmarks.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
import org.treffer.audit.LogReader;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.Trust;
import org.treffer.audit.Verification;
import org.treffer.audit.Verifier;
import org.treffer.audit.disk.Disk;
import org.treffer.audit.merkle.InclusionProof;
import org.treffer.audit.merkle.Sha256;

/**
 * How long does it take to verify a log of a million entries of one day, beside hashing as many
 * entries once; and to find and prove one entry of it?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class VerificationBenchmark {

  private static final int BATCHES = 50;
  private static final int BATCH = 20_000;

  private final SplittableRandom random = new SplittableRandom(1);
  private Path root;
  private Trust trust;
  private LogReader reader;
  private byte[][] leaves;

  /** Writes the log. */
  @Setup
  public void write() throws IOException {
    root = Files.createTempDirectory(Path.of("target"), "verified");
    List<Entry> entries = LogEntries.answered(BATCH);
    leaves = new byte[BATCH][];
    for (int i = 0; i < BATCH; i++) {
      leaves[i] = new LoggedEntry("", i, entries.get(i)).leaf();
    }
    try (AuditLog log = AuditLog.open(LogEntries.settings(root))) {
      for (int i = 0; i < BATCHES; i++) {
        log.append(entries).join();
      }
    }
    trust = Trust.ofKeys(Disk.real(), root.resolve("keys"), LogEntries.NAME);
    reader = LogReader.of(Disk.real(), root.resolve("audit"));
  }

  /** Deletes it. */
  @TearDown
  public void delete() throws IOException {
    LogEntries.deleteAll(root);
  }

  /** Checksums, chain, tree, seal and tree file of a million entries. */
  @Benchmark
  public Verification million() throws IOException {
    Verification verification =
        Verifier.verify(Disk.real(), root.resolve("audit"), trust, Instant.now());
    if (!verification.ok()) {
      throw new IllegalStateException(verification.findings().getFirst().toString());
    }
    return verification;
  }

  /** One SHA-256 over each of as many entries, from memory. */
  @Benchmark
  public byte[] hashingAMillionOnce() {
    Sha256 sha = new Sha256();
    byte[] to = new byte[32];
    for (int i = 0; i < BATCHES * BATCH; i++) {
      byte[] leaf = leaves[i % BATCH];
      sha.leaf(leaf, 0, leaf.length, to, 0);
    }
    return to;
  }

  /** The path of an entry at random. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public InclusionProof proofOfOne() throws IOException {
    return reader.proof(random.nextLong(reader.size()), reader.size());
  }

  /** An entry at random by its place. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Optional<LoggedEntry> entryByPlace() throws IOException {
    return reader.entry(random.nextLong(reader.size()));
  }
}
