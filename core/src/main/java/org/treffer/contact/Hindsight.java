package org.treffer.contact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.treffer.audit.Entry;
import org.treffer.audit.Matter;
import org.treffer.audit.Withholding;
import org.treffer.audit.merkle.Hash;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.Snapshot;
import org.treffer.protection.Admission;
import org.treffer.protection.Release;
import org.treffer.protection.Rules;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.request.Regime;

/**
 * What a search withheld, and by which rule: the search made again without the rules, after the
 * answer has left, for the requested state's own log.
 *
 * <p>Costs one search, whatever it finds, and a look-up of each record that the rules kept from the
 * other: a search more for what was withheld would keep the next request waiting, and so tell.
 */
final class Hindsight {

  /** An entry names so many records at most, and counts the rest. */
  static final int MOST_NAMED = 100;

  private final Desk desk;
  private final PartitionStore store;
  private final Probe probe;
  private final Regime regime;
  private final Admission.Admitted admitted;
  private final Reasons reasons;

  Hindsight(
      Desk desk,
      PartitionStore store,
      Probe probe,
      Regime regime,
      Rules rules,
      Admission.Admitted admitted) {
    this.desk = desk;
    this.store = store;
    this.probe = probe;
    this.regime = regime;
    this.admitted = admitted;
    this.reasons = new Reasons(desk, rules, admitted);
  }

  /**
   * The log's entry on an answer.
   *
   * @param found the hits that the rules let the search find, in the order of the answer
   * @throws IOException if a record cannot be read
   */
  Entry.Withheld of(Matter matter, Hash keyed, List<Hit> found) throws IOException {
    return switch (desk.search(store, probe, regime, RecordFilter.EVERY_RECORD)) {
      case Found.Unsearchable unsearchable -> unknown(matter, keyed, unsearchable.reason());
      case Found.Hits all -> {
        Map<Reference, Reasons.Why> whys = new TreeMap<>(unreleased(found));
        whys.putAll(unsearched(all.hits(), found));
        List<Withholding> records = new ArrayList<>();
        ordered(all.hits(), found).stream()
            .filter(whys::containsKey)
            .limit(MOST_NAMED)
            .forEach(reference -> records.add(whys.get(reference).of(reference)));
        yield new Entry.Withheld(matter, keyed, records, whys.size() - records.size(), "");
      }
    };
  }

  /** The entry on an answer of which it is not known what it withheld. */
  static Entry.Withheld unknown(Matter matter, Hash keyed, String why) {
    return new Entry.Withheld(matter, keyed, List.of(), 0, why);
  }

  private static List<Reference> ordered(List<Hit> all, List<Hit> found) {
    Map<Reference, Hit> both = new LinkedHashMap<>();
    all.forEach(hit -> both.putIfAbsent(hit.reference(), hit));
    found.forEach(hit -> both.putIfAbsent(hit.reference(), hit));
    return List.copyOf(both.keySet());
  }

  /** Hits that a search without rules finds and one under the rules does not. */
  private Map<Reference, Reasons.Why> unsearched(List<Hit> all, List<Hit> found)
      throws IOException {
    Set<Reference> missing = references(all);
    missing.removeAll(references(found));
    Map<Reference, Reasons.Why> whys = new TreeMap<>();
    if (missing.isEmpty()) {
      return whys;
    }
    try (Snapshot register = store.snapshot(desk.category())) {
      for (Reference reference : missing) {
        reasons.ofRecord(reference, register).ifPresent(why -> whys.put(reference, why));
      }
    }
    return whys;
  }

  /** Hits that the rules let the search find and do not let out, or not with all their parts. */
  private Map<Reference, Reasons.Why> unreleased(List<Hit> found) {
    Map<Reference, Reasons.Why> whys = new TreeMap<>();
    Release release = admitted.release();
    int released = 0;
    for (Hit hit : found) {
      if (!desk.releases(release, hit)) {
        whys.put(hit.reference(), reasons.ofUnreleased(hit));
      } else if (release.candidates() > 0 && released >= release.candidates()) {
        whys.put(
            hit.reference(),
            new Reasons.Why(
                "", "beyond the " + release.candidates() + " candidates that a rule releases"));
      } else {
        released++;
        reasons.ofUntold(hit).ifPresent(why -> whys.put(hit.reference(), why));
      }
    }
    return whys;
  }

  private static Set<Reference> references(List<Hit> hits) {
    return hits.stream().map(Hit::reference).collect(Collectors.toCollection(TreeSet::new));
  }
}
