package org.treffer.synthetic.vehicle;

import java.time.LocalDate;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.ReferenceSeries;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Party;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Validity;

/** One partition's means to make its registrations. Immutable. */
final class Partition {

  private static final double PERSONS_PER_REGISTRATION = 0.8;
  private static final double COMPANY = 0.1;
  private static final int OF_AGE = 18;
  private static final int MOST_ASKED = 30;

  private final Country country;
  private final long size;
  private final long key;
  private final ReferenceSeries references;
  private final PlateMint plates;
  private final NamePool names;
  private final Places places;

  Partition(long seed, VehicleRegister register) {
    this.country = register.country();
    this.size = register.size();
    this.key = Draws.key(Draws.key(seed, "vehicle"), country.code());
    this.references = new ReferenceSeries(key, country.code() + "-V-");
    this.plates = new PlateMint(Draws.key(key, "plates"), country, size);
    this.names = new NamePool(country);
    this.places = new Places(country);
  }

  Country country() {
    return country;
  }

  long size() {
    return size;
  }

  /** The draws of one thing about one number. */
  Draws draws(long number, String what) {
    return new Draws(Draws.key(Draws.key(key, number), what));
  }

  Reference reference(long number) {
    return references.at(number);
  }

  PlateMint plates() {
    return plates;
  }

  /**
   * Somebody of this state with an address, of age when the period begins; some hold several
   * vehicles.
   */
  Holding holding(Draws draws, Validity validity) {
    long residents = Math.max(1, (long) (size * PERSONS_PER_REGISTRATION));
    LocalDate bornBy = validity.from().toLocalDate().minusYears(OF_AGE);
    for (int asked = 0; asked < MOST_ASKED; asked++) {
      Draws resident = draws(draws.below(residents), "resident");
      Party party = resident.chance(COMPANY) ? names.company(resident) : names.person(resident);
      if (!(party instanceof Person person) || !person.born().isAfter(bornBy)) {
        return new Holding(party, places.address(resident), validity, Status.ACTIVE);
      }
    }
    return lessor(draws, validity); // in a register of a few, where nobody is of age
  }

  /** A company of this state that owns what others hold. */
  Holding lessor(Draws draws, Validity validity) {
    Draws company = draws(draws.below(50), "lessor");
    return new Holding(names.company(company), places.address(company), validity, Status.ACTIVE);
  }
}
