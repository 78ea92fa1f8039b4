package org.treffer.vehicle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.treffer.record.Country;
import org.treffer.record.Header;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.vehicle.plate.Plate;
import org.treffer.vehicle.plate.PlateFacts;
import org.treffer.vehicle.vin.Vin;

/**
 * A registration in bytes, as an index keeps it: everything, without loss, in 120 to 200 bytes.
 *
 * <pre>
 * header      first, so that a filter tests it before anything else is read
 * flags       bit 0 a sign other than the country's today   1 owners other than the holders
 *             2 documents   3 insurance   4 theft
 * period      of the registration
 * reference, plate, sign, chassis number, holders, owners, vehicle, documents, insurance, theft
 * </pre>
 *
 * Whole numbers take seven bits a byte, texts their length and UTF-8.
 */
public final class PackedRegistration {

  private static final int OTHER_SIGN = 1;
  private static final int OTHER_OWNERS = 1 << 1;
  private static final int DOCUMENTS = 1 << 2;
  private static final int INSURANCE = 1 << 3;
  private static final int THEFT = 1 << 4;

  private static final VehicleData.Colour[] COLOURS = VehicleData.Colour.values();
  private static final VehicleData.State[] STATES = VehicleData.State.values();

  private PackedRegistration() {}

  /** Packs a registration. */
  public static byte[] pack(Registration r) {
    ByteWriter out = new ByteWriter();
    PackedHeaderOf.write(r.header(), out);
    int flags =
        (r.sign().equals(PlateFacts.sign(r.plate().country())) ? 0 : OTHER_SIGN)
            | (r.owners().equals(r.holders()) ? 0 : OTHER_OWNERS)
            | (r.documents().isEmpty() ? 0 : DOCUMENTS)
            | (r.insurance().equals(Insurance.NONE) ? 0 : INSURANCE)
            | (r.theft().equals(Theft.NONE) ? 0 : THEFT);
    out.oneByte(flags);
    PackedTime.write(r.validity(), out);
    out.text(r.reference().text());
    PackedPlate.write(r.plate(), r.printed(), out);
    if ((flags & OTHER_SIGN) != 0) {
      out.text(r.sign());
    }
    PackedVin.write(r.vin(), out);
    PackedHolding.write(r.holders(), r, out);
    if ((flags & OTHER_OWNERS) != 0) {
      PackedHolding.write(r.owners(), r, out);
    }
    write(r.vehicle(), out);
    if ((flags & DOCUMENTS) != 0) {
      out.number(r.documents().size());
      r.documents().forEach(out::text);
    }
    if ((flags & INSURANCE) != 0) {
      out.text(r.insurance().company());
      out.text(r.insurance().number());
      out.text(r.insurance().address());
      PackedTime.write(r.insurance().validity(), out);
    }
    if ((flags & THEFT) != 0) {
      out.text(r.theft().what());
      out.text(r.theft().number());
      PackedTime.write(r.theft().validity(), out);
    }
    return out.toBytes();
  }

  /** Unpacks a registration that begins at a place in an array. */
  public static Registration unpack(byte[] bytes, int offset) {
    ByteReader in = new ByteReader(bytes, offset);
    Header header = PackedHeaderOf.read(in);
    int flags = in.oneByte();
    Validity validity = PackedTime.read(in);
    Reference reference = new Reference(in.text());
    String country = PackedPlate.readCountry(in);
    String printed = in.text();
    Plate plate = PackedPlate.read(in, new Country(country), printed);
    String sign = (flags & OTHER_SIGN) != 0 ? in.text() : PlateFacts.sign(plate.country());
    Vin vin = PackedVin.read(in);
    List<Holding> holders = PackedHolding.read(in, validity, country);
    List<Holding> owners =
        (flags & OTHER_OWNERS) != 0 ? PackedHolding.read(in, validity, country) : holders;
    VehicleData vehicle = readVehicle(in);
    List<String> documents = (flags & DOCUMENTS) != 0 ? readTexts(in) : List.of();
    Insurance insurance =
        (flags & INSURANCE) != 0
            ? new Insurance(in.text(), in.text(), in.text(), PackedTime.read(in))
            : Insurance.NONE;
    Theft theft =
        (flags & THEFT) != 0 ? new Theft(in.text(), in.text(), PackedTime.read(in)) : Theft.NONE;
    return new Registration(
        reference, header, plate, printed, sign, vin, validity, holders, owners, vehicle, documents,
        insurance, theft);
  }

  /**
   * Whether a filter admits a packed registration; nearly always without an allocation.
   *
   * @param scratch room for {@link Header#MOST_GROUNDS} grounds
   */
  public static boolean admitted(byte[] bytes, int offset, RecordFilter filter, long[] scratch) {
    return PackedHeaderOf.admitted(bytes, offset, filter, scratch);
  }

  /** Whether the registration held at a minute, as {@link #minute} counts; nothing is unpacked. */
  public static boolean held(byte[] bytes, int offset, int minute) {
    ByteReader in = new ByteReader(bytes, offset);
    PackedHeaderOf.skip(in);
    in.oneByte();
    return PackedTime.holds(in, minute);
  }

  /** A time as {@link #held} takes it. */
  public static int minute(LocalDateTime time) {
    return time.isBefore(Validity.FIRST) ? -1 : PackedTime.minutes(time);
  }

  /** A packed registration with another status. */
  public static byte[] withStatus(byte[] bytes, int offset, Status status) {
    Registration r = unpack(bytes, offset);
    Header header = new Header(status, r.header().born(), r.header().grounds());
    return pack(
        new Registration(
            r.reference(),
            header,
            r.plate(),
            r.printed(),
            r.sign(),
            r.vin(),
            r.validity(),
            r.holders(),
            r.owners(),
            r.vehicle(),
            r.documents(),
            r.insurance(),
            r.theft()));
  }

  private static List<String> readTexts(ByteReader in) {
    int count = (int) in.number();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.text());
    }
    return texts;
  }

  /** Days are stored plus one from 1900 on, 0 if unknown; colour and state share a byte. */
  private static void write(VehicleData v, ByteWriter out) {
    out.text(v.make());
    out.text(v.commercialType());
    out.text(v.category());
    out.oneByte(v.colour().ordinal() << 4 | v.state().ordinal());
    writeDay(PackedTime.day(v.firstRegistration()), out);
    writeDay(PackedTime.day(v.stateFrom()), out);
    out.number(v.powerKilowatts());
    out.number(v.capacityCubicCentimetres());
    out.text(v.plateType());
  }

  private static VehicleData readVehicle(ByteReader in) {
    String make = in.text();
    String type = in.text();
    String category = in.text();
    int colourAndState = in.oneByte();
    return new VehicleData(
        make,
        type,
        category,
        COLOURS[colourAndState >> 4],
        PackedTime.date(readDay(in)),
        STATES[colourAndState & 0xF],
        PackedTime.date(readDay(in)),
        (int) in.number(),
        (int) in.number(),
        in.text());
  }

  private static void writeDay(int day, ByteWriter out) {
    out.signed(day == Integer.MIN_VALUE ? 0 : day >= 0 ? day + 1L : day);
  }

  private static int readDay(ByteReader in) {
    long packed = in.signed();
    return packed == 0 ? Integer.MIN_VALUE : (int) (packed > 0 ? packed - 1 : packed);
  }
}
