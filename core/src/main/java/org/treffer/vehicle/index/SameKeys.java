package org.treffer.vehicle.index;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.treffer.index.SegmentCache;
import org.treffer.index.SegmentQuery;
import org.treffer.vehicle.PackedRegistration;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;

/** The live registrations with another's plate or chassis number, of whatever time. */
final class SameKeys implements SegmentQuery<VehicleHit> {

  private final KeyLookup.Key plate;
  private final KeyLookup.Key vin;
  private final SegmentCache<SegmentKeys> segments;

  SameKeys(Registration registration, SegmentCache<SegmentKeys> segments) {
    this.plate = KeyLookup.Key.of(VehicleFields.term(registration.plate()));
    this.vin = KeyLookup.Key.of(VehicleFields.term(registration.vin()));
    this.segments = segments;
  }

  @Override
  public void search(LeafReader segment, List<? super VehicleHit> hits) throws IOException {
    SegmentKeys keys = segments.of(segment);
    TreeSet<Integer> documents = new TreeSet<>();
    for (int document : keys.plates().documents(segment, plate)) {
      documents.add(document);
    }
    for (int document : keys.vins().documents(segment, vin)) {
      documents.add(document);
    }
    Bits live = segment.getLiveDocs();
    BinaryDocValues packed = DocValues.getBinary(segment, VehicleFields.PACKED);
    for (int document : documents) {
      if ((live == null || live.get(document)) && packed.advanceExact(document)) {
        BytesRef bytes = packed.binaryValue();
        Registration full = PackedRegistration.unpack(bytes.bytes, bytes.offset);
        hits.add(new VehicleHit(full, "", VehicleHit.Basis.AT_THE_TIME, 1));
      }
    }
  }

  @Override
  public List<VehicleHit> ordered(List<VehicleHit> hits) {
    return VehicleQuery.inOrder(hits);
  }
}
