package org.treffer.bench.leak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.Profile;
import org.treffer.dna.index.DnaIndex;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;
import org.treffer.request.Request;

/**
 * Times answers with and without a withheld record, in pairs, in random order, with a floor and a
 * positive control in the same run.
 *
 * <p>The size of the effect is judged, not whether there is one: a plain test of means misses an
 * effect of some percent on a noisy machine, and finds one of no importance on a quiet one.
 */
public final class LeakTrial {

  private static final int BLOCKS = 64;
  private static final int WARM_UP_BLOCKS = 4;
  private static final int UNMEASURED_PAIRS = 27;
  private static final int LEAST_PAIRS = 27;
  private static final double CONTROL_LATE_BY = 3;
  private static final long CONTROL_LATE_AT_LEAST_NANOS = 300;

  private final long profiles;
  private final long seed;
  private final Way way;
  private final Duration duration;
  private final Clock clock;
  private final int blocks;
  private final SplittableRandom random;
  private long number;
  private long blackHole;

  /**
   * A trial.
   *
   * @param profiles in each store, from about a thousand on
   * @param way how much of an answer is timed
   * @param duration how long to measure; a fifth of it is spent before, to warm up
   */
  public LeakTrial(long profiles, long seed, Way way, Duration duration, Clock clock) {
    this(profiles, seed, way, duration, clock, BLOCKS);
  }

  LeakTrial(long profiles, long seed, Way way, Duration duration, Clock clock, int blocks) {
    this.blocks = blocks;
    this.profiles = profiles;
    this.seed = seed;
    this.way = way;
    this.duration = duration;
    this.clock = clock;
    this.random = new SplittableRandom(seed);
  }

  /** The times of one arm and question. */
  private record Key(Arm arm, Question question) {}

  /**
   * Runs in a folder.
   *
   * @param folder an empty one; what is written there is left
   */
  public LeakReport run(Path folder) throws IOException {
    TwinStores twins = TwinStores.make(folder, profiles, seed);
    long late = late(measured(twins, duration.dividedBy(5), Math.min(WARM_UP_BLOCKS, blocks), 0));
    List<Cell> cells = cells(measured(twins, duration, blocks, late));
    return new LeakReport(profiles, way, cells, Verdict.of(cells));
  }

  /** How late the control answers: some times what an effect may be. */
  private static long late(Map<Key, Pairs> warm) {
    double median = warm.values().stream().mapToDouble(Pairs::medianOfSecond).average().orElse(0);
    return Math.max(CONTROL_LATE_AT_LEAST_NANOS, (long) (CONTROL_LATE_BY * Cell.limit(median)));
  }

  /** Measures in blocks, each with the stores opened anew. */
  private Map<Key, Pairs> measured(TwinStores twins, Duration time, int blocks, long late)
      throws IOException {
    Map<Key, Pairs> times = new LinkedHashMap<>();
    for (Arm arm : Arm.values()) {
      for (Question question : Question.values()) {
        times.put(new Key(arm, question), new Pairs());
      }
    }
    for (int block = 0; block < blocks; block++) {
      try (TwinStores.Open open = twins.open(clock, block)) {
        Answerer with = Answerer.of(open.with(), way);
        Answerer without = Answerer.of(open.without(), way);
        Answerer again = Answerer.of(open.again(), way);
        new Block(twins, with, without, again, late).measure(times, time.toNanos() / blocks);
      }
      times.values().forEach(Pairs::endBlock);
    }
    return times;
  }

  /** One block of a measurement. */
  private final class Block {
    private final TwinStores twins;
    private final Answerer with;
    private final Answerer without;
    private final Answerer again;
    private final long late;

    Block(TwinStores twins, Answerer with, Answerer without, Answerer again, long late) {
      this.twins = twins;
      this.with = with;
      this.without = without;
      this.again = again;
      this.late = late;
    }

    void measure(Map<Key, Pairs> times, long nanos) {
      List<Key> keys = List.copyOf(times.keySet());
      for (int i = 0; i < UNMEASURED_PAIRS; i++) {
        pair(keys.get(i % keys.size()), new Pairs());
      }
      long end = System.nanoTime() + nanos;
      int pairs = 0;
      while (System.nanoTime() - end < 0 || pairs < LEAST_PAIRS) {
        Key key = keys.get(random.nextInt(keys.size()));
        pair(key, times.get(key));
        pairs++;
      }
    }

    /**
     * All three stores, in random order, though one of the times is of no use to an arm: a store
     * that is asked more often than another is faster for that alone.
     */
    private void pair(Key key, Pairs pairs) {
      Profile probe = twins.probe(key.question());
      long delay = key.arm() == Arm.CONTROL && key.question() != Question.NONE ? late : 0;
      Answerer other = key.arm() == Arm.FLOOR ? again : with;
      List<Answerer> order = new ArrayList<>(List.of(with, without, again));
      Collections.shuffle(order, random);
      long one = 0;
      long two = 0;
      for (Answerer answerer : order) {
        long nanos = nanos(answerer, probe, answerer == other ? delay : 0);
        one = answerer == other ? nanos : one;
        two = answerer == without ? nanos : two;
      }
      pairs.add(one, two);
    }
  }

  private long nanos(Answerer answerer, Profile probe, long delay) {
    // Untimed, to bring what an answer reads near the processor.
    blackHole += answerer.answer(request(probe));
    answerer.settle();
    Request request = request(probe);
    long begin = System.nanoTime();
    blackHole += answerer.answer(request);
    if (delay > 0) {
      long until = System.nanoTime() + delay;
      while (System.nanoTime() - until < 0) {
        Thread.onSpinWait();
      }
    }
    long end = System.nanoTime();
    answerer.settle();
    return end - begin;
  }

  private Request request(Profile probe) {
    number++;
    return new Request(
        "AT-" + number,
        TwinStores.ASKING,
        DnaIndex.DNA,
        new DnaProbe(new Reference("AT-S-" + number % 1000), DnaKind.STAIN, probe),
        Purpose.INVESTIGATION,
        "O01",
        new Officer("AT-1"),
        new Officer("AT-2"),
        "",
        "D615",
        clock.instant());
  }

  private List<Cell> cells(Map<Key, Pairs> times) {
    List<Cell> cells = new ArrayList<>();
    times.forEach(
        (key, pairs) -> {
          double median = pairs.medianOfSecond();
          cells.add(
              new Cell(
                  key.arm(),
                  key.question(),
                  pairs.size(),
                  median,
                  Cell.limit(median),
                  new BlockBootstrap(pairs).effects(random)));
        });
    return cells;
  }

  /** What the answers added up to: of no meaning. */
  long blackHole() {
    return blackHole;
  }
}
