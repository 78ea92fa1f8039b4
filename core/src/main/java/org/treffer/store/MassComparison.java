package org.treffer.store;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Outcome;
import org.treffer.audit.merkle.Frontier;
import org.treffer.audit.merkle.Hash;
import org.treffer.contact.BulkProbe;
import org.treffer.contact.ComparisonAnswer;
import org.treffer.contact.DnaComparison;
import org.treffer.contact.LocalContactPoint;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.index.DnaIndex;
import org.treffer.exchange.AskingLog;
import org.treffer.partition.Snapshot;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/**
 * Compares all open stains of one state with every profile of others (Decision 2008/615/JHA,
 * Article 4): pairs stream out in the order of stains, portion by portion, so that a killed run can
 * go on where it was.
 */
public final class MassComparison {

  /** Hears of a run as it goes, one call at a time. */
  public interface Listener {

    /** A state does not take part. */
    void declined(PartitionAnswer answer);

    /** Some more of the work is done, measured in documents of the asking state's register. */
    void worked(long documents);

    /**
     * A portion is compared and its pairs are logged.
     *
     * @param done how far the run has come with it
     * @param stains how many stains the portion held
     * @param pairs in the order of stains, then of states, then of an answer
     */
    void compared(Done done, int stains, List<DnaComparison.Pair> pairs) throws IOException;
  }

  /**
   * How far a run has come.
   *
   * @param portions compared since the very beginning
   * @param hits of these portions, by state
   */
  public record Done(int portions, SortedMap<Country, Long> hits) {

    /** A run that has yet to begin. */
    public static final Done NOTHING = new Done(0, Collections.emptySortedMap());

    /** Copies the map. */
    public Done {
      hits = Collections.unmodifiableSortedMap(new TreeMap<>(hits));
    }

    private Done after(Collection<DnaComparison.Pair> pairs) {
      SortedMap<Country, Long> sum = new TreeMap<>(hits);
      pairs.forEach(pair -> sum.merge(pair.partition(), 1L, Long::sum));
      return new Done(portions + 1, sum);
    }
  }

  /**
   * Stains compared at once: many, since a pass over a register costs the same for all of them;
   * some hundred bytes of memory each.
   */
  private static final int DOCUMENTS_IN_A_PORTION = 1 << 18;

  private final StoreFolder store;
  private final Clock clock;
  private final int documentsInAPortion;
  private final AskingLog log;
  private final Predicate<DnaProbe> some;

  /** Opened once: reading rules and figures anew takes longer than comparing a few stains. */
  private final Map<Country, LocalContactPoint> points;

  /** A comparison between states of a store. */
  public MassComparison(StoreFolder store, Clock clock) {
    this(store, clock, DOCUMENTS_IN_A_PORTION);
  }

  /** A comparison in portions of another size. */
  MassComparison(StoreFolder store, Clock clock, int documentsInAPortion) {
    this(store, clock, documentsInAPortion, stain -> true, new ConcurrentHashMap<>());
  }

  private MassComparison(
      StoreFolder store,
      Clock clock,
      int documentsInAPortion,
      Predicate<DnaProbe> some,
      Map<Country, LocalContactPoint> points) {
    this.some = some;
    this.points = points;
    this.store = store;
    this.clock = clock;
    this.documentsInAPortion = documentsInAPortion;
    this.log = new AskingLog(store.agreements(), store::logs);
  }

  /**
   * A comparison of some open stains alone, such as those that are new or changed, at the same
   * contact points, which are opened once.
   *
   * @param chosen tells of each, and the same whenever it is asked
   */
  public MassComparison among(Predicate<DnaProbe> chosen) {
    return new MassComparison(store, clock, documentsInAPortion, chosen, points);
  }

  /**
   * Which state of the register a run compares: a run can only go on where it was if this is still
   * the same.
   */
  public String commit(Country from) throws IOException {
    try (Snapshot own = store.store(from).snapshot(DnaIndex.DNA)) {
      return own.commit();
    }
  }

  /** How many documents, stains or not, the asking state's register has. */
  public long documents(Country from) throws IOException {
    try (Snapshot own = store.store(from).snapshot(DnaIndex.DNA)) {
      return stains(own).documents(0, Integer.MAX_VALUE);
    }
  }

  private OpenStainSource stains(Snapshot own) {
    return new OpenStainSource(own, store.dna(), documentsInAPortion, some);
  }

  /**
   * Runs a comparison.
   *
   * @param request its probe is replaced by the bulk
   * @param to the states to compare with
   * @param earlier what an earlier run has done; {@link Done#NOTHING} to begin
   * @param threads how many threads compare
   * @throws IOException if a register cannot be read; the pairs heard of so far are good
   */
  public void run(
      Request request, Collection<Country> to, Done earlier, int threads, Listener listener)
      throws IOException {
    Instant at = clock.instant();
    try (Snapshot own = store.store(request.from()).snapshot(DnaIndex.DNA)) {
      OpenStainSource stains = stains(own);
      Request bulk = withProbe(request, bulk(request, at, stains, threads));
      Map<Country, DnaComparison> open = new TreeMap<>();
      try {
        begin(bulk, to, at, open, listener);
        listener.worked(stains.documents(0, earlier.portions()));
        Done done = compare(bulk, at, stains, open, earlier, threads, listener);
        end(bulk, at, open, done);
      } finally {
        for (DnaComparison each : open.values()) {
          each.close();
        }
      }
    }
  }

