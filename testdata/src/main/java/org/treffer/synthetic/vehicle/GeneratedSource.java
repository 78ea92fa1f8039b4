package org.treffer.synthetic.vehicle;

import java.util.Optional;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;
import org.treffer.vehicle.Registration;

/** A partition's registrations on their way straight into a store. */
final class GeneratedSource implements RecordSource<Registration> {

  private static final int BATCH = 1_000;

  private final VehiclePopulation population;
  private final Country country;
  private long next;

  GeneratedSource(VehiclePopulation population, Country country) {
    this.population = population;
    this.country = country;
  }

  @Override
  public String name() {
    return "generated vehicles of " + country;
  }

  @Override
  public Optional<Batch<Registration>> next() {
    long from = next;
    long to = Math.min(population.size(country), from + BATCH);
    if (from == to) {
      return Optional.empty();
    }
    next = to;
    return Optional.of(
        sink -> {
          for (long number = from; number < to; number++) {
            sink.accept(population.at(country, number).registration());
          }
        });
  }
}
