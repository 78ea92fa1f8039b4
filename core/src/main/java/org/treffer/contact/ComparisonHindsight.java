package org.treffer.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.treffer.audit.Entry;
import org.treffer.audit.LogUnavailable;
import org.treffer.audit.Withholding;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.index.BulkHit;
import org.treffer.partition.Snapshot;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;

/**
 * What a mass comparison withheld, and by which rule, for the requested state's own log: a portion
 * of the probes compared once more, after its pairs have left, with those records alone that the
 * rules withhold. One entry a probe that would have hit one of them; where none would, one that
 * names the comparison as a whole.
 *
 * <p>Costs at most the comparison again, on one thread, and a look-up a withheld record.
 */
final class ComparisonHindsight {

  private static final int ENTRIES_AT_ONCE = 1000;

  private final ComparisonTerms terms;
  private final WithheldHits noting;
  private final Reasons reasons;
  private final Queue<BulkHit> unreleased = new ConcurrentLinkedQueue<>();

  ComparisonHindsight(ComparisonTerms terms, WithheldHits noting) {
    this.terms = terms;
    this.noting = noting;
    this.reasons = new Reasons(terms.desk(), terms.office().rules(), terms.admitted());
  }

  /** Takes in a hit of the portion that the rules let the search find and do not let out. */
  void unreleased(BulkHit hit) {
    if (noting == WithheldHits.NOTED) {
      unreleased.add(hit);
    }
  }

  /**
   * Has it found out what a portion withheld.
   *
   * @param probes the portion
   * @param snapshot what they were compared with
   */
  void handOver(List<DnaProbe> probes, Snapshot snapshot) {
    if (noting == WithheldHits.UNNOTED) {
      return;
    }
    List<BulkHit> kept = List.copyOf(unreleased);
    unreleased.clear();
    Snapshot compared = snapshot.again();
    boolean taken =
        terms.office().logs().afterComparison(() -> note(lookedBack(probes, kept, compared)));
    if (!taken) {
      close(compared);
      note(List.of(unknown("too many portions were waiting for it")));
    }
  }

  private void note(List<Entry.Withheld> entries) {
    try {
      for (int from = 0; from < entries.size(); from += ENTRIES_AT_ONCE) {
        int to = Math.min(entries.size(), from + ENTRIES_AT_ONCE);
        terms.internal().appendAndWait(entries.subList(from, to));
      }
    } catch (LogUnavailable e) {
      // The pairs have left; the log has stopped, and the next request is told.
    }
  }

  private Entry.Withheld unknown(String why) {
    return Hindsight.unknown(terms.matter(), terms.root(), why);
  }

  private List<Entry.Withheld> lookedBack(
      List<DnaProbe> probes, List<BulkHit> kept, Snapshot compared) {
    try (compared) {
      SortedMap<Integer, List<Noted>> byProbe = new TreeMap<>();
      for (BulkHit hit : kept) {
        note(hit, reasons.ofUnreleased(hit.hit()), byProbe);
      }
      Map<Reference, Reasons.Why> whys = new HashMap<>();
      for (BulkHit hit : unsearched(probes, compared)) {
        Reference reference = hit.hit().reference();
        if (!whys.containsKey(reference)) {
          whys.put(reference, reasons.ofRecord(reference, compared).orElseThrow());
        }
        note(hit, whys.get(reference), byProbe);
      }
      return entries(probes, byProbe);
    } catch (IOException | RuntimeException e) {
      return List.of(unknown("the search for it failed: " + e));
    }
  }

  /** Hits among those records alone that the rules let no search of this comparison see. */
  private List<BulkHit> unsearched(List<DnaProbe> probes, Snapshot compared) throws IOException {
    RecordFilter seen = terms.admitted().filter();
    RecordFilter unseen = (common, grounds, count) -> !seen.admits(common, grounds, count);
    List<BulkHit> hits = new ArrayList<>();
    for (BulkSearch.Part part :
        new BulkSearch(compared, terms.desk().index(), terms.rule(), unseen).parts(probes)) {
      part.search(hits::add);
    }
    return hits;
  }

  private record Noted(DnaHit hit, Reasons.Why why) {}

  private static void note(BulkHit hit, Reasons.Why why, SortedMap<Integer, List<Noted>> byProbe) {
    byProbe
        .computeIfAbsent(hit.probe(), probe -> new ArrayList<>(1))
        .add(new Noted(hit.hit(), why));
  }

  private List<Entry.Withheld> entries(
      List<DnaProbe> probes, SortedMap<Integer, List<Noted>> byProbe) {
    List<Entry.Withheld> entries = new ArrayList<>();
    byProbe.forEach((number, noted) -> entries.add(entry(probes.get(number), noted)));
    return entries.isEmpty()
        ? List.of(new Entry.Withheld(terms.matter(), terms.root(), List.of(), 0, ""))
        : entries;
  }

  private Entry.Withheld entry(DnaProbe probe, List<Noted> noted) {
    noted.sort(Comparator.comparing(Noted::hit, DnaHit.BEST_FIRST));
    List<Withholding> named =
        noted.stream()
            .limit(Hindsight.MOST_NAMED)
            .map(each -> each.why().of(each.hit().reference()))
            .toList();
    return new Entry.Withheld(
        terms.matter(),
        terms.witnessed().keyed(terms.matter().at(), probe.payload()),
        named,
        noted.size() - named.size(),
        "");
  }

  private static void close(Snapshot snapshot) {
    try {
      snapshot.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
