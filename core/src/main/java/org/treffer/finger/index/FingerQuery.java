package org.treffer.finger.index;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.treffer.finger.CandidateLimit;
import org.treffer.finger.CoarseMatcher;
import org.treffer.finger.FingerHit;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.LeastScore;
import org.treffer.finger.PackedPrint;
import org.treffer.finger.PreparedPrint;
import org.treffer.index.HeaderReader;
import org.treffer.index.SegmentCache;
import org.treffer.index.SegmentQuery;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.record.Status;

/** The search for the best candidates: a coarse look at all, the precise matcher on the best. */
final class FingerQuery implements SegmentQuery<FingerHit> {

  /** At least so many of a segment are compared precisely. */
  private static final int LEAST_PRECISE = 256;

  /** Of a large segment one in so many of the records that take part is compared precisely. */
  private static final int PRECISE_PART = 100;

  /** Fewer documents than these are not worth a thread. */
  private static final int LEAST_COARSE_SLICE = 2_048;

  private static final int LEAST_PRECISE_SLICE = 32;

  private final List<ProbePrint> probe;
  private final FingerKind register;
  private final int limit;
  private final double least;
  private final RecordFilter filter;
  private final SegmentCache<FingerSegment> segments;

  /** How many records the process has looked at. */
  private final AtomicLong looked;

  FingerQuery(
      FingerProbe probe,
      RecordFilter filter,
      SegmentCache<FingerSegment> segments,
      AtomicLong looked) {
    this.probe = new ArrayList<>();
    for (FingerTemplate print : probe.prints()) {
      this.probe.add(new ProbePrint(print.position(), PreparedPrint.of(print)));
    }
    this.register = probe.register();
    this.limit = CandidateLimit.of(probe.kind(), probe.register());
    this.least = LeastScore.of(probe.kind(), probe.register());
    this.filter = filter;
    this.segments = segments;
    this.looked = looked;
  }

  @Override
  public void search(LeafReader segment, List<? super FingerHit> hits) throws IOException {
    FingerSegment known = segments.of(segment);
    int[] documents = coarse(segment, known);
    Slices.inParallel(
            documents.length,
            LEAST_PRECISE_SLICE,
            (from, to) -> precise(segment, known, Arrays.copyOfRange(documents, from, to)))
        .forEach(hits::addAll);
  }

  /** A look at every record that lives, is of the kind searched and that the filter admits. */
  private int[] coarse(LeafReader segment, FingerSegment known) throws IOException {
    long looks = looked.addAndGet(segment.maxDoc());
    List<Looked> slices =
        Slices.inParallel(
            segment.maxDoc(),
            LEAST_COARSE_SLICE,
            (from, to) -> look(segment, known, looks, from, to));
    int admitted = slices.stream().mapToInt(Looked::admitted).sum();
    // A record that is withheld must not make room for another, so only now is it known how many.
    BestDocuments best = new BestDocuments((int) precise(admitted));
    slices.forEach(look -> look.best().offerTo(best));
    return best.ascending();
  }

  /** The best of a slice of documents, and how many took part. */
  private record Looked(BestDocuments best, int admitted) {}

  private Looked look(LeafReader segment, FingerSegment known, long looks, int from, int to)
      throws IOException {
    int admitted = 0;
    BestDocuments best = new BestDocuments((int) Math.min(to - from, precise(segment.maxDoc())));
    List<CoarseMatcher> matchers =
        probe.stream().map(print -> new CoarseMatcher(print.print(), looks)).toList();
    Bits live = segment.getLiveDocs();
    HeaderReader headers = new HeaderReader(segment);
    for (int document = from; document < to; document++) {
      if ((live == null || live.get(document))
          && PackedHeader.kind(headers.common(document)) == register.ordinal()
          && headers.admits(filter, document)) {
        best.offer(document, mass(known, document, matchers));
        admitted++;
      }
    }
    return new Looked(best, admitted);
  }

  static long precise(long records) {
    return Math.max(LEAST_PRECISE, records / PRECISE_PART);
  }

  /** The mass of all fingers that can be compared, together. */
  private float mass(FingerSegment known, int document, List<CoarseMatcher> matchers) {
    float mass = 0;
    MemorySegment prints = known.prints;
    long end = known.starts[document + 1];
    for (long at = known.starts[document]; at < end; at += PackedPrint.lengthAt(prints, at)) {
      int position = PackedPrint.positionAt(prints, at);
      for (int p = 0; p < matchers.size(); p++) {
        if (probe.get(p).comparable(position)) {
          float one = matchers.get(p).mass(prints, at);
          boolean same = probe.get(p).same(position);
          mass = same ? mass + one : Math.max(mass, one);
        }
      }
    }
    return mass;
  }

  private List<FingerHit> precise(LeafReader segment, FingerSegment known, int... documents)
      throws IOException {
    List<FingerHit> hits = new ArrayList<>();
    BinaryDocValues numbers = DocValues.getBinary(segment, FingerIndex.NUMBER);
    HeaderReader headers = new HeaderReader(segment);
    PreciseLook look = new PreciseLook(probe, register, known.prints, looked.get());
    for (int document : documents) {
      if (!numbers.advanceExact(document)) {
        throw new IOException("document " + document + " has no number: the index is damaged");
      }
      Reference reference = new Reference(numbers.binaryValue().utf8ToString());
      boolean disputed = PackedHeader.status(headers.common(document)) == Status.DISPUTED;
      FingerHit hit =
          look.at(reference, disputed, known.starts[document], known.starts[document + 1]);
      if (hit.score() >= least) {
        hits.add(hit);
      }
    }
    return hits;
  }

  @Override
  public List<FingerHit> ordered(List<FingerHit> hits) {
    List<FingerHit> best = hits.stream().sorted(FingerHit.BEST_FIRST).limit(limit).toList();
    List<FingerHit> ranked = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      ranked.add(best.get(i).ranked(i + 1));
    }
    return ranked;
  }
}
