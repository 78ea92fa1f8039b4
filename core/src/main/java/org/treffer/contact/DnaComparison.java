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
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.chance.RegisterChance;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.Snapshot;
import org.treffer.protection.Admission;
import org.treffer.record.Country;
import org.treffer.record.Reference;

/**
 * The requested side of a mass comparison (Decision 2008/615/JHA, Article 4), over one snapshot of
 * its register from begin to end. Searches may run on many threads; hits are logged before they
 * leave.
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

  private final Country country;
  private final Snapshot snapshot;
  private final DnaIndex index;
  private final ComparisonRule rule;
  private final Admission.Admitted admitted;
  private final RegisterChance chance;
  private final AuditLog log;
  private final Matter matter;

  DnaComparison(
      Country country,
      Snapshot snapshot,
      DnaDesk desk,
      ComparisonRule rule,
      Admission.Admitted admitted,
      AuditLog log,
      Matter matter) {
    this.country = country;
    this.snapshot = snapshot;
    this.index = desk.index();
    this.rule = rule;
    this.admitted = admitted;
    this.chance = desk.chance();
    this.log = log;
    this.matter = matter;
  }

  /** Whose register it is. */
  public Country country() {
    return country;
  }

  /**
   * The hits of one profile that may leave, in the order of an answer.
   *
   * @throws IOException if the register cannot be read; then the comparison has failed
   */
  public List<Pair> search(DnaProbe probe) throws IOException {
    List<DnaHit> hits = snapshot.search(index.query(probe.profile(), rule, admitted.filter()));
    if (hits.isEmpty()) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>(hits.size());
    for (DnaHit hit : hits) {
      if (admitted.release().quality(hit.comparison().quality())) {
        pairs.add(new Pair(probe, country, chance.judged(probe.profile(), hit)));
      }
    }
    return pairs;
  }

  /**
   * Makes the entries of some pairs durable; only then may they leave.
   *
   * @throws LogUnavailable if that cannot be done
   */
  public void log(List<Pair> pairs) {
    List<Entry> entries = new ArrayList<>(pairs.size());
    for (Pair pair : pairs) {
      entries.add(
          new Entry.ComparisonHit(
              matter, Side.ANSWERING, log.keyed(matter.at(), pair.payload()), pair.reference()));
    }
    if (!entries.isEmpty()) {
      log.appendAndWait(entries);
    }
  }

  /** Logs the end. */
  public void end(Outcome outcome, long hits) {
    log.appendAndWait(new Entry.ComparisonEnded(matter, Side.ANSWERING, outcome, hits));
  }

  @Override
  public void close() throws IOException {
    snapshot.close();
  }
}
