package org.treffer.vehicle.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.treffer.record.Header;
import org.treffer.record.RecordFilter;
import org.treffer.vehicle.PackedRegistration;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;

/**
 * The documents of one segment that a search looks at, in rising order: live, admitted by the
 * record filter before anything of them is read, and holding at the time asked for.
 */
final class Candidates {

  private final AskedTime time;
  private final int minute;
  private final RecordFilter filter;
  private final Bits live;
  private final BinaryDocValues packed;
  private final long[] scratch = new long[Header.MOST_GROUNDS];

  Candidates(LeafReader segment, AskedTime time, RecordFilter filter) throws IOException {
    this.time = time;
    this.minute = PackedRegistration.minute(time.effective());
    this.filter = filter;
    this.live = segment.getLiveDocs();
    this.packed = DocValues.getBinary(segment, VehicleFields.PACKED);
  }

  /** What is done with a candidate: the hits it gives, none, one or more. */
  interface Judge {
    void judge(Registration then, VehicleHit.Basis basis, List<? super VehicleHit> hits);
  }

  /** Judges a document, if it is live, admitted and held then. */
  void look(int document, Judge judge, List<? super VehicleHit> hits) throws IOException {
    if (live != null && !live.get(document)) {
      return;
    }
    if (!packed.advanceExact(document)) {
      throw new IOException("document " + document + " holds no registration: damaged index");
    }
    BytesRef bytes = packed.binaryValue();
    if (PackedRegistration.admitted(bytes.bytes, bytes.offset, filter, scratch)
        && PackedRegistration.held(bytes.bytes, bytes.offset, minute)) {
      Registration full = PackedRegistration.unpack(bytes.bytes, bytes.offset);
      judge.judge(full.at(time.effective()), time.basis(), hits);
    }
  }
}
