package org.treffer.contact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.Profile;
import org.treffer.dna.index.BulkHit;
import org.treffer.dna.index.DnaIndex;
import org.treffer.index.SegmentScan;
import org.treffer.partition.Snapshot;
import org.treffer.record.RecordFilter;

/** Many profiles searched for in one snapshot, in parts that may be searched apart. */
final class BulkSearch {

  /** Some of the work. */
  interface Part {

    /**
     * Searches; on any thread.
     *
     * @param each takes the hits, those of one probe in any order
     * @throws IOException if the register cannot be read
     */
    void search(Consumer<BulkHit> each) throws IOException;
  }

  /** Where a pass over all records begins to cost less than one search a probe: measured. */
  private static final long RECORDS_A_PROBE = 256;

  private static final int PROBES_A_PART = 500;
  private static final int RECORDS_A_PART = 65_536;

  private final Snapshot snapshot;
  private final DnaIndex index;
  private final ComparisonRule rule;
  private final RecordFilter filter;

  BulkSearch(Snapshot snapshot, DnaIndex index, ComparisonRule rule, RecordFilter filter) {
    this.snapshot = snapshot;
    this.index = index;
    this.rule = rule;
    this.filter = filter;
  }

  /** Parts of the probes where they are few, of the records where a pass over these costs less. */
  List<Part> parts(List<DnaProbe> probes) {
    List<Profile> profiles = probes.stream().map(DnaProbe::profile).toList();
    return profiles.size() * RECORDS_A_PROBE < snapshot.size()
        ? ofProbes(profiles)
        : ofRecords(profiles);
  }

  private List<Part> ofProbes(List<Profile> profiles) {
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < profiles.size(); from += PROBES_A_PART) {
      int begin = from;
      int end = Math.min(profiles.size(), from + PROBES_A_PART);
      parts.add(each -> searchEach(profiles, begin, end, each));
    }
    return parts;
  }

  private void searchEach(List<Profile> profiles, int from, int to, Consumer<BulkHit> each)
      throws IOException {
    for (int number = from; number < to; number++) {
      for (DnaHit hit : snapshot.search(index.query(profiles.get(number), rule, filter))) {
        each.accept(new BulkHit(number, hit));
      }
    }
  }

  private List<Part> ofRecords(List<Profile> profiles) {
    SegmentScan<BulkHit> sweep = index.sweep(profiles, rule, filter);
    List<Part> parts = new ArrayList<>();
    for (int s = 0; s < snapshot.segments(); s++) {
      int segment = s;
      int documents = snapshot.documents(segment);
      for (int from = 0; from < documents; from += RECORDS_A_PART) {
        int begin = from;
        int end = Math.min(documents, from + RECORDS_A_PART);
        parts.add(each -> snapshot.read(segment, begin, end, sweep, each));
      }
    }
    return parts;
  }
}
