package org.treffer.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.treffer.contact.BulkProbe;
import org.treffer.contact.DnaComparison;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.Snapshot;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;
import org.treffer.store.MassComparison;
import org.treffer.store.StoreFolder;

/**
 * Comparisons of stains in bulk among the states of a store, under their rules and with durable
 * logs, one after the other, each on all processors.
 */
public final class BulkLoad {

  /** The part of a run's time for which rounds are repeated to be measured. */
  private static final int PART = 4;

  private static final String KIND = "stain";
  private static final int MOST_SINGLE = 2_000;

  private final String name;
  private final StoreFolder store;
  private final Clock clock;
  private final List<Comparing> comparings;
  private final MassComparison comparison;
  private final OpenLoop singles;
  private final String run = Long.toString(System.nanoTime(), 36);
  private final AtomicLong numbers = new AtomicLong();

  BulkLoad(
      String name,
      StoreFolder store,
      Clock clock,
      List<Comparing> comparings,
      Function<List<Shot>, OpenLoop> loops) {
    this.name = name;
    this.store = store;
    this.clock = clock;
    this.comparings = comparings;
    this.comparison = new MassComparison(store, clock);
    this.singles = loops.apply(shots(comparings));
  }

  private static List<Shot> shots(List<Comparing> comparings) {
    List<Shot> shots = new ArrayList<>();
    for (Comparing each : comparings) {
      for (DnaProbe stain : each.stains()) {
        if (shots.size() < MOST_SINGLE) {
          shots.add(
              Shot.first(
                  KIND,
                  each.from(),
                  each.to(),
                  DnaIndex.DNA,
                  stain,
                  each.agreement(),
                  Deck.OFFENCE));
        }
      }
    }
    return shots;
  }

  /**
   * Measures them: a round that is thrown away unless it is long, rounds, single searches, and the
   * load beside rounds.
   *
   * @param rate of the load, requests a second
   * @throws IOException if a register cannot be read
   */
  public Bulk measure(OpenLoop load, double rate, Duration duration)
      throws IOException, InterruptedException {
    Duration part = duration.dividedBy(PART);
    Round last = round();
    int rounds = 1;
    double seconds = last.seconds();
    double cpuSeconds = last.cpuSeconds();
    if (seconds < part.toNanos() / 1e9) {
      rounds = 0;
      seconds = 0;
      cpuSeconds = 0;
      while (seconds < part.toNanos() / 1e9) {
        last = round();
        rounds++;
        seconds += last.seconds();
        cpuSeconds += last.cpuSeconds();
      }
    }
    Alone single = singles.alone(KIND, part);
    return new Bulk(
        name,
        comparings.size(),
        comparings.stream().mapToLong(each -> each.stains().size()).sum(),
        last.pairs(),
        last.found(),
        last.declined().stream().map(Country::code).toList(),
        rounds,
        seconds / rounds,
        cpuSeconds / rounds,
        single,
        beside(load, rate, duration));
  }

  /** Sends the load while rounds go on; the last round goes to its end. */
  private Measured beside(OpenLoop load, double rate, Duration duration)
      throws IOException, InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    AtomicReference<IOException> failed = new AtomicReference<>();
    Thread rounds =
        Thread.ofPlatform()
            .name("comparing")
            .start(
                () -> {
                  try {
                    while (!over.get()) {
                      round();
                    }
                  } catch (IOException e) {
                    failed.set(e);
                  }
                });
    Measured measured;
    try {
      measured = load.run(rate, duration);
    } finally {
      over.set(true);
      rounds.join();
    }
    if (failed.get() != null) {
      throw failed.get();
    }
    return measured;
  }

  /** What one round did. */
  private record Round(
      long pairs, long found, Set<Country> declined, double seconds, double cpuSeconds) {}

  private Round round() throws IOException {
    Usage before = Usage.now();
    long begin = System.nanoTime();
    long pairs = 0;
    long found = 0;
    Set<Country> declined = new TreeSet<>();
    for (Comparing each : comparings) {
      Count count = new Count();
      Set<Reference> chosen = new HashSet<>();
      each.stains().forEach(stain -> chosen.add(stain.reference()));
      comparison
          .among(stain -> chosen.contains(stain.reference()))
          .run(
              request(each),
              each.to(),
              MassComparison.Done.NOTHING,
              Runtime.getRuntime().availableProcessors(),
              count);
      found += count.found;
      declined.addAll(count.declined);
      pairs += each.stains().size() * records(each.to(), count.declined);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Round(pairs, found, declined, seconds, Usage.now().minus(before).cpuNanos() / 1e9);
  }

  private long records(List<Country> to, Set<Country> declined) throws IOException {
    long records = 0;
    for (Country state : to) {
      if (!declined.contains(state)) {
        try (Snapshot register = store.store(state).snapshot(DnaIndex.DNA)) {
          records += register.size();
        }
      }
    }
    return records;
  }

  private Request request(Comparing comparing) {
    Officer officer = new Officer(comparing.from().code() + "-1");
    return new Request(
        comparing.from().code() + "-" + run + "-bulk-" + numbers.getAndIncrement(),
        comparing.from(),
        DnaIndex.DNA,
        new BulkProbe(new Reference("BENCH"), 0, BulkProbe.NOTHING),
        Routes.PURPOSE,
        Deck.OFFENCE,
        officer,
        officer,
        "BENCH",
        comparing.agreement(),
        clock.instant());
  }

  /** Counts what a comparison tells. */
  private static final class Count implements MassComparison.Listener {
    private final Set<Country> declined = new TreeSet<>();
    private long found;

    @Override
    public void declined(PartitionAnswer answer) {
      declined.add(answer.partition());
    }

    @Override
    public void worked(long documents) {
      // nobody watches
    }

    @Override
    public void compared(MassComparison.Done done, int stains, List<DnaComparison.Pair> pairs) {
      found += pairs.size();
    }
  }
}
