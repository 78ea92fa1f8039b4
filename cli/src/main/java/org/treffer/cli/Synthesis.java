package org.treffer.cli;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.treffer.dna.DnaRecord;
import org.treffer.finger.FingerRecord;
import org.treffer.record.Country;
import org.treffer.record.StoredRecord;
import org.treffer.synthetic.Population;
import org.treffer.synthetic.dna.DnaPopulation;
import org.treffer.synthetic.dna.DnaRegister;
import org.treffer.synthetic.dna.DnaShares;
import org.treffer.synthetic.finger.FingerPopulation;
import org.treffer.synthetic.finger.FingerRegister;
import org.treffer.synthetic.vehicle.VehiclePopulation;
import org.treffer.synthetic.vehicle.VehicleRegister;
import org.treffer.vehicle.Registration;

/**
 * One category's synthetic records over all chosen partitions.
 *
 * @param <R> the category's record
 * @param intake how they come into a store
 * @param population the records
 */
record Synthesis<R extends StoredRecord>(Intake<R> intake, Population<R> population) {

  /** Profiles, so many over all partitions together. */
  static Synthesis<DnaRecord> dna(long seed, long profiles, Set<Country> countries) {
    return new Synthesis<>(
        new DnaIntake(),
        DnaPopulation.of(seed, DnaRegister.inProportion(profiles, countries), DnaShares.TYPICAL));
  }

  /** Ten-prints and latents, so many over all partitions together. */
  static Synthesis<FingerRecord> fingers(long seed, long records, Set<Country> countries) {
    return new Synthesis<>(
        new FingerIntake(),
        new FingerPopulation(seed, FingerRegister.inProportion(records, countries)));
  }

  /** Registrations, so many over all partitions together. */
  static Synthesis<Registration> vehicles(long seed, long registrations, Set<Country> countries) {
    return new Synthesis<>(
        new VehicleIntake(),
        VehiclePopulation.of(seed, VehicleRegister.inProportion(registrations, countries)));
  }

  /** The partitions that have any. */
  SortedSet<Country> countries() {
    SortedSet<Country> countries = new TreeSet<>(population.countries());
    countries.removeIf(country -> population.size(country) == 0);
    return countries;
  }
}
