package org.treffer.dna.index;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.treffer.dna.ComparisonRule;

/** What is kept in memory of a segment: its masks, its rare profiles, plans, columns if needed. */
final class DnaSegment {

  /** Plans kept at most; when there are more, all are made anew as they are needed. */
  private static final int MOST_PLANS = 4_096;

  /** What a plan depends on besides the segment. */
  private record PlanKey(int typed, int designated, ComparisonRule rule) {}

  private final SegmentMasks masks;
  private final RareProfiles rare;
  private final ColumnScan scan;
  private final int[] typedByOrdinal;
  private final ConcurrentMap<PlanKey, SearchPlan> plans = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<SegmentCursor> cursors = new ConcurrentLinkedQueue<>();
  private final AtomicReference<ScanColumns> columns = new AtomicReference<>();

  DnaSegment(LeafReader segment, ColumnScan scan) throws IOException {
    this.masks = SegmentMasks.of(segment);
    this.rare = new RareProfiles(segment, masks);
    this.scan = scan;
    this.typedByOrdinal = typedByOrdinal(segment);
  }

  private static int[] typedByOrdinal(LeafReader segment) throws IOException {
    SortedDocValues values = segment.getSortedDocValues(DnaFields.MASKS);
    int[] typed = new int[values == null ? 0 : values.getValueCount()];
    for (int ordinal = 0; ordinal < typed.length; ordinal++) {
      typed[ordinal] = DnaFields.typed(values.lookupOrd(ordinal));
    }
    return typed;
  }

  /** The plan for a probe of these masks. */
  SearchPlan plan(int typed, int designated, ComparisonRule rule) {
    PlanKey key = new PlanKey(typed, designated, rule);
    SearchPlan plan = plans.get(key);
    if (plan == null) {
      plan = SearchPlan.of(masks, rare, typed, designated, rule);
      if (plans.size() >= MOST_PLANS) {
        plans.clear();
      }
      plans.put(key, plan);
    }
    return plan;
  }

  RareProfiles rare() {
    return rare;
  }

  /** The typed loci of a mask by its ordinal in the segment's doc values. */
  int typed(int ordinal) {
    return typedByOrdinal[ordinal];
  }

  /** The columns for a scan, built at the first call. */
  ScanColumns columns(LeafReader segment) throws IOException {
    ScanColumns present = columns.get();
    if (present == null) {
      synchronized (columns) {
        present = columns.get();
        if (present == null) {
          present = new ScanColumns(segment, scan);
          columns.set(present);
        }
      }
    }
    return present;
  }

  /** A cursor for one search, to be given back. */
  SegmentCursor borrow(LeafReader segment) throws IOException {
    SegmentCursor cursor = cursors.poll();
    return cursor != null ? cursor : new SegmentCursor(segment);
  }

  void giveBack(SegmentCursor cursor) {
    cursors.offer(cursor);
  }
}
