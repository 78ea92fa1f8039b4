package org.treffer.benchmarks.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Entry;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.Receipt;

/**
 * How many entries a second does one log make durable, and how near is that to the bare work: one
 * SHA-256 an entry, one write and one sync a batch of {@value #BATCH}?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DurableEntriesBenchmark {

  private static final int ENTRIES = 20_000;
  private static final int BATCH = 2_500;
  private static final int ROOM = 1 << 26;

  private Path root;
  private List<Entry> entries;
  private byte[][] bodies;
  private AuditLog log;
  private FileChannel bare;
  private long bareAt;
  private MessageDigest sha;

  /** Opens the log and the bare file, and encodes what the bare loop writes. */
  @Setup
  public void open() throws IOException, NoSuchAlgorithmException {
    root = Files.createTempDirectory(Path.of("target"), "durable");
    entries = LogEntries.answered(ENTRIES);
    bodies = new byte[ENTRIES][];
    for (int i = 0; i < ENTRIES; i++) {
      bodies[i] = new LoggedEntry("", i, entries.get(i)).leaf();
    }
    log = AuditLog.open(LogEntries.settings(root));
    bare =
        FileChannel.open(root.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    bare.write(ByteBuffer.allocate(ROOM), 0);
    bare.force(true);
    sha = MessageDigest.getInstance("SHA-256");
  }

  /** Closes both and deletes them. */
  @TearDown
  public void close() throws IOException {
    log.close();
    bare.close();
    LogEntries.deleteAll(root);
  }

  /** Each entry appended by itself; all are durable at the end. */
  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public long groupCommit() {
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>(ENTRIES);
    for (Entry entry : entries) {
      receipts.add(log.append(entry));
    }
    long sum = 0;
    for (CompletableFuture<Receipt> receipt : receipts) {
      sum += receipt.join().first();
    }
    return sum;
  }

  /** The same bytes hashed once each, written and synced in batches. */
  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public long bareLoop() throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BATCH * 512);
    for (int i = 0; i < ENTRIES; i++) {
      buffer.put(bodies[i]).put(sha.digest(bodies[i]));
      if ((i + 1) % BATCH == 0) {
        bareAt = bareAt + buffer.position() > ROOM ? 0 : bareAt;
        bareAt += bare.write(buffer.flip(), bareAt);
        bare.force(false);
        buffer.clear();
      }
    }
    return bareAt;
  }

  /** One entry at a time, each waited for: the price of a sync. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Receipt oneAtATime() {
    return log.appendAndWait(entries.getFirst());
  }
}
