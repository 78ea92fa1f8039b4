package org.treffer.vehicle;

import java.util.ArrayList;
import java.util.List;
import org.treffer.record.Status;

/**
 * Holders or owners in bytes.
 *
 * <pre>
 * number of holdings, then for each
 *   flags    bit 0 company   1-2 gender   3 a period of its own   4 status other than active
 *            5 place of birth   6 no address   7 birth unknown   8 no first names
 *   name, first names, day of birth, place of birth, period, status, address: as the flags say
 * </pre>
 */
final class PackedHolding {

  private static final int COMPANY = 1;
  private static final int GENDER_SHIFT = 1;
  private static final int OWN_PERIOD = 1 << 3;
  private static final int NOT_ACTIVE = 1 << 4;
  private static final int BIRTHPLACE = 1 << 5;
  private static final int NO_ADDRESS = 1 << 6;
  private static final int NO_BIRTH = 1 << 7;
  private static final int NO_FIRST_NAMES = 1 << 8;

  private static final Person.Gender[] GENDERS = Person.Gender.values();
  private static final Status[] STATUSES = Status.values();

  private PackedHolding() {}

  static void write(List<Holding> holdings, Registration of, ByteWriter out) {
    out.number(holdings.size());
    holdings.forEach(h -> write(h, of, out));
  }

  static List<Holding> read(ByteReader in, Validity validity, String country) {
    int count = (int) in.number();
    if (count == 1) {
      return List.of(readOne(in, validity, country));
    }
    List<Holding> holdings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      holdings.add(readOne(in, validity, country));
    }
    return holdings;
  }

  private static void write(Holding holding, Registration of, ByteWriter out) {
    int flags =
        (holding.validity().equals(of.validity()) ? 0 : OWN_PERIOD)
            | (holding.status() == Status.ACTIVE ? 0 : NOT_ACTIVE)
            | (holding.address().equals(Address.NONE) ? NO_ADDRESS : 0);
    switch (holding.party()) {
      case Company company -> {
        out.number(flags | COMPANY);
        out.text(company.name());
      }
      case Person person -> write(person, flags, out);
    }
    if ((flags & OWN_PERIOD) != 0) {
      PackedTime.write(holding.validity(), out);
    }
    if ((flags & NOT_ACTIVE) != 0) {
      out.oneByte(holding.status().ordinal());
    }
    if ((flags & NO_ADDRESS) == 0) {
      write(holding.address(), of.plate().country().code(), out);
    }
  }

  private static void write(Person person, int common, ByteWriter out) {
    boolean noBirth = person.born().equals(Validity.UNKNOWN_DAY);
    out.number(
        common
            | person.gender().ordinal() << GENDER_SHIFT
            | (person.birthplace().isEmpty() ? 0 : BIRTHPLACE)
            | (noBirth ? NO_BIRTH : 0)
            | (person.firstNames().isEmpty() ? NO_FIRST_NAMES : 0));
    out.text(person.surname());
    if (!person.firstNames().isEmpty()) {
      out.text(person.firstNames());
    }
    if (!noBirth) {
      out.signed(PackedTime.day(person.born()));
    }
    if (!person.birthplace().isEmpty()) {
      out.text(person.birthplace());
    }
  }

  private static Holding readOne(ByteReader in, Validity validity, String country) {
    int flags = (int) in.number();
    Party party = (flags & COMPANY) != 0 ? new Company(in.text()) : readPerson(in, flags);
    Validity own = (flags & OWN_PERIOD) != 0 ? PackedTime.read(in) : validity;
    Status status = (flags & NOT_ACTIVE) != 0 ? STATUSES[in.oneByte()] : Status.ACTIVE;
    Address address = (flags & NO_ADDRESS) != 0 ? Address.NONE : readAddress(in, country);
    return new Holding(party, address, own, status);
  }

  private static Person readPerson(ByteReader in, int flags) {
    String surname = in.text();
    String firstNames = (flags & NO_FIRST_NAMES) != 0 ? "" : in.text();
    int day = (flags & NO_BIRTH) != 0 ? Integer.MIN_VALUE : (int) in.signed();
    String birthplace = (flags & BIRTHPLACE) != 0 ? in.text() : "";
    return new Person(
        surname, firstNames, PackedTime.date(day), GENDERS[flags >> GENDER_SHIFT & 3], birthplace);
  }

  /** The country is mostly the plate's own, which one empty text stands for; none is a dash. */
  private static void write(Address address, String country, ByteWriter out) {
    out.text(address.street());
    out.text(address.houseNumber());
    out.text(address.postcode());
    out.text(address.place());
    String own = address.country();
    out.text(own.equals(country) ? "" : own.isEmpty() ? "-" : own);
  }

  private static Address readAddress(ByteReader in, String country) {
    String street = in.text();
    String houseNumber = in.text();
    String postcode = in.text();
    String place = in.text();
    String own = in.text();
    return new Address(
        street, houseNumber, postcode, place, own.isEmpty() ? country : own.equals("-") ? "" : own);
  }
}
