package org.treffer.partition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.treffer.record.RecordSource;
import org.treffer.record.StoredRecord;

/**
 * Loads a source into a register on several threads, as if line by line: of two records with one
 * reference the later line stays, and what is rejected is reported in the order of lines.
 *
 * <p>Each thread takes a batch, reads it, waits until the batches before are registered, registers
 * its own and then indexes it.
 *
 * @param <R> the category's record
 */
public final class Ingest<R extends StoredRecord> {

  /** Hears of a load as it goes, from one thread at a time. */
  public interface Listener {
    /** Some more records are taken. */
    void accepted(int records);

    /** A line is set aside. */
    void rejected(String source, long line, String reason);

    /** A user should know something of a line that is taken. */
    void warned(String source, long line, String what);
  }

  private final RegisterWriter<R> writer;
  private final int threads;
  private final Listener listener;
  private final SeenReferences seen = new SeenReferences();
  private final List<R> repeated = new ArrayList<>();
  private final Object order = new Object();
  private long taken;
  private long registered;
  private volatile boolean failed;

  /** An ingest; one may load several sources one after the other. */
  public Ingest(RegisterWriter<R> writer, int threads, Listener listener) {
    this.writer = writer;
    this.threads = threads;
    this.listener = listener;
  }

  /**
   * Loads a source to its end; nothing is committed.
   *
   * @throws IOException if the source or the register fails; what was loaded so far is then to be
   *     dropped by closing the writer
   */
  public void load(RecordSource<R> source) throws IOException {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      tasks.add(
          () -> {
            work(source);
            return null;
          });
    }
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> done : executor.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the load was interrupted", e);
    } catch (ExecutionException e) {
      rethrow(e.getCause());
    }
    for (R record : repeated) {
      writer.put(record);
    }
    repeated.clear();
  }

  private static void rethrow(Throwable cause) throws IOException {
    switch (cause) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IOException(cause);
    }
  }

  private void work(RecordSource<R> source) throws IOException, InterruptedException {
    boolean done = false;
    try {
      for (Optional<Work<R>> work = take(source); work.isPresent(); work = take(source)) {
        Work<R> mine = work.get();
        Read<R> read = new Read<>();
        mine.batch().read(read);
        index(register(mine.number(), read, source.name()));
      }
      done = true;
    } finally {
      synchronized (order) {
        failed |= !done;
        order.notifyAll();
      }
    }
  }

  /** A batch and its place in the source. */
  private record Work<R extends StoredRecord>(long number, RecordSource.Batch<R> batch) {}

  private Optional<Work<R>> take(RecordSource<R> source) throws IOException {
    synchronized (source) {
      if (failed) {
        return Optional.empty();
      }
      Optional<RecordSource.Batch<R>> batch = source.next();
      return batch.map(b -> new Work<>(taken++, b));
    }
  }

  /** Waits for the turn, reports, and returns the records that are to be added. */
  private List<R> register(long number, Read<R> read, String source) throws InterruptedException {
    synchronized (order) {
      while (registered != number && !failed) {
        order.wait();
      }
      if (failed) {
        return List.of();
      }
      read.remarks.forEach(remark -> remark.tell(listener, source));
      listener.accepted(read.records.size());
      List<R> first = new ArrayList<>(read.records.size());
      for (R record : read.records) {
        if (seen.add(record.reference())) {
          first.add(record);
        } else {
          repeated.add(record);
        }
      }
      registered++;
      order.notifyAll();
      return first;
    }
  }

  private void index(List<R> records) throws IOException {
    for (R record : records) {
      if (writer.fresh()) {
        writer.add(record);
      } else {
        writer.put(record);
      }
    }
  }

  /** A remark on a line, to be told when its turn comes. */
  @FunctionalInterface
  private interface Remark {
    void tell(Listener listener, String source);
  }

  /** What one batch held, its remarks in the order of lines. */
  private static final class Read<R extends StoredRecord> implements RecordSource.Sink<R> {
    final List<R> records = new ArrayList<>();
    final List<Remark> remarks = new ArrayList<>();

    @Override
    public void accept(R record) {
      records.add(record);
    }

    @Override
    public void reject(long line, String reason) {
      remarks.add((listener, source) -> listener.rejected(source, line, reason));
    }

    @Override
    public void warn(long line, String what) {
      remarks.add((listener, source) -> listener.warned(source, line, what));
    }
  }
}
