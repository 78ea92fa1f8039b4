package org.treffer.synthetic.vehicle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.RecordSource;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.GeneratedLines;
import org.treffer.synthetic.GeneratedSource;
import org.treffer.synthetic.Population;
import org.treffer.synthetic.vehicle.Crossings.Crossing;
import org.treffer.synthetic.vehicle.Crossings.End;
import org.treffer.synthetic.vehicle.Crossings.Kind;
import org.treffer.synthetic.vehicle.VehicleMint.Vehicle;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Insurance;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleData;
import org.treffer.vehicle.plate.PlateFacts;
import org.treffer.vehicle.plate.PlateReader;

/**
 * The vehicle registers of several partitions, computed record by record: each registration follows
 * from the seed, the registers' sizes, its partition and its number alone. So a population of any
 * size takes little memory, may be read in any order and by any number of threads, and is the same
 * each time.
 *
 * <p>Immutable. One record costs some ten microseconds.
 */
public final class VehiclePopulation implements Population<Registration> {

  private static final int BATCH = 1_000;

  private final List<Partition> partitions;
  private final Crossings crossings;
  private final VehicleMint vehicles;

  private VehiclePopulation(List<Partition> partitions, Crossings crossings) {
    this.partitions = partitions;
    this.crossings = crossings;
    this.vehicles = new VehicleMint(partitions);
  }

  /**
   * A population.
   *
   * @param seed any number
   * @param registers each partition once; what crosses borders stays among these
   * @throws IllegalArgumentException if a partition has no plates to generate
   */
  public static VehiclePopulation of(long seed, List<VehicleRegister> registers) {
    List<Partition> partitions = registers.stream().map(r -> new Partition(seed, r)).toList();
    return new VehiclePopulation(
        partitions,
        new Crossings(
            Draws.key(seed, "crossings"), registers.stream().map(VehicleRegister::size).toList()));
  }

  /** The partitions' registers, in the order given. */
  public List<VehicleRegister> registers() {
    return partitions.stream().map(p -> new VehicleRegister(p.country(), p.size())).toList();
  }

  /**
   * A partition's registrations, in the register's order; the stream may be made parallel.
   *
   * @throws IllegalArgumentException if the population has no such partition
   */
  public Stream<SyntheticRegistration> of(Country country) {
    int partition = placeOf(country);
    return LongStream.range(0, partitions.get(partition).size())
        .mapToObj(number -> at(partition, number));
  }

