package org.treffer.store;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Outcome;
import org.treffer.audit.merkle.Frontier;
import org.treffer.audit.merkle.Hash;
import org.treffer.contact.BulkProbe;
import org.treffer.contact.ComparisonAnswer;
import org.treffer.contact.DnaComparison;
import org.treffer.contact.LocalContactPoint;
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

    /**
     * A portion is compared and its pairs are logged.
     *
     * @param portionsDone portions compared since the very beginning
     * @param stains how many stains the portion held
     * @param pairs in the order of stains, then of states, then of an answer
     */
    void compared(int portionsDone, int stains, List<DnaComparison.Pair> pairs) throws IOException;
  }

  /** What one portion gave. */
  private record Portion(int stains, List<DnaComparison.Pair> pairs) {}

  private final StoreFolder store;
  private final Clock clock;
  private final AskingLog log;

  /** A comparison between states of a store. */
  public MassComparison(StoreFolder store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.log = new AskingLog(store.agreements(), store::logs);
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

  /** How many portions a run has in all. */
  public int portions(Country from) throws IOException {
    try (Snapshot own = store.store(from).snapshot(DnaIndex.DNA)) {
      return new OpenStainSource(own, store.dna()).portions();
    }
  }

  /**
   * Runs a comparison.
   *
   * @param request its probe is replaced by the bulk
   * @param to the states to compare with
   * @param portionsDone how many portions an earlier run has compared; 0 to begin
   * @param threads how many threads compare
   * @throws IOException if a register cannot be read; the pairs heard of so far are good
   */
  public void run(
      Request request, Collection<Country> to, int portionsDone, int threads, Listener listener)
      throws IOException {
    Instant at = clock.instant();
    try (Snapshot own = store.store(request.from()).snapshot(DnaIndex.DNA)) {
      OpenStainSource stains = new OpenStainSource(own, store.dna());
      Request bulk = withProbe(request, bulk(request, at, stains, threads));
      Map<Country, DnaComparison> open = new TreeMap<>();
      try {
        begin(bulk, to, at, open, listener);
        compare(bulk, at, stains, open, portionsDone, threads, listener);
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
        stains.portions(),
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
      LocalContactPoint point = store.contactPoint(asked);
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

  private void compare(
      Request bulk,
      Instant at,
      OpenStainSource stains,
      Map<Country, DnaComparison> open,
      int portionsDone,
      int threads,
      Listener listener)
      throws IOException {
    Map<Country, Long> hits = new TreeMap<>();
    InOrder.run(
        portionsDone,
        stains.portions(),
        threads,
        number -> portion(stains, number, open.values()),
        (number, portion) -> {
          log.pairs(bulk, at, portion.pairs());
          portion.pairs().forEach(pair -> hits.merge(pair.partition(), 1L, Long::sum));
          listener.compared(number + 1, portion.stains(), portion.pairs());
        });
    open.forEach(
        (asked, comparison) -> {
          long count = hits.getOrDefault(asked, 0L);
          Outcome outcome = count > 0 ? Outcome.HIT : Outcome.NO_HIT;
          comparison.end(outcome, count);
          log.ended(bulk, asked, at, outcome, count);
        });
  }

  /** Searches a portion's stains; each state logs its pairs before they are handed on. */
  private static Portion portion(OpenStainSource stains, int number, Collection<DnaComparison> open)
      throws IOException {
    List<DnaProbe> probes = new ArrayList<>();
    stains.read(number, probes::add);
    List<DnaComparison.Pair> pairs = new ArrayList<>();
    Map<Country, List<DnaComparison.Pair>> byState = new TreeMap<>();
    for (DnaProbe probe : probes) {
      for (DnaComparison comparison : open) {
        List<DnaComparison.Pair> found = comparison.search(probe);
        if (!found.isEmpty()) {
          pairs.addAll(found);
          byState.computeIfAbsent(comparison.country(), c -> new ArrayList<>()).addAll(found);
        }
      }
    }
    for (DnaComparison comparison : open) {
      comparison.log(byState.getOrDefault(comparison.country(), List.of()));
    }
    return new Portion(probes.size(), pairs);
  }
}
