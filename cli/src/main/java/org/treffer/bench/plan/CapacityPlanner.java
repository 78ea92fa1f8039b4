package org.treffer.bench.plan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.Snapshot;

/** Measures searches in registers of growing size: until the code is compiled, then in rounds. */
public final class CapacityPlanner {

  private static final int ROUNDS = 3;
  private static final int MOST_WARM_UP = 10;
  private static final double WARM = 0.97;

  /** Told of every register that was measured. */
  @FunctionalInterface
  public interface Progress {
    void measured();
  }

  private final double factor;
  private final long seed;
  private final Path folder;
  private long hits;

  /**
   * A planner.
   *
   * @param factor 1 for the usual sizes; less measures less and says less
   * @param folder where registers are made and left
   */
  public CapacityPlanner(double factor, long seed, Path folder) {
    this.factor = factor;
    this.seed = seed;
    this.folder = folder;
  }

  /** How many registers are made. */
  public int registers() {
    return growing().stream().mapToInt(each -> each.sizes().size()).sum();
  }

  private List<Growing> growing() {
    return List.of(
        new GrowingVehicles(factor, seed),
        new GrowingPrints(factor, seed),
        new GrowingDna(factor, seed));
  }

  /**
   * Measures and plans: vehicles, prints, DNA.
   *
   * @param targets in that order
   */
  public List<CapacityPlan> plans(List<CapacityPlan.Target> targets, Progress progress)
      throws IOException {
    List<CapacityPlan> plans = new ArrayList<>();
    List<Growing> growing = growing();
    for (int i = 0; i < growing.size(); i++) {
      plans.add(plan(growing.get(i), targets.get(i), progress));
    }
    return plans;
  }

  private CapacityPlan plan(Growing growing, CapacityPlan.Target target, Progress progress)
      throws IOException {
    List<Point> points = new ArrayList<>();
    for (long records : growing.sizes()) {
      points.add(measure(growing, records));
      progress.measured();
    }
    List<CapacityPlan.Together> together = together(growing, points.getLast().records());
    return new CapacityPlan(
        growing.category().name(),
        growing.records(),
        points,
        growing.law(points.subList(0, points.size() - 1)),
        together,
        target,
        growing.copies());
  }

  private Path partition(Growing growing, long records) {
    return folder.resolve(growing.category().name() + "-" + records);
  }

  private Point measure(Growing growing, long records) throws IOException {
    Path partition = partition(growing, records);
    growing.make(records, partition);
    long disk = bytes(partition.resolve(growing.category().name()));
    Growing.Search search = growing.searches(records);
    long before = heap();
    try (PartitionStore store = new PartitionStore(Growing.COUNTRY, partition);
        Snapshot register = store.snapshot(growing.category())) {
      warmUp(growing, search, register);
      double[] micros = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        micros[i] = round(growing, search, register);
      }
      Arrays.sort(micros);
      return new Point(records, micros[ROUNDS / 2], disk, Math.max(0, heap() - before));
    }
  }

  /** What threads reach together in a register that was made, its code compiled by now. */
  private List<CapacityPlan.Together> together(Growing growing, long records) throws IOException {
    Growing.Search search = growing.searches(records);
    List<CapacityPlan.Together> together = new ArrayList<>();
    try (PartitionStore store = new PartitionStore(Growing.COUNTRY, partition(growing, records));
        Snapshot register = store.snapshot(growing.category())) {
      warmUp(growing, search, register);
      int cores = Runtime.getRuntime().availableProcessors();
      for (int threads : doubled(cores)) {
        double seconds = seconds(threads, growing, search, register);
        together.add(new CapacityPlan.Together(threads, threads * growing.searches() / seconds));
      }
    }
    return together;
  }

  /** One, two, four and so on, and the number of cores last. */
  static List<Integer> doubled(int cores) {
    List<Integer> threads = new ArrayList<>();
    for (int each = 1; each < cores; each *= 2) {
      threads.add(each);
    }
    threads.add(cores);
    return threads;
  }

  /** How long threads take that each make all searches once, started at the same time. */
  private double seconds(int threads, Growing growing, Growing.Search search, Snapshot register)
      throws IOException {
    long start = System.nanoTime();
    try (ExecutorService together = Executors.newFixedThreadPool(threads)) {
      List<Future<Long>> found = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        found.add(together.submit(() -> all(growing, search, register)));
      }
      for (Future<Long> each : found) {
        hits += each.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException("a search failed", e);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static long all(Growing growing, Growing.Search search, Snapshot register)
      throws IOException {
    long found = 0;
    for (int i = 0; i < growing.searches(); i++) {
      found += search.run(register, i);
    }
    return found;
  }

  /** Searches until a round is no longer faster than the one before. */
  private void warmUp(Growing growing, Growing.Search search, Snapshot register)
      throws IOException {
    double before = Double.MAX_VALUE;
    double now = round(growing, search, register);
    for (int i = 0; i < MOST_WARM_UP && now < before * WARM; i++) {
      before = now;
      now = round(growing, search, register);
    }
  }

  /** The mean processor time of a search, microseconds. */
  private double round(Growing growing, Growing.Search search, Snapshot register)
      throws IOException {
    long start = growing.processorNanos();
    hits += all(growing, search, register);
    return (growing.processorNanos() - start) / 1e3 / growing.searches();
  }

  /** How many hits all searches had together: none would mean that nothing was searched. */
  public long hits() {
    return hits;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
