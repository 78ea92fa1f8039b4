package org.treffer.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.Snapshot;
import org.treffer.record.Country;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.store.StoreFolder;
import org.treffer.terminal.Progress;

/**
 * How well the search finds what belongs together, and whether it finds exactly what the comparison
 * of every pair finds. Searches all registers of a store as their operator: no rules, no logs.
 */
final class DnaEvaluation {

  private final StoreFolder store;
  private final DnaTruth truth;
  private final ComparisonRule rule;
  private final DnaIndex index;
  private final Map<Reference, DnaProbe> probes = new HashMap<>();
  private final Set<Reference> present = new HashSet<>();

  DnaEvaluation(StoreFolder store, DnaTruth truth, ComparisonRule rule) {
    this.store = store;
    this.truth = truth;
    this.rule = rule;
    this.index = store.dna();
  }

  /**
   * What was found.
   *
   * @param probes how many records were searched for
   * @param byKind per kind of tie, how many there are and how many were found
   * @param hitsByRelation how many hits were of the same person, of relatives, of nobody known
   * @param oracleEqual whether the searches equal the comparison of every pair
   */
  record Result(
      int probes,
      Map<String, Found> byKind,
      Map<String, Integer> hitsByRelation,
      boolean oracleEqual) {

    /** Share of the ties between records of one person that were found. */
    double recall() {
      int all = 0;
      int found = 0;
      for (Map.Entry<String, Found> kind : byKind.entrySet()) {
        if (kind.getKey().startsWith(DnaTruth.SAME)) {
          all += kind.getValue().ties();
          found += kind.getValue().found();
        }
      }
      return all == 0 ? Double.NaN : (double) found / all;
    }

    /** Share of the hits that are records of the person searched for. */
    double precision() {
      int all = hitsByRelation.values().stream().mapToInt(Integer::intValue).sum();
      return all == 0 ? Double.NaN : (double) hitsByRelation.getOrDefault(DnaTruth.SAME, 0) / all;
    }
  }

  /**
   * Ties of one kind.
   *
   * @param ties how many
   * @param found how many of them a search found
   * @param possible how many the rule lets find, as the comparison of the two says
   */
  record Found(int ties, int found, int possible) {
    Found plus(int moreFound, int morePossible) {
      return new Found(ties + 1, found + moreFound, possible + morePossible);
    }
  }

  /**
   * Searches for a sample of the tied records.
   *
   * @param most how many records at most, evenly over the truth
   */
  Result run(int most, Progress progress) throws IOException {
    List<DnaTruth.Tie> sample = gather(most);
    Map<Reference, Set<Reference>> searched = new LinkedHashMap<>();
    for (DnaTruth.Tie tie : sample) {
      searched.put(tie.record(), search(probes.get(tie.record())));
      progress.advance(1);
    }
    Map<Reference, Set<Reference>> compared = compareAll(searched.keySet());
    Map<String, Found> byKind = new TreeMap<>();
    Map<String, Integer> hits = new TreeMap<>();
    for (DnaTruth.Tie tie : sample) {
      Set<Reference> found = searched.get(tie.record());
      Comparison pair =
          Comparison.of(probes.get(tie.record()).profile(), probes.get(tie.to()).profile(), rule);
      byKind.merge(
          tie.kind(),
          new Found(1, found.contains(tie.to()) ? 1 : 0, pair.hit() ? 1 : 0),
          (old, one) -> old.plus(one.found(), one.possible()));
      for (Reference hit : found) {
        if (!hit.equals(tie.record())) {
          hits.merge(truth.relation(tie.record(), hit), 1, Integer::sum);
        }
      }
    }
    return new Result(searched.size(), byKind, hits, searched.equals(compared));
  }

  /** The ties whose two records are in the store, thinned, and those records' profiles. */
  private List<DnaTruth.Tie> gather(int most) throws IOException {
    each(probe -> present.add(probe.reference()));
    List<DnaTruth.Tie> complete =
        truth.ties().stream()
            .filter(t -> present.contains(t.record()) && present.contains(t.to()))
            .toList();
    List<DnaTruth.Tie> sample = new ArrayList<>();
    Set<Reference> wanted = new HashSet<>();
    int size = Math.min(most, complete.size());
    for (int i = 0; i < size; i++) {
      DnaTruth.Tie tie = complete.get((int) ((long) i * complete.size() / size));
      sample.add(tie);
      Collections.addAll(wanted, tie.record(), tie.to());
    }
    each(
        probe -> {
          if (wanted.contains(probe.reference())) {
            probes.put(probe.reference(), probe);
          }
        });
    return sample;
  }

  private Set<Reference> search(DnaProbe probe) throws IOException {
    Set<Reference> found = new LinkedHashSet<>();
    for (Country country : store.countries()) {
      PartitionStore partition = store.store(country);
      if (partition.holds(DnaIndex.DNA)) {
        try (Snapshot snapshot = partition.snapshot(DnaIndex.DNA)) {
          List<DnaHit> hits =
              snapshot.search(index.query(probe.profile(), rule, RecordFilter.EVERY_RECORD));
          hits.forEach(hit -> found.add(hit.reference()));
        }
      }
    }
    return found;
  }

  /** The slow, obvious way: every record with every probe. */
  private Map<Reference, Set<Reference>> compareAll(Set<Reference> sample) throws IOException {
    Map<Reference, Set<Reference>> compared = new HashMap<>();
    sample.forEach(reference -> compared.put(reference, new HashSet<>()));
    each(
        record -> {
          for (Reference reference : sample) {
            if (Comparison.of(probes.get(reference).profile(), record.profile(), rule).hit()) {
              compared.get(reference).add(record.reference());
            }
          }
        });
    return compared;
  }

  private void each(Consumer<DnaProbe> visitor) throws IOException {
    for (Country country : store.countries()) {
      PartitionStore partition = store.store(country);
      if (partition.holds(DnaIndex.DNA)) {
        try (Snapshot snapshot = partition.snapshot(DnaIndex.DNA)) {
          for (int segment = 0; segment < snapshot.segments(); segment++) {
            snapshot.read(
                segment,
                0,
                snapshot.documents(segment),
                index.profiles(RecordFilter.EVERY_RECORD),
                visitor);
          }
        }
      }
    }
  }
}
