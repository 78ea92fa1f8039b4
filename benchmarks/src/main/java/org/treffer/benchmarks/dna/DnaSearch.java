package org.treffer.benchmarks.dna;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.Profile;
import org.treffer.dna.index.DnaIndex;
import org.treffer.dna.index.SearchMethod;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.Snapshot;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Status;
import org.treffer.synthetic.dna.BenchmarkProbe;

/**
 * How long does one search among so many profiles take? One thread, a probe drawn in turn from
 * twenty thousand, half of them with a planted hit; the record filter is on and admits what is not
 * blocked. The scans find the same hits by reading every signature.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xmx6g",
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED"
    })
public class DnaSearch {

  private static final int PROBES = 20_000;

  /** Admits every record but blocked ones, by its packed header. */
  static final RecordFilter NOT_BLOCKED =
      (common, grounds, count) -> PackedHeader.status(common) != Status.BLOCKED;

  /** Profiles in the store. */
  @Param({"100000", "1000000"})
  public int size;

  /**
   * FULL reference profiles, PARTIAL stains, ODD ones with a wildcard or a micro-variant, or ALL.
   */
  @Param({"FULL", "PARTIAL", "ODD", "ALL"})
  public String shape;

  private PartitionStore store;
  private Snapshot snapshot;
  private final DnaIndex planned = new DnaIndex();
  private final DnaIndex scan = new DnaIndex(SearchMethod.SCAN);
  private final DnaIndex scalar = new DnaIndex(SearchMethod.SCALAR_SCAN);
  private List<Profile> probes;
  private int next;

  /** Opens the store and draws the probes. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    store = BenchmarkStore.open(size);
    snapshot = store.snapshot(DnaIndex.DNA);
    probes =
        BenchmarkStore.population(size).probes(PROBES).stream()
            .filter(p -> shape.equals("ALL") || p.shape() == BenchmarkProbe.Shape.valueOf(shape))
            .map(p -> p.probe().profile())
            .toList();
  }

  /** Closes the store. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    snapshot.close();
    store.close();
  }

  private List<DnaHit> search(DnaIndex index) throws IOException {
    Profile probe = probes.get(next++ % probes.size());
    return snapshot.search(index.query(probe, ComparisonRule.OF_THE_ANNEX, NOT_BLOCKED));
  }

  /** The engine's search. */
  @Benchmark
  public List<DnaHit> planned() throws IOException {
    return search(planned);
  }

  /** The scan of all signatures by vectors, the engine's fallback. */
  @Benchmark
  public List<DnaHit> vectorScan() throws IOException {
    return search(scan);
  }

  /** The scan of all signatures one by one. */
  @Benchmark
  public List<DnaHit> scalarScan() throws IOException {
    return search(scalar);
  }
}
