package org.treffer.vehicle.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReader;
import org.treffer.index.SegmentCache;
import org.treffer.index.SegmentQuery;
import org.treffer.record.RecordFilter;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.VehicleProbe.ByHolder;
import org.treffer.vehicle.VehicleProbe.ByPlate;
import org.treffer.vehicle.VehicleProbe.ByVin;
import org.treffer.vehicle.plate.Plate;
import org.treffer.vehicle.plate.Reading;

/**
 * A search of vehicles as a value. A plate or chassis number costs one lookup a segment and a few
 * microseconds; a person who holds costs a walk through everybody born on that day, a company one
 * through the registrations of that name.
 */
final class VehicleQuery implements SegmentQuery<VehicleHit> {

  private static final Comparator<VehicleHit> ORDER =
      Comparator.comparingInt(VehicleHit::rank).thenComparing(VehicleHit::reference);

  private final Searcher searcher;
  private final AskedTime time;
  private final RecordFilter filter;
  private final SegmentCache<SegmentKeys> segments;

  VehicleQuery(
      VehicleProbe probe, AskedTime time, RecordFilter filter, SegmentCache<SegmentKeys> segments) {
    this.time = time;
    this.filter = filter;
    this.segments = segments;
    this.searcher =
        switch (probe) {
          case ByPlate plate -> byPlate(plate);
          case ByVin vin -> byVin(vin);
          case ByHolder holder -> byHolder(holder);
        };
  }

  /** One way to search a segment. */
  private interface Searcher {
    void search(LeafReader segment, List<? super VehicleHit> hits) throws IOException;
  }

  @Override
  public void search(LeafReader segment, List<? super VehicleHit> hits) throws IOException {
    searcher.search(segment, hits);
  }

  private Searcher byPlate(ByPlate probe) {
    List<Searcher> readings = new ArrayList<>(1);
    for (Reading reading : probe.readings()) {
      Plate plate = reading.plate();
      KeyLookup.Key key = KeyLookup.Key.of(VehicleFields.term(plate));
      String foundBy = probe.foundBy(plate);
      readings.add(
          (segment, hits) ->
              take(
                  segment,
                  segments.of(segment).plates().documents(segment, key),
                  full -> full.plate().equals(plate),
                  foundBy,
                  hits));
    }
    return (segment, hits) -> {
      for (Searcher reading : readings) {
        reading.search(segment, hits);
      }
    };
  }

  private Searcher byVin(ByVin probe) {
    KeyLookup.Key key = KeyLookup.Key.of(VehicleFields.term(probe.vin()));
    return (segment, hits) ->
        take(
            segment,
            segments.of(segment).vins().documents(segment, key),
            full -> full.vin().equals(probe.vin()),
            "",
            hits);
  }

  private Searcher byHolder(ByHolder probe) {
    HolderSearch search = HolderSearch.of(probe.party());
    return (segment, hits) -> search.search(segment, new Candidates(segment, time, filter), hits);
  }

  private void take(
      LeafReader segment,
      int[] documents,
      Predicate<Registration> asked,
      String foundBy,
      List<? super VehicleHit> hits)
      throws IOException {
    if (documents.length == 0) {
      return;
    }
    Candidates candidates = new Candidates(segment, time, filter);
    for (int document : documents) {
      candidates.look(
          document,
          (then, basis, into) -> {
            if (asked.test(then)) {
              into.add(new VehicleHit(then, foundBy, basis, 1));
            }
          },
          hits);
    }
  }

  /** By rank, then reference; nothing is cut. */
  @Override
  public List<VehicleHit> ordered(List<VehicleHit> hits) {
    return inOrder(hits);
  }

  static List<VehicleHit> inOrder(List<VehicleHit> hits) {
    return hits.size() < 2 ? List.copyOf(hits) : hits.stream().sorted(ORDER).toList();
  }
}
