package org.treffer.synthetic.vehicle;

import java.time.LocalDate;
import java.util.List;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.Weighted;
import org.treffer.vehicle.VehicleData;
import org.treffer.vehicle.vin.Vin;

/**
 * The vehicles of several partitions, each with a number among its home's registrations. Immutable.
 */
final class VehicleMint {

  private static final long VEHICLES_A_PARTITION = 1L << 30;
  private static final double VETERANS = 0.002;
  private static final int DAYS_BEFORE = 3_000;

  // Years in which every model of veterans.csv was built, and after which chassis numbers got long.
  private static final LocalDate FIRST_VETERAN = LocalDate.of(1971, 1, 1);
  private static final LocalDate LAST_VETERAN = LocalDate.of(1980, 12, 31);

  private static final Weighted<Model> MODELS = Model.all("models.csv");
  private static final Weighted<Model> OLD_MODELS = Model.all("veterans.csv");
  private static final VehicleData.Colour[] COLOURS = VehicleData.Colour.values();

  private final List<Partition> partitions;

  VehicleMint(List<Partition> partitions) {
    this.partitions = partitions;
  }

  /**
   * What stays the same of a vehicle wherever it goes.
   *
   * @param model make and type
   * @param vin its chassis number
   * @param colour its colour
   * @param first the day of its first registration anywhere
   */
  record Vehicle(Model model, Vin vin, VehicleData.Colour colour, LocalDate first) {}

  /**
   * A vehicle.
   *
   * @param home the place of its first partition
   * @param number its first registration there
   */
  Vehicle at(int home, long number) {
    Partition partition = partitions.get(home);
    Draws draws = partition.draws(number, "vehicle");
    boolean historic = partition.plates().seriesOf(Slot.plate(number)).historic();
    long among = home * VEHICLES_A_PARTITION + number;
    return historic || draws.chance(VETERANS)
        ? veteran(among, draws)
        : modern(among, Life.of(partition, number).from().toLocalDate(), draws);
  }

  private static Vehicle veteran(long number, Draws draws) {
    Model model = OLD_MODELS.draw(draws);
    int days = (int) (LAST_VETERAN.toEpochDay() - FIRST_VETERAN.toEpochDay() + 1);
    LocalDate first = FIRST_VETERAN.plusDays(draws.below(days));
    return new Vehicle(model, VinMint.veteran(number), colour(draws), first);
  }

  /** Registered new, or brought from elsewhere some years old. */
  private static Vehicle modern(long number, LocalDate registered, Draws draws) {
    Model model = MODELS.draw(draws);
    Vin vin = VinMint.of(number, model, draws);
    LocalDate first =
        draws.chance(0.5) ? registered : registered.minusDays(draws.below(DAYS_BEFORE));
    return new Vehicle(model, vin, colour(draws), first);
  }

  private static VehicleData.Colour colour(Draws draws) {
    return COLOURS[draws.below(COLOURS.length - 1)]; // all but the last, which is none
  }
}
