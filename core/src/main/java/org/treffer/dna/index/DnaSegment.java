package org.treffer.dna.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.AlreadyClosedException;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.Profile;
import org.treffer.index.HeaderReader;
import org.treffer.index.HeaderTable;
import org.treffer.index.Headers;

/** What is kept in memory of a segment: its masks, its rare profiles, plans, a column if needed. */
final class DnaSegment {

  /** Plans kept at most; when there are more, all are made anew as they are needed. */
  private static final int MOST_PLANS = 16_384;

  /** What speeds up searches is built by this one: one search alone is faster without. */
  private static final int SEARCH_THAT_BUILDS = 4;

  /** What a plan depends on besides the segment. */
  private record PlanKey(int typed, int designated, ComparisonRule rule) {}

  private final SearchMethod method;
  private final SegmentMasks masks;
  private final RareRuns rare;
  private final SignatureScan scan;
  private final int[] typedByOrdinal;
  private final AtomicReference<RareGroups> rareGroups = new AtomicReference<>(RareGroups.NONE);
  private final AtomicReference<RecordMask[]> recordMasks =
      new AtomicReference<>(new RecordMask[0]);
  private final AtomicInteger searches = new AtomicInteger();
  private final AtomicReference<Optional<RareTable>> table =
      new AtomicReference<>(Optional.empty());
  private final FiveTable.Building building;
  private final AtomicInteger furtherSearches = new AtomicInteger();
  private final AtomicReference<Optional<FiveTable>> fives =
      new AtomicReference<>(Optional.empty());
  private final AtomicInteger withoutHeaders = new AtomicInteger();
  private final AtomicReference<Optional<HeaderTable>> headers =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<long[]> column = new AtomicReference<>(new long[0]);
  private final ConcurrentMap<PlanKey, SearchPlan> plans = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<SegmentCursor> cursors = new ConcurrentLinkedQueue<>();

