package org.treffer.vehicle.index;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.treffer.index.SegmentQuery;
import org.treffer.record.RecordFilter;
import org.treffer.vehicle.History;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.VehicleProbe.ByHolder;
import org.treffer.vehicle.VehicleProbe.ByPlate;
import org.treffer.vehicle.VehicleProbe.ByVin;
import org.treffer.vehicle.plate.Reading;
import org.treffer.vehicle.vin.Vin;

/**
 * A search of vehicles as a value. A plate or chassis number costs one term lookup a segment and a
 * few microseconds; a holder costs a walk through everybody born on that day.
 */
public final class VehicleQuery implements SegmentQuery<VehicleHit> {

  private static final Comparator<VehicleHit> ORDER =
      Comparator.comparingInt(VehicleHit::rank).thenComparing(VehicleHit::reference);

  private final VehicleProbe probe;
  private final Candidates.AskedTime time;
  private final RecordFilter filter;
  private final HolderSearch holders;

  /**
   * A search.
   *
   * @param probe what is asked
   * @param now the time of the request, in the register's civil time
   * @param history whether the register keeps what was
   * @param filter the records that take part
   */
  public VehicleQuery(VehicleProbe probe, LocalDateTime now, History history, RecordFilter filter) {
    this.probe = probe;
    this.time = Candidates.AskedTime.of(probe.at(), now, history);
    this.filter = filter;
    this.holders = probe instanceof ByHolder holder ? new HolderSearch(holder) : null;
  }

  @Override
  public void search(LeafReader segment, List<? super VehicleHit> hits) throws IOException {
    switch (probe) {
      case ByPlate plate -> byPlate(segment, plate, hits);
      case ByVin vin -> byVin(segment, vin.vin(), hits);
      case ByHolder holder -> holders.search(segment, new Candidates(segment, time, filter), hits);
    }
  }

  private void byPlate(LeafReader segment, ByPlate plate, List<? super VehicleHit> hits)
      throws IOException {
    TermsEnum terms = terms(segment, VehicleFields.PLATE);
    if (terms == null) {
      return;
    }
    for (Reading reading : plate.readings()) {
      if (terms.seekExact(VehicleFields.term(reading.plate()))) {
        found(segment, terms, plate.foundBy(reading.plate()), hits);
      }
    }
  }

  private void byVin(LeafReader segment, Vin vin, List<? super VehicleHit> hits)
      throws IOException {
    TermsEnum terms = terms(segment, VehicleFields.VIN);
    BytesRef term = VehicleFields.term(vin);
    if (terms != null && terms.seekExact(term)) {
      found(segment, terms, "", hits);
    }
  }

  private void found(
      LeafReader segment, TermsEnum terms, String foundBy, List<? super VehicleHit> hits)
      throws IOException {
    Candidates candidates = new Candidates(segment, time, filter);
    PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      candidates.look(
          doc, (then, basis, into) -> into.add(new VehicleHit(then, foundBy, basis, 1)), hits);
    }
  }

  private static TermsEnum terms(LeafReader segment, String field) throws IOException {
    Terms terms = segment.terms(field);
    return terms == null ? null : terms.iterator();
  }

  /** By rank, then reference; nothing is cut. */
  @Override
  public List<VehicleHit> ordered(List<VehicleHit> hits) {
    return hits.stream().sorted(ORDER).toList();
  }
}
