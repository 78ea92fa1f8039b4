package org.treffer.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;
import org.treffer.synthetic.vehicle.GeneratedFiles;
import org.treffer.synthetic.vehicle.VehiclePopulation;
import org.treffer.synthetic.vehicle.VehicleRegister;
import org.treffer.vehicle.Registration;

/** Synthetic registrations. */
final class VehicleSynthesis implements Population<Registration> {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final VehiclePopulation population;

  /**
   * A population.
   *
   * @param registrations over all partitions together
   */
  VehicleSynthesis(long seed, long registrations, Set<Country> countries) {
    population = VehiclePopulation.of(seed, VehicleRegister.inProportion(registrations, countries));
  }

  @Override
  public Intake<Registration> intake() {
    return new VehicleIntake();
  }

  @Override
  public SortedSet<Country> countries() {
    SortedSet<Country> countries = new TreeSet<>();
    population.registers().stream()
        .filter(register -> register.size() > 0)
        .forEach(register -> countries.add(register.country()));
    return countries;
  }

  @Override
  public long size(Country country) {
    return population.size(country);
  }

  @Override
  public RecordSource<Registration> source(Country country) {
    return population.source(country);
  }

  @Override
  public void write(Path folder, OutputStream truth, LongConsumer progress) throws IOException {
    new GeneratedFiles(population, THREADS, progress).write(folder, truth);
  }

  @Override
  public void writeTruth(OutputStream truth) throws IOException {
    new GeneratedFiles(population, THREADS, records -> {}).writeTruth(truth);
  }
}