  DnaSegment(
      LeafReader segment, SignatureScan scan, SearchMethod method, FiveTable.Building building)
      throws IOException {
    this.method = method;
    this.building = building;
    this.masks = SegmentMasks.of(segment);
    this.rare = new RareRuns(segment, masks, scan);
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

  /** Gathers every live or deleted document that may hit, as far as signatures tell. */
  void gather(LeafReader segment, DnaQuery query, SegmentCursor cursor) throws IOException {
    cursor.candidates.clear();
    if (method != SearchMethod.PLANNED) {
      scanAll(segment, query, cursor);
      return;
    }
    Optional<RareTable> known = table(segment);
    SearchPlan plan = plan(known, query);
    if (plan.scanAll) {
      scanAll(segment, query, cursor);
      return;
    }
    Optional<FiveTable> table = fives(segment, known);
    for (int group : plan.groups) {
      if (group < LocusGroups.FIRST_OF_THREE && table.isPresent()) {
        table.get().find(group, query.keys(), query.test(), column.get(), cursor.candidates);
      } else {
        cursor.find(segment, group, query.keys(), query.test(), column.get());
      }
    }
    if (plan.rareGroups.length > 0) {
      known.orElseThrow().find(plan, query, cursor);
    }
    for (int i = 0; i < plan.rareStretches.length; i += 2) {
      rare.scan(
          plan.rareStretches[i],
          plan.rareStretches[i + 1],
          query.test(),
          cursor.scratch,
          cursor.candidates);
    }
    cursor.candidates.sortDistinct();
  }

  private void scanAll(LeafReader segment, DnaQuery query, SegmentCursor cursor)
      throws IOException {
    long[] signatures = column(segment);
    scan.find(signatures, 0, signatures.length, query.test(), cursor.candidates);
  }

  private SearchPlan plan(Optional<RareTable> known, DnaQuery query) {
    return known.isEmpty()
        ? SearchPlan.of(masks, rare, RareGroups.NONE, query.probe(), query.rule())
        : planAmongGroups(query.probe(), query.rule());
  }

  /** The plan for a probe, in which rare profiles can be looked up by their groups. */
  SearchPlan planAmongGroups(Profile probe, ComparisonRule rule) {
    PlanKey key = new PlanKey(probe.typed(), probe.designated(), rule);
    SearchPlan plan = plans.get(key);
    if (plan == null) {
      plan = SearchPlan.of(masks, rare, rareGroups(), probe, rule);
      if (plans.size() >= MOST_PLANS) {
        plans.clear();
      }
      plans.put(key, plan);
    }
    return plan;
  }

  private Optional<RareTable> table(LeafReader segment) throws IOException {
    Optional<RareTable> known = table.get();
    if (known.isEmpty() && searches.incrementAndGet() == SEARCH_THAT_BUILDS) {
      column(segment);
      known = Optional.of(new RareTable(segment, rare, rareGroups()));
      table.set(known);
    }
    return known;
  }

  /**
   * The table of groups of five, once it is built. It comes after the column of signatures, which
   * its searches read.
   */
  private Optional<FiveTable> fives(LeafReader segment, Optional<RareTable> known) {
    Optional<FiveTable> built = fives.get();
    if (built.isEmpty()
        && known.isPresent()
        && furtherSearches.incrementAndGet() == building.afterSearches()) {
      aside(segment, furtherSearches, () -> fives.set(Optional.of(FiveTable.of(segment))));
    }
    return built;
  }

  /** The headers of a segment's documents: from memory once a process goes on searching. */
  Headers headers(LeafReader segment, SegmentCursor cursor) throws IOException {
    Optional<HeaderTable> table = headers.get();
    if (table.isPresent() && table.get().isOf(segment)) {
      return table.get().reader(cursor.grounds);
    }
    if (withoutHeaders.incrementAndGet() == building.afterSearches()) {
      aside(
          segment,
          withoutHeaders,
          () -> {
            headers.set(Optional.of(new HeaderTable(segment)));
            withoutHeaders.set(0);
          });
    }
    return new HeaderReader(segment);
  }

  /** Builds something from a segment. */
  private interface Work {
    void run() throws IOException;
  }

  /**
   * Has something built aside. A segment that cannot be read fails the searches too, which say so:
   * here it is only tried again.
   *
   * @param count of the searches after which it is done
   */
  private void aside(LeafReader segment, AtomicInteger count, Work work) {
    if (!segment.tryIncRef()) {
      count.set(0);
      return;
    }
    building
        .builder()
        .execute(
            () -> {
              try {
                work.run();
              } catch (IOException | AlreadyClosedException e) {
                count.set(0);
              } finally {
                release(segment);
              }
            });
  }

  private static void release(LeafReader segment) {
    try {
      segment.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RareGroups rareGroups() {
    RareGroups groups = rareGroups.get();
    if (groups == RareGroups.NONE) {
      // Two threads may choose at once; they choose the same.
      rareGroups.compareAndSet(RareGroups.NONE, new RareGroups(rare.designated, rare.profiles()));
      groups = rareGroups.get();
    }
    return groups;
  }

  /** The pairs for probes that the groups here do not lead to. */
  SweepGroups groupsFor(List<Profile> uncovered, ComparisonRule rule) {
    return new SweepGroups(uncovered, masks, rule);
  }

  /** The mask by its ordinal in doc values, which hold masks in the order of terms. */
  RecordMask mask(int ordinal) {
    RecordMask[] all = recordMasks.get();
    if (all.length == 0) {
      all = RecordMask.of(masks, rare, rareGroups());
      recordMasks.set(all);
    }
    return all[ordinal];
  }

  /** The signatures of all documents, built from doc values at the first call: 8 bytes each. */
  private long[] column(LeafReader segment) throws IOException {
    synchronized (column) {
      if (column.get().length == 0) {
        long[] signatures = new long[segment.maxDoc()];
        NumericDocValues values = DocValues.getNumeric(segment, DnaFields.SIGNATURE);
        for (int doc = values.nextDoc();
            doc != NumericDocValues.NO_MORE_DOCS;
            doc = values.nextDoc()) {
          signatures[doc] = values.longValue();
        }
        column.set(signatures);
      }
      return column.get();
    }
  }

  /** The typed loci of a mask by its ordinal in the segment's doc values. */
  int typed(int ordinal) {
    return typedByOrdinal[ordinal];
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
