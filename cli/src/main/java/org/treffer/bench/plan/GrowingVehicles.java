package org.treffer.bench.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.treffer.record.Category;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.synthetic.vehicle.VehiclePopulation;
import org.treffer.synthetic.vehicle.VehicleRegister;
import org.treffer.vehicle.History;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.index.VehicleIndex;

/** Registrations, asked about by chassis number, each of one that the register holds. */
final class GrowingVehicles implements Growing {

  private static final List<Long> SIZES = List.of(30_000L, 100_000L, 300_000L, 1_000_000L);
  private static final int SEARCHES = 20_000;

  private final VehicleIndex index = new VehicleIndex();
  private final double factor;
  private final long seed;

  GrowingVehicles(double factor, long seed) {
    this.factor = factor;
    this.seed = seed;
  }

  @Override
  public Category category() {
    return Vehicles.CATEGORY;
  }

  @Override
  public String records() {
    return "registrations";
  }

  @Override
  public List<Long> sizes() {
    return Registers.scaled(SIZES, factor);
  }

  @Override
  public void make(long records, Path partition) throws IOException {
    Registers.make(index, population(records).source(COUNTRY), partition);
  }

  private VehiclePopulation population(long records) {
    return VehiclePopulation.of(seed, List.of(new VehicleRegister(COUNTRY, records)));
  }

  @Override
  public int searches() {
    return SEARCHES;
  }

  @Override
  public Search searches(long records) {
    VehiclePopulation population = population(records);
    SplittableRandom random = new SplittableRandom(seed);
    List<VehicleProbe> probes = new ArrayList<>();
    for (int i = 0; i < SEARCHES; i++) {
      Registration known = population.at(COUNTRY, random.nextLong(records)).registration();
      probes.add(new VehicleProbe.ByVin(new Reference("1"), known.vin(), known.validity().from()));
    }
    VehicleIndex searched = new VehicleIndex();
    return (register, number) -> {
      VehicleProbe probe = probes.get(number % SEARCHES);
      LocalDateTime now = probe.at();
      return register
          .search(searched.query(probe, now, History.KEPT, RecordFilter.EVERY_RECORD))
          .size();
    };
  }

  @Override
  public Law law(List<Point> points) {
    return Law.Power.through(points);
  }

  @Override
  public int copies() {
    return 1;
  }
}
