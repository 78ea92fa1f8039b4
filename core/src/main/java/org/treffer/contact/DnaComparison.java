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
import org.treffer.dna.Profile;
import org.treffer.dna.chance.RegisterChance;
import org.treffer.dna.index.BulkHit;
import org.treffer.dna.index.DnaIndex;
import org.treffer.index.SegmentScan;
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

  /** Where a pass over all records begins to cost less than one search a probe: measured. */
  private static final long RECORDS_A_PROBE = 256;

  private static final int PROBES_A_SHARE = 500;
  private static final int RECORDS_A_SHARE = 65_536;

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
   * Cuts the search for many probes into shares that may be made apart: of the probes where they
   * are few, of the records where a pass over all of these costs less.
   */
  public List<Share> shares(List<DnaProbe> probes) {
    return probes.size() * RECORDS_A_PROBE < snapshot.size() ? ofProbes(probes) : ofRecords(probes);
  }

  private List<Share> ofProbes(List<DnaProbe> probes) {
    List<Share> shares = new ArrayList<>();
    for (int from = 0; from < probes.size(); from += PROBES_A_SHARE) {
      int begin = from;
      int end = Math.min(probes.size(), from + PROBES_A_SHARE);
      shares.add(() -> searchEach(probes, begin, end));
    }
    return shares;
  }

  private List<NumberedPair> searchEach(List<DnaProbe> probes, int from, int to)
      throws IOException {
    List<NumberedPair> pairs = new ArrayList<>();
    for (int number = from; number < to; number++) {
      DnaProbe probe = probes.get(number);
      for (DnaHit hit : snapshot.search(index.query(probe.profile(), rule, admitted.filter()))) {
        addReleased(number, probe, hit, pairs);
      }
    }
    return pairs;
  }

  private List<Share> ofRecords(List<DnaProbe> probes) {
    List<Profile> profiles = probes.stream().map(DnaProbe::profile).toList();
    SegmentScan<BulkHit> sweep = index.sweep(profiles, rule, admitted.filter());
    List<Share> shares = new ArrayList<>();
    for (int s = 0; s < snapshot.segments(); s++) {
      int segment = s;
      int documents = snapshot.documents(segment);
      for (int from = 0; from < documents; from += RECORDS_A_SHARE) {
        int begin = from;
        int end = Math.min(documents, from + RECORDS_A_SHARE);
        shares.add(() -> sweep(sweep, probes, segment, begin, end));
      }
    }
    return shares;
  }

  private List<NumberedPair> sweep(
      SegmentScan<BulkHit> sweep, List<DnaProbe> probes, int segment, int from, int to)
      throws IOException {
    List<NumberedPair> pairs = new ArrayList<>();
    snapshot.read(
        segment,
        from,
        to,
        sweep,
        found -> addReleased(found.probe(), probes.get(found.probe()), found.hit(), pairs));
    return pairs;
  }

  private void addReleased(int number, DnaProbe probe, DnaHit hit, List<NumberedPair> pairs) {
    if (admitted.release().quality(hit.comparison().quality())) {
      Pair pair = new Pair(probe, country, chance.judged(probe.profile(), hit));
      pairs.add(new NumberedPair(number, pair));
    }
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