  @Override
  public String file() {
    return "vehicles.jsonl";
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public List<Country> countries() {
    return registers().stream().map(VehicleRegister::country).toList();
  }

  @Override
  public RecordSource<Registration> source(Country country) {
    return new GeneratedSource<>(
        "generated vehicles of " + country,
        size(country),
        BATCH,
        number -> at(country, number).registration());
  }

  @Override
  public void write(Country country, long number, GeneratedLines lines) {
    VehicleLines.add(at(country, number), lines);
  }

  @Override
  public long size(Country country) {
    return partitions.get(placeOf(country)).size();
  }

  /**
   * One registration.
   *
   * @param number 0 to the register's size, that excluded
   * @throws IllegalArgumentException if there is no such partition or number
   */
  public SyntheticRegistration at(Country country, long number) {
    if (number < 0 || number >= size(country)) {
      throw new IllegalArgumentException(country + " has records 0 to " + (size(country) - 1));
    }
    return at(placeOf(country), number);
  }

  private int placeOf(Country country) {
    for (int i = 0; i < partitions.size(); i++) {
      if (partitions.get(i).country().equals(country)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the population has no partition " + country);
  }

  private SyntheticRegistration at(int partition, long number) {
    Partition here = partitions.get(partition);
    Optional<Crossing> crossing = crossings.of(partition, number);
    boolean guest = crossing.isPresent() && crossing.get().end() == End.ABROAD;
    int home = guest ? crossing.get().partition() : partition;
    Vehicle vehicle = vehicles.at(home, guest ? crossing.get().number() : Slot.vehicle(number));
    Validity validity =
        crossing.isEmpty()
            ? Life.of(here, number)
            : Life.crossing(
                here, number, crossing.get(), partitions.get(crossing.get().partition()));
    Registration registration = registration(here, number, validity, vehicle, crossing);
    return new SyntheticRegistration(registration, ties(partition, number, crossing));
  }

  private Registration registration(
      Partition here,
      long number,
      Validity validity,
      Vehicle vehicle,
      Optional<Crossing> crossing) {
    Draws draws = here.draws(number, "registration");
    String printed = printed(here, number, validity, vehicle);
    List<Holding> holders = holders(here, validity, draws);
    List<Holding> owners = draws.chance(0.08) ? List.of(here.lessor(draws, validity)) : holders;
    Standing standing = Standing.of(validity, Slot.of(number), crossing, draws);
    LocalDate from = validity.from().toLocalDate();
    return new Registration(
        here.reference(number),
        Header.of(Ground.of(Event.TAKEN, from, Subject.UNKNOWN)),
        PlateReader.stored(here.country(), printed).plate(),
        printed,
        PlateFacts.sign(here.country()),
        vehicle.vin(),
        validity,
        holders,
        owners,
        data(vehicle, standing),
        List.of(String.format("%s%07d", (char) ('A' + draws.below(20)), draws.below(10_000_000))),
        insurance(here, validity, draws),
        standing.theft());
  }

  /** A plate of the time, unless an older one passes to another vehicle. */
  private static String printed(Partition here, long number, Validity validity, Vehicle vehicle) {
    return Slot.of(number) == Slot.SECOND_VEHICLE
        ? here.plates().at(Slot.plate(number))
        : here.plates().at(number, validity.from().toLocalDate(), vehicle.first());
  }

  /** One holder, or one after the other; now and then a holder who is blocked. */
  private static List<Holding> holders(Partition here, Validity validity, Draws draws) {
    LocalDateTime passed = validity.from().plusDays(200L + draws.below(800));
    if (draws.chance(0.12) && validity.holds(passed)) {
      LocalDateTime day = passed.toLocalDate().atStartOfDay();
      return List.of(
          here.holding(draws, new Validity(validity.from(), day)),
          here.holding(draws, new Validity(day, validity.to())));
    }
    Holding holding = here.holding(draws, validity);
    return draws.chance(0.003)
        ? List.of(new Holding(holding.party(), holding.address(), validity, Status.BLOCKED))
        : List.of(holding);
  }

  private static VehicleData data(Vehicle vehicle, Standing standing) {
    return new VehicleData(
        vehicle.model().make(),
        vehicle.model().type(),
        vehicle.model().category(),
        vehicle.colour(),
        vehicle.first(),
        standing.state(),
        standing.from(),
        vehicle.model().kilowatts(),
        vehicle.model().cubicCentimetres(),
        "regular");
  }

  private static Insurance insurance(Partition here, Validity validity, Draws draws) {
    if (draws.chance(0.15)) {
      return Insurance.NONE;
    }
    return new Insurance(
        here.country().code() + " Insurance " + (1 + draws.below(8)),
        String.format("%09d", draws.below(1_000_000_000)),
        "",
        validity);
  }

  private List<Tie> ties(int partition, long number, Optional<Crossing> crossing) {
    Partition here = partitions.get(partition);
    List<Tie> ties = new ArrayList<>();
    switch (Slot.of(number)) {
      case SECOND_PLATE -> ties.add(tie(here, number, Tie.Relation.SAME_VEHICLE, here, number - 1));
      case SECOND_VEHICLE -> ties.add(tie(here, number, Tie.Relation.SAME_PLATE, here, number - 1));
      default -> crossing.ifPresent(c -> ties.addAll(crossed(here, number, c)));
    }
    return ties;
  }

  private List<Tie> crossed(Partition here, long number, Crossing crossing) {
    Partition there = partitions.get(crossing.partition());
    if (crossing.end() == End.ABROAD) {
      Tie.Relation relation =
          switch (crossing.kind()) {
            case EXPORT -> Tie.Relation.EXPORTED;
            case THEFT -> Tie.Relation.STOLEN;
            case CLONE -> Tie.Relation.CLONE;
          };
      return List.of(tie(here, number, relation, there, crossing.number()));
    }
    if (crossing.kind() != Kind.THEFT) {
      return List.of();
    }
    // The stolen vehicle was seen under a copy of somebody's plate, of any other partition.
    Draws draws = here.draws(number, "seen");
    List<Partition> others = partitions.stream().filter(p -> p != here).toList();
    Partition donor = others.get(draws.below(others.size()));
    long plate = draws.below(Math.max(1, donor.size() / Slot.BLOCK)) * Slot.BLOCK;
    return donor.size() <= plate
        ? List.of()
        : List.of(tie(here, number, Tie.Relation.CLONED_PLATE, donor, plate));
  }

  private static Tie tie(
      Partition here, long number, Tie.Relation relation, Partition there, long other) {
    return new Tie(here.reference(number), relation, there.reference(other));
  }
}
