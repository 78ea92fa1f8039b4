package org.treffer.dna.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaKind;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.index.HeaderReader;
import org.treffer.index.SegmentCache;
import org.treffer.index.SegmentScan;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Status;

/**
 * The search for many probes at once: one pass over the records, each of which is looked up among
 * the probes. It finds what a search for each probe finds; which is faster depends on how many
 * probes there are to how many records.
 */
final class DnaSweep implements SegmentScan<BulkHit> {

  private static final DnaKind[] KINDS = DnaKind.values();

  private final List<Profile> probes;
  private final ComparisonRule rule;
  private final RecordFilter filter;
  private final SegmentCache<DnaSegment> segments;
  private final SignatureScan scan;
  private final Map<LeafReader, ProbeTable> tables = new HashMap<>();

  DnaSweep(
      List<Profile> probes,
      ComparisonRule rule,
      RecordFilter filter,
      SegmentCache<DnaSegment> segments,
      SignatureScan scan) {
    this.probes = probes;
    this.rule = rule;
    this.filter = filter;
    this.segments = segments;
    this.scan = scan;
  }

  /** One thread makes it, the others wait. */
  private ProbeTable table(LeafReader segment) throws IOException {
    synchronized (tables) {
      ProbeTable table = tables.get(segment);
      if (table == null) {
        table = ProbeTable.of(probes, rule, segments.of(segment), scan);
        tables.put(segment, table);
      }
      return table;
    }
  }

  @Override
  public void read(LeafReader segment, int from, int to, Consumer<? super BulkHit> each)
      throws IOException {
    new Pass(segment).run(from, to, each);
  }

  /**
   * One pass over some records of a segment, on one thread: some records at a time, and for these
   * in turns all hashes, all buckets, all entries, so that memory is waited for once a turn and not
   * once a lookup.
   */
  private final class Pass {

    private static final int RECORDS_AT_A_TIME = 64;

    private final ProbeTable table;
    private final DnaSegment known;
    private final Bits live;
    private final SortedDocValues masks;
    private final NumericDocValues signatures;
    private final BinaryDocValues profiles;
    private final GenotypeKeys keys = new GenotypeKeys(new int[Locus.COUNT]);
    private final Verification verification;

    /** The records at hand: their documents, masks, signatures and genotypes. */
    private final int[] documents = new int[RECORDS_AT_A_TIME];

    private final int[] ordinals = new int[RECORDS_AT_A_TIME];
    private final long[] codes = new long[RECORDS_AT_A_TIME];
    private final int[][] genotypes = new int[RECORDS_AT_A_TIME][Locus.COUNT];

    /** Lookups: hashes, where each record's end, where their entries begin, the first of these. */
    private final long[] hashes;

    private final int[] ends = new int[RECORDS_AT_A_TIME];
    private final int[] begins;
    private final long[] firsts;
    private final Candidates found = new Candidates();

    Pass(LeafReader segment) throws IOException {
      table = table(segment);
      known = segments.of(segment);
      live = segment.getLiveDocs();
      masks = DocValues.getSorted(segment, DnaFields.MASKS);
      signatures = DocValues.getNumeric(segment, DnaFields.SIGNATURE);
      profiles = DocValues.getBinary(segment, DnaFields.PROFILE);
      hashes = new long[RECORDS_AT_A_TIME * table.mostGroups + 1];
      begins = new int[hashes.length];
      firsts = new long[hashes.length];
      verification = new Verification(segment);
    }

    void run(int from, int to, Consumer<? super BulkHit> each) throws IOException {
      int doc = from;
      while (doc < to) {
        int records = 0;
        int lookups = 0;
        for (; doc < to && records < RECORDS_AT_A_TIME; doc++) {
          if (live == null || live.get(doc)) {
            read(doc, records);
            lookups = hash(records, lookups);
            ends[records++] = lookups;
          }
        }
        fetch(lookups);
        for (int record = 0; record < records; record++) {
          find(record, record == 0 ? 0 : ends[record - 1]);
          if (found.size() > 0) {
            verification.run(documents[record], genotypes[record], found, each);
          }
        }
      }
    }

    private void read(int doc, int record) throws IOException {
      if (!masks.advanceExact(doc)
          || !signatures.advanceExact(doc)
          || !profiles.advanceExact(doc)) {
        throw new IOException("document " + doc + " has no profile: the index is damaged");
      }
      documents[record] = doc;
      ordinals[record] = masks.ordValue();
      codes[record] = signatures.longValue();
      int typed = known.typed(ordinals[record]);
      ProfileBytes.genotypes(profiles.binaryValue(), typed, genotypes[record]);
    }

    /** Appends the hashes that some probe may be entered under. */
    private int hash(int record, int lookups) {
      keys.set(genotypes[record]);
      int present = lookups;
      for (int group : table.groups(ordinals[record])) {
        long hash = keys.hash(group);
        hashes[present] = hash;
        present += table.buckets().present(hash);
      }
      return present;
    }

    private void fetch(int lookups) {
      for (int i = 0; i < lookups; i++) {
        begins[i] = table.buckets().begin(hashes[i]);
      }
      for (int i = 0; i < lookups; i++) {
        firsts[i] = table.buckets().signature(begins[i]);
      }
    }

    private void find(int record, int firstLookup) {
      found.clear();
      for (int i = firstLookup; i < ends[record]; i++) {
        table.find(hashes[i], begins[i], firsts[i], codes[record], found);
      }
      table.findUngrouped(known.mask(ordinals[record]), codes[record], found);
      if (found.size() > 1) {
        found.sortDistinct();
      }
    }
  }

  /** Compares records that the filter admits with the probes they may hit, in ascending order. */
  private final class Verification {

    private final HeaderReader headers;
    private final BinaryDocValues profiles;

    Verification(LeafReader segment) throws IOException {
      headers = new HeaderReader(segment);
      profiles = DocValues.getBinary(segment, DnaFields.PROFILE);
    }

    void run(int doc, int[] genotypes, Candidates found, Consumer<? super BulkHit> each)
        throws IOException {
      if (!headers.admits(filter, doc)) {
        return;
      }
      Profile record = Profile.ofPacked(genotypes, Map.of());
      for (int i = 0; i < found.size(); i++) {
        Profile probe = probes.get(found.get(i));
        if (Comparison.quality(probe, record, rule) > 0) {
          each.accept(new BulkHit(found.get(i), hit(doc, probe, record)));
        }
      }
    }

    private DnaHit hit(int doc, Profile probe, Profile record) throws IOException {
      if (!profiles.advanceExact(doc)) {
        throw new IOException("document " + doc + " has no profile: the index is damaged");
      }
      long header = headers.common(doc);
      return new DnaHit(
          ProfileBytes.reference(profiles.binaryValue()),
          KINDS[PackedHeader.kind(header)],
          Comparison.of(probe, record, rule),
          Double.NaN,
          PackedHeader.status(header) == Status.DISPUTED);
    }
  }
}
