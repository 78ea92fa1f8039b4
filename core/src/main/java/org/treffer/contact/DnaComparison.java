package org.treffer.contact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Entry;
import org.treffer.audit.LogUnavailable;
import org.treffer.audit.Matter;
import org.treffer.audit.Outcome;
import org.treffer.audit.Side;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaProbe;
import org.treffer.partition.Snapshot;
import org.treffer.record.Country;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;

/**
 * The requested side of a mass comparison (Decision 2008/615/JHA, Article 4), over one snapshot of
 * its register from begin to end, portion by portion. Searches may run on many threads; hits are
 * logged before they leave, and what was withheld after they have.
 */
public final class DnaComparison implements AutoCloseable {

  /**
   * One pair.
   *
   * @param query the probe that hit
   * @param partition whose record it hit
   * @param hit the record
   */
  public record Pair(DnaProbe query, Country partition, DnaHit hit) {

    /** The probe as bytes, for a log's keyed hash. */
    public byte[] payload() {
      return query.payload();
    }

    /** The number of the record that matched. */
    public Reference reference() {
      return hit.reference();
    }
  }

  /**
   * A pair of one among many probes.
   *
   * @param probe which probe, from 0
   */
  public record NumberedPair(int probe, Pair pair) {}

  /** A share of the search for many probes. */
  public interface Share {

    /**
     * Searches; on any thread.
     *
     * @return pairs that may leave, those of one probe in any order
     * @throws IOException if the register cannot be read; then the comparison has failed
     */
    List<NumberedPair> search() throws IOException;
  }

  private final ComparisonTerms terms;
  private final Snapshot snapshot;
  private final ComparisonHindsight hindsight;
  private List<DnaProbe> portion = List.of();
  private boolean logged;

  /**
   * A comparison.
   *
   * @param snapshot of its register, closed with it
   */
  DnaComparison(ComparisonTerms terms, Snapshot snapshot, WithheldHits noting) {
    this.terms = terms;
    this.snapshot = snapshot;
    this.hindsight = new ComparisonHindsight(terms, noting);
  }

  /** Whose register it is. */
  public Country country() {
    return terms.office().country();
  }

  /**
   * Cuts the search for a portion of the probes into shares that may be made apart: of the probes
   * where they are few, of the records where a pass over all of these costs less. Follow it by
   * {@link #log}.
   */
  public List<Share> shares(List<DnaProbe> probes) {
    lookBack();
    portion = probes;
    RecordFilter filter = terms.admitted().filter();
    return new BulkSearch(snapshot, terms.desk().index(), terms.rule(), filter)
        .parts(probes).stream().<Share>map(part -> () -> search(part, probes)).toList();
  }

  private List<NumberedPair> search(BulkSearch.Part part, List<DnaProbe> probes)
      throws IOException {
    List<NumberedPair> pairs = new ArrayList<>();
    part.search(
        found -> {
          if (terms.admitted().release().quality(found.hit().comparison().quality())) {
            DnaProbe probe = probes.get(found.probe());
            DnaHit judged = terms.desk().chance().judged(probe.profile(), found.hit());
            pairs.add(new NumberedPair(found.probe(), new Pair(probe, country(), judged)));
          } else {
            hindsight.unreleased(found);
          }
        });
    return pairs;
  }

  /**
   * Makes the entries of a portion's pairs durable; only then may they leave.
   *
   * @throws LogUnavailable if that cannot be done
   */
  public void log(List<Pair> pairs) {
    AuditLog log = terms.witnessed();
    Matter matter = terms.matter();
    List<Entry> entries = new ArrayList<>(pairs.size());
    for (Pair pair : pairs) {
      entries.add(
          new Entry.ComparisonHit(
              matter, Side.ANSWERING, log.keyed(matter.at(), pair.payload()), pair.reference()));
    }
    if (!entries.isEmpty()) {
      log.appendAndWait(entries);
    }
    logged = true;
  }

  /** Has what the portion before withheld found out, once its pairs have left. */
  private void lookBack() {
    if (logged) {
      hindsight.handOver(portion, snapshot);
    }
    logged = false;
    portion = List.of();
  }

  /**
   * Logs the end.
   *
   * @return the latest checkpoint of the log, for the requesting state to keep; or empty
   */
  public String end(Outcome outcome, long hits) {
    return terms
        .witnessed()
        .appendAndWait(new Entry.ComparisonEnded(terms.matter(), Side.ANSWERING, outcome, hits))
        .checkpoint();
  }

  @Override
  public void close() throws IOException {
    lookBack();
    snapshot.close();
  }
}
