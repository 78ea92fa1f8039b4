package org.treffer.benchmarks.dna;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.treffer.contact.BulkProbe;
import org.treffer.contact.DnaComparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.Profile;
import org.treffer.dna.index.DnaIndex;
import org.treffer.dna.index.SearchMethod;
import org.treffer.partition.Snapshot;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Request;
import org.treffer.shipped.Shipped;
import org.treffer.store.MassComparison;
import org.treffer.store.StoreFolder;
import org.treffer.synthetic.dna.BenchmarkPopulation;
import org.treffer.synthetic.dna.DnaPopulation;

/**
 * How long does the comparison of all open stains of one state with all persons of another take,
 * rules and durable logs on? Beside it, in the same run, what the scan of every signature would
 * need, from a sample of the same stains.
 *
 * <pre>HowLongDoesAMassComparisonTake [STAINS [PERSONS [THREADS]]]</pre>
 */
public final class HowLongDoesAMassComparisonTake {

  private static final Country FROM = Country.of("AT");
  private static final Country TO = BenchmarkPopulation.COUNTRY;
  private static final int SAMPLE = 1_000;

  private HowLongDoesAMassComparisonTake() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    long stains = args.length > 0 ? Long.parseLong(args[0]) : 100_000;
    long persons = args.length > 1 ? Long.parseLong(args[1]) : 1_000_000;
    int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
    Path folder = BenchmarkStore.folder().resolve("compare-" + stains + "-" + persons);
    if (!Files.exists(folder)) {
      make(folder, stains, persons);
    }
    forgetEarlierRuns(folder);
    try (StoreFolder store = StoreFolder.open(folder, Clock.systemUTC())) {
      compare(store, threads);
      scanSample(store, stains, threads);
    }
  }

  private static void make(Path folder, long stains, long persons) throws IOException {
    StoreFolder.create(folder, Shipped.agreements());
    DnaPopulation population = BenchmarkPopulation.stainsAndPersons(1, stains, persons);
    for (Country country : List.of(FROM, TO)) {
      StoreFolder.setRules(folder, country, Shipped.openRules());
      StoreFolder.setFacts(folder, Shipped.facts(country), Shipped.frequencies(country));
      BenchmarkStore.load(StoreFolder.partition(folder, country), population.source(country));
    }
  }

  /** A log opens by reading its last two days: a run must not pay for those before it. */
  private static void forgetEarlierRuns(Path folder) throws IOException {
    for (Country country : List.of(FROM, TO)) {
      for (String kept : List.of("audit", "keys", "witness")) {
        Path part = StoreFolder.partition(folder, country).resolve(kept);
        if (Files.exists(part)) {
          for (Path each : deepestFirst(part)) {
            Files.delete(each);
          }
        }
      }
    }
  }

  private static List<Path> deepestFirst(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static void compare(StoreFolder store, int threads) throws IOException {
    Instant begin = Instant.now();
    MassComparison comparison = new MassComparison(store, Clock.systemUTC());
    Counts counts = new Counts();
    comparison.run(request(), List.of(TO), MassComparison.Done.NOTHING, threads, counts);
    Duration took = Duration.between(begin, Instant.now());
    System.out.printf(
        "compared %d stains with %d threads in %.2f s, %d pairs%n",
        counts.stains, threads, took.toMillis() / 1e3, counts.pairs);
  }

  private static Request request() {
    return new Request(
        "AT-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT),
        FROM,
        DnaIndex.DNA,
        new BulkProbe(new Reference("bulk"), 0, BulkProbe.NOTHING),
        Purpose.INVESTIGATION,
        "O10",
        new Officer("AT-1"),
        new Officer("AT-1"),
        "",
        "D615",
        Instant.now());
  }

  /** What every stain would take if nothing but the vectorised scan were there. */
  private static void scanSample(StoreFolder store, long stains, int threads) throws IOException {
    List<Profile> sample = new ArrayList<>();
    DnaPopulation population = BenchmarkPopulation.stainsAndPersons(1, stains, 1);
    population
        .of(FROM)
        .limit(SAMPLE)
        .forEach(synthetic -> sample.add(synthetic.record().profile()));
    DnaIndex scan = new DnaIndex(SearchMethod.SCAN);
    try (Snapshot snapshot = store.store(TO).snapshot(DnaIndex.DNA)) {
      long hits = 0;
      long begin = System.nanoTime();
      for (Profile profile : sample) {
        hits +=
            snapshot
                .search(scan.query(profile, ComparisonRule.OF_THE_ANNEX, DnaSearch.NOT_BLOCKED))
                .size();
      }
      double each = (System.nanoTime() - begin) / 1e9 / SAMPLE;
      System.out.printf(
          "a scan of every signature: %.2f ms a stain over %d stains with %d hits, so about %.0f s"
              + " for all with %d threads%n",
          each * 1e3, SAMPLE, hits, each * stains / threads, threads);
    }
  }

  /** Counts what comes. */
  private static final class Counts implements MassComparison.Listener {

    private long stains;
    private long pairs;

    @Override
    public void declined(PartitionAnswer answer) {
      throw new IllegalStateException("declined: " + answer);
    }

    @Override
    public void worked(long documents) {
      // the end is what counts here
    }

    @Override
    public void compared(MassComparison.Done done, int more, List<DnaComparison.Pair> found) {
      stains += more;
      pairs += found.size();
    }
  }
}
