package org.treffer.benchmarks.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
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
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.Receipt;
import org.treffer.record.Country;
import org.treffer.rules.ShippedRules;

/**
 * How many requests a second do the logs of seventeen states make durable on both sides: the asked
 * state's entry first, and behind it the asking state's? Beside it the bare work: one SHA-256 an
 * entry, one write and one sync a file for a share of the batch.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HowManyTwoSidedRequests {

  private static final int REQUESTS = 40_000;
  private static final int ROOM = 1 << 23;

  private static final List<Country> STATES =
      ShippedRules.PARTITIONS.stream().map(Country::of).toList();

  private final List<AuditLog> logs = new ArrayList<>();
  private final List<FileChannel> bare = new ArrayList<>();
  private final List<Entry> asked = new ArrayList<>(REQUESTS);
  private final List<Entry> answered = new ArrayList<>(REQUESTS);
  private final List<List<byte[]>> bodies = new ArrayList<>();
  private Path root;
  private MessageDigest sha;

  /** Opens the logs and the bare files, and encodes what the bare loop writes. */
  @Setup
  public void open() throws IOException, NoSuchAlgorithmException {
    root = Files.createTempDirectory(Path.of("target"), "two-sided");
    sha = MessageDigest.getInstance("SHA-256");
    for (Country state : STATES) {
      LogName name = new LogName(state, "615", LogKind.WITNESSED);
      Path folder = root.resolve(state.code());
      logs.add(AuditLog.open(LogEntries.settings(folder, name, Clock.systemUTC())));
      FileChannel file =
          FileChannel.open(
              folder.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      file.write(ByteBuffer.allocate(ROOM), 0);
      file.force(true);
      bare.add(file);
      bodies.add(new ArrayList<>());
    }
    for (int i = 0; i < REQUESTS; i++) {
      Country from = STATES.get(asking(i));
      Country to = STATES.get(asked(i));
      asked.add(LogEntries.asked(i, from, to));
      answered.add(LogEntries.answered(i, from, to));
      bodies.get(asking(i)).add(new LoggedEntry("", i, asked.get(i)).leaf());
      bodies.get(asked(i)).add(new LoggedEntry("", i, answered.get(i)).leaf());
    }
  }

  private static int asking(int request) {
    return request % STATES.size();
  }

  /** Another one than asks, each as often. */
  private static int asked(int request) {
    int further = 1 + request / STATES.size() % (STATES.size() - 1);
    return (asking(request) + further) % STATES.size();
  }

  /** Closes all and deletes it. */
  @TearDown
  public void close() throws IOException {
    for (AuditLog log : logs) {
      log.close();
    }
    for (FileChannel file : bare) {
      file.close();
    }
    LogEntries.deleteAll(root);
  }

  /** All requests under way at once; both entries of each are durable at the end. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public long bothSides() {
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>(REQUESTS);
    for (int i = 0; i < REQUESTS; i++) {
      AuditLog asking = logs.get(asking(i));
      Entry own = asked.get(i);
      receipts.add(
          logs.get(asked(i)).append(answered.get(i)).thenCompose(receipt -> asking.append(own)));
    }
    long sum = 0;
    for (CompletableFuture<Receipt> receipt : receipts) {
      sum += receipt.join().first();
    }
    return sum;
  }

  /** As many bytes in as many files, in two batches a file: answers, and what was asked. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public long bareLoop() throws IOException {
    long written = 0;
    for (int file = 0; file < bare.size(); file++) {
      List<byte[]> all = bodies.get(file);
      for (List<byte[]> batch :
          List.of(all.subList(0, all.size() / 2), all.subList(all.size() / 2, all.size()))) {
        ByteBuffer buffer = ByteBuffer.allocate(batch.size() * 512);
        for (byte[] body : batch) {
          buffer.put(body).put(sha.digest(body));
        }
        written += bare.get(file).write(buffer.flip(), 0);
        bare.get(file).force(false);
      }
    }
    return written;
  }
}
