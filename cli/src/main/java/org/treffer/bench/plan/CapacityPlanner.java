package org.treffer.bench.plan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    return new CapacityPlan(
        growing.category().name(),
        growing.records(),
        points,
        growing.law(points.subList(0, points.size() - 1)),
        target,
        growing.copies());
  }

  private Point measure(Growing growing, long records) throws IOException {
    Path partition = folder.resolve(growing.category().name() + "-" + records);
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
    for (int i = 0; i < growing.searches(); i++) {
      hits += search.run(register, i);
    }
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
