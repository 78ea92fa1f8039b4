package org.treffer.benchmarks.dna;

import java.io.IOException;
import java.time.Instant;
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
import org.treffer.dna.DnaKind;
import org.treffer.dna.Profile;
import org.treffer.dna.index.DnaIndex;
import org.treffer.dna.index.SearchMethod;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.Snapshot;
import org.treffer.protection.Admission;
import org.treffer.protection.QuotaLedger;
import org.treffer.protection.Rules;
import org.treffer.protection.rule.Act;
import org.treffer.protection.rule.Inquiry;
import org.treffer.record.Country;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Status;
import org.treffer.request.Purpose;
import org.treffer.rules.ShippedRules;
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
  private final RecordFilter ofRules = ofRules();
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

  private static RecordFilter ofRules() {
    Inquiry inquiry =
        new Inquiry(
            Country.of("DE"),
            "D615",
            DnaIndex.DNA.name(),
            DnaKind.STAIN.text(),
            org.treffer.protection.rule.Mode.SEARCH,
            Purpose.INVESTIGATION,
            "O10",
            Act.COMPLETED,
            Inquiry.UNDATED,
            "DE-2",
            "DE-1",
            "2026/1");
    Instant now = Instant.parse("2026-03-02T11:00:00Z");
    Rules rules = Rules.of(ShippedRules.of("AT"));
    return ((Admission.Admitted) rules.admit(inquiry, now, QuotaLedger.UNMETERED)).filter();
  }

  /** Closes the store. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    snapshot.close();
    store.close();
  }

  private List<DnaHit> search(DnaIndex index) throws IOException {
    return search(index, NOT_BLOCKED);
  }

  private List<DnaHit> search(DnaIndex index, RecordFilter filter) throws IOException {
    Profile probe = probes.get(next++ % probes.size());
    return snapshot.search(index.query(probe, ComparisonRule.OF_THE_ANNEX, filter));
  }

  /** The engine's search. */
  @Benchmark
  public List<DnaHit> planned() throws IOException {
    return search(planned);
  }

  /** The same under Austria's shipped rules: what their record filter adds. */
  @Benchmark
  public List<DnaHit> plannedUnderRules() throws IOException {
    return search(planned, ofRules);
  }

  /** The same without any filter: no header is looked at. */
  @Benchmark
  public List<DnaHit> plannedUnfiltered() throws IOException {
    return search(planned, RecordFilter.EVERY_RECORD);
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
