package org.treffer.vehicle.index;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.treffer.index.CategoryIndex;
import org.treffer.index.HeaderReader;
import org.treffer.index.SegmentCache;
import org.treffer.index.SegmentQuery;
import org.treffer.index.SegmentScan;
import org.treffer.record.Category;
import org.treffer.record.Header;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Status;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.History;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.PackedRegistration;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;

/**
 * How registrations become Lucene documents: one term for the plate, one for the chassis number, a
 * day of birth and two to four codes for each person who holds, spellings for each company, and the
 * whole registration packed. About 250 bytes a registration on disk. A blocked holding is not
 * indexed: no name leads to it.
 */
public final class VehicleIndex implements CategoryIndex<Registration> {

  private static final int LOOKUPS_BEFORE_TABLE = 5_000;

  private final NameCodes names = new NameCodes();
  private final SegmentCache<SegmentKeys> segments;

  /**
   * An index. A process that searches on and on gets tables of plates and chassis numbers in
   * memory, some ten bytes a registration and key, built in a thread of their own.
   */
  public VehicleIndex() {
    this(
        new KeyLookup.Building(
            LOOKUPS_BEFORE_TABLE,
            work -> Thread.ofPlatform().daemon().name("vehicle-keys").start(work)));
  }

  VehicleIndex(KeyLookup.Building building) {
    segments = new SegmentCache<>(segment -> new SegmentKeys(building));
  }

  @Override
  public Category category() {
    return Vehicles.CATEGORY;
  }

  @Override
  public void fields(Registration record, Document document) {
    add(document, VehicleFields.PLATE, VehicleFields.term(record.plate()));
    add(document, VehicleFields.VIN, VehicleFields.term(record.vin()));
    Set<Object> parties = new LinkedHashSet<>();
    parties(document, record.holders(), parties);
    parties(document, record.owners(), parties);
    document.add(
        new BinaryDocValuesField(
            VehicleFields.PACKED, new BytesRef(PackedRegistration.pack(record))));
  }

  /** Reads live registrations one after the other: for the register's own operator. */
  public static SegmentScan<Registration> registrations() {
    return (segment, from, to, each) -> {
      Bits live = segment.getLiveDocs();
      BinaryDocValues packed = DocValues.getBinary(segment, VehicleFields.PACKED);
      for (int doc = from; doc < to; doc++) {
        if ((live == null || live.get(doc)) && packed.advanceExact(doc)) {
          BytesRef bytes = packed.binaryValue();
          each.accept(PackedRegistration.unpack(bytes.bytes, bytes.offset));
        }
      }
    };
  }

  /** Reads the headers of live registrations one after the other. */
  public static <T> SegmentScan<T> headers(HeaderReader.Reading<T> reading) {
    return (segment, from, to, each) ->
        registrations()
            .read(segment, from, to, full -> each.accept(ofHeader(full.header(), reading)));
  }

  private static <T> T ofHeader(Header header, HeaderReader.Reading<T> reading) {
    long[] grounds = header.grounds().stream().mapToLong(PackedHeader::ground).toArray();
    return reading.of(PackedHeader.common(0, header), grounds, grounds.length);
  }

  /**
   * A search.
   *
   * @param probe what is asked
   * @param now the time of the request, in the register's civil time
   * @param history whether the register keeps what was
   * @param filter the records that take part, tested on each candidate's header before anything
   *     else of it is read
   */
  public SegmentQuery<VehicleHit> query(
      VehicleProbe probe, LocalDateTime now, History history, RecordFilter filter) {
    return new VehicleQuery(probe, AskedTime.of(probe.at(), now, history), filter, segments);
  }

  /**
   * The registrations with another's plate or chassis number, of whatever time: for the register's
   * own operator. May hold some with a key of the same hash, so keys are to be compared.
   */
  public SegmentQuery<VehicleHit> withKeysOf(Registration registration) {
    return new SameKeys(registration, segments);
  }

  private void parties(Document document, List<Holding> holdings, Set<Object> done) {
    for (Holding holding : holdings) {
      if (holding.status() == Status.BLOCKED || !done.add(holding.party())) {
        continue;
      }
      switch (holding.party()) {
        case Person person -> person(document, person);
        case Company company -> addAll(document, VehicleFields.COMPANY, names.of(company));
      }
    }
  }

  private void person(Document document, Person person) {
    if (!person.born().equals(Validity.UNKNOWN_DAY)) {
      add(document, VehicleFields.BORN, VehicleFields.term(person.born()));
    }
    addAll(document, VehicleFields.NAME, names.of(person));
  }

  private static void addAll(Document document, String field, List<String> terms) {
    terms.forEach(term -> add(document, field, VehicleFields.term(term)));
  }

  private static void add(Document document, String field, BytesRef term) {
    document.add(new StringField(field, term, Field.Store.NO));
  }

  /** The packed registration holds the header, too. */
  @Override
  public List<Field> withStatus(LeafReader segment, int document, Status status)
      throws IOException {
    BinaryDocValues packed = DocValues.getBinary(segment, VehicleFields.PACKED);
    if (!packed.advanceExact(document)) {
      throw new IOException("document " + document + " holds no registration: damaged index");
    }
    BytesRef bytes = packed.binaryValue();
    return List.of(
        new BinaryDocValuesField(
            VehicleFields.PACKED,
            new BytesRef(PackedRegistration.withStatus(bytes.bytes, bytes.offset, status))));
  }
}