  /** Hashes all stains: the log of both sides names the whole by its Merkle root. */
  private BulkProbe bulk(Request request, Instant at, OpenStainSource stains, int threads)
      throws IOException {
    AuditLog own = log.logOf(request);
    Frontier tree = new Frontier();
    InOrder.run(
        0,
        stains.slices(),
        threads,
        number -> {
          List<Hash> hashes = new ArrayList<>();
          stains.read(number, probe -> hashes.add(own.keyed(at, probe.payload())));
          return hashes;
        },
        (number, hashes) -> hashes.forEach(hash -> tree.add(hash.bytes(), 0)));
    return new BulkProbe(new Reference(request.number()), tree.size(), tree.root());
  }

  private static Request withProbe(Request request, BulkProbe probe) {
    return new Request(
        request.number(),
        request.from(),
        request.category(),
        probe,
        request.purpose(),
        request.offence(),
        request.officer(),
        request.requestedBy(),
        request.caseNumber(),
        request.agreement(),
        request.at());
  }

  private void begin(
      Request bulk,
      Collection<Country> to,
      Instant at,
      Map<Country, DnaComparison> open,
      Listener listener) {
    for (Country asked : new TreeSet<>(to)) {
      LocalContactPoint point = points.computeIfAbsent(asked, store::contactPoint);
      log.begun(bulk, asked, at, (BulkProbe) bulk.probe());
      switch (point.compare(bulk)) {
        case ComparisonAnswer.Admitted admitted -> open.put(asked, admitted.comparison());
        case ComparisonAnswer.Declined declined -> {
          log.ended(bulk, asked, at, LocalContactPoint.outcome(declined.answer()), 0);
          listener.declined(declined.answer());
        }
      }
    }
  }

  private Done compare(
      Request bulk,
      Instant at,
      OpenStainSource stains,
      Map<Country, DnaComparison> open,
      Done earlier,
      int threads,
      Listener listener)
      throws IOException {
    Done done = earlier;
    while (done.portions() < stains.portions()) {
      int portion = done.portions();
      List<DnaProbe> probes = stains.read(portion, threads);
      long documents = stains.documents(portion, portion + 1);
      List<DnaComparison.Pair> pairs =
          pairs(probes, open.values(), threads, new Shares(documents, listener));
      for (DnaComparison comparison : open.values()) {
        comparison.log(
            pairs.stream().filter(p -> p.partition().equals(comparison.country())).toList());
      }
      log.pairs(bulk, at, pairs);
      done = done.after(pairs);
      listener.compared(done, probes.size(), pairs);
    }
    return done;
  }

  /** The pairs of some stains: in the order of stains, then of states, then of an answer. */
  private static List<DnaComparison.Pair> pairs(
      List<DnaProbe> probes, Collection<DnaComparison> open, int threads, Shares progress)
      throws IOException {
    List<DnaComparison.Share> shares = new ArrayList<>();
    open.forEach(comparison -> shares.addAll(comparison.shares(probes)));
    List<DnaComparison.NumberedPair> found = new ArrayList<>();
    InOrder.run(
        0,
        shares.size(),
        threads,
        number -> shares.get(number).search(),
        (number, pairs) -> {
          found.addAll(pairs);
          progress.advance(number + 1, shares.size());
        });
    progress.advance(1, 1);
    found.sort(IN_ORDER);
    return found.stream().map(DnaComparison.NumberedPair::pair).toList();
  }

  private static final Comparator<DnaComparison.NumberedPair> IN_ORDER =
      Comparator.comparingInt(DnaComparison.NumberedPair::probe)
          .thenComparing(p -> p.pair().partition())
          .thenComparing(p -> p.pair().hit(), DnaHit.BEST_FIRST);

  /** Tells how much of a portion's work is done by how many of its shares are. */
  private static final class Shares {
    private final long documents;
    private final Listener listener;
    private long told;

    Shares(long documents, Listener listener) {
      this.documents = documents;
      this.listener = listener;
    }

    void advance(int sharesDone, int shares) {
      long reached = documents * sharesDone / shares;
      listener.worked(reached - told);
      told = reached;
    }
  }

  private void end(Request bulk, Instant at, Map<Country, DnaComparison> open, Done done) {
    open.forEach(
        (asked, comparison) -> {
          long count = done.hits().getOrDefault(asked, 0L);
          Outcome outcome = count > 0 ? Outcome.HIT : Outcome.NO_HIT;
          log.witness(bulk.from(), asked, comparison.end(outcome, count));
          log.ended(bulk, asked, at, outcome, count);
        });
  }
}
