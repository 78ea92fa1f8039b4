package org.treffer.vehicle.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.treffer.index.SegmentCache;
import org.treffer.index.SegmentQuery;
import org.treffer.record.RecordFilter;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.VehicleProbe.ByHolder;
import org.treffer.vehicle.VehicleProbe.ByPlate;
import org.treffer.vehicle.VehicleProbe.ByVin;
import org.treffer.vehicle.plate.Reading;

/**
 * A search of vehicles as a value. A plate or chassis number costs one term lookup a segment and a
 * few microseconds; a holder costs a walk through everybody born on that day.
 */
final class VehicleQuery implements SegmentQuery<VehicleHit> {

  private static final Comparator<VehicleHit> ORDER =
      Comparator.comparingInt(VehicleHit::rank).thenComparing(VehicleHit::reference);

  private final VehicleProbe probe;
  private final AskedTime time;
  private final RecordFilter filter;
  private final SegmentCache<Cursors> cursors;

  VehicleQuery(
      VehicleProbe probe, AskedTime time, RecordFilter filter, SegmentCache<Cursors> cursors) {
    this.probe = probe;
    this.time = time;
    this.filter = filter;
    this.cursors = cursors;
  }

  @Override
  public void search(LeafReader segment, List<? super VehicleHit> hits) throws IOException {
    switch (probe) {
      case ByPlate plate -> byPlate(segment, plate, hits);
      case ByVin vin ->
          cursors
              .of(segment)
              .vin(segment, VehicleFields.term(vin.vin()), found -> take(segment, found, "", hits));
      case ByHolder holder ->
          new HolderSearch(holder).search(segment, new Candidates(segment, time, filter), hits);
    }
  }

  private void byPlate(LeafReader segment, ByPlate plate, List<? super VehicleHit> hits)
      throws IOException {
    Cursors lookups = cursors.of(segment);
    for (Reading reading : plate.readings()) {
      lookups.plate(
          segment,
          VehicleFields.term(reading.plate()),
          found -> take(segment, found, plate.foundBy(reading.plate()), hits));
    }
  }

  private void take(
      LeafReader segment, PostingsEnum found, String foundBy, List<? super VehicleHit> hits)
      throws IOException {
    Candidates candidates = new Candidates(segment, time, filter);
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      candidates.look(
          doc, (then, basis, into) -> into.add(new VehicleHit(then, foundBy, basis, 1)), hits);
    }
  }

  /** By rank, then reference; nothing is cut. */
  @Override
  public List<VehicleHit> ordered(List<VehicleHit> hits) {
    return hits.size() < 2 ? List.copyOf(hits) : hits.stream().sorted(ORDER).toList();
  }
}
