package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.Snapshot;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.store.StoreFolder;
import org.treffer.terminal.Progress;
import org.treffer.vehicle.History;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.index.VehicleIndex;
import org.treffer.vehicle.plate.PlateReader;

/**
 * How well plates, chassis numbers and holders are found, and whether a search by key finds exactly
 * what reading every registration finds. Searches all registers of a store as their operator: no
 * rules, no logs. Each registration that truth.jsonl names is asked about at its first minute.
 */
final class VehicleEvaluation {

  /** By what is searched. */
  enum Key {
    plate,
    vin,
    holder
  }

  /**
   * Searches by one kind of key.
   *
   * @param searches how many
   * @param found how many found the registration asked about
   * @param others how many hits besides were other registrations
   * @param refused how many keys were refused: a plate that can be read in several ways, a name
   *     that is not full
   * @param equal whether each search found exactly what reading every registration finds; not asked
   *     of holders
   */
  record Result(Key key, int searches, int found, int others, int refused, boolean equal) {
    /** The share that found what was asked about. */
    double recall() {
      return searches == refused ? Double.NaN : (double) found / (searches - refused);
    }
  }

  private final StoreFolder store;
  private final VehicleIndex index = new VehicleIndex();
  private final PlateReader plates = new PlateReader(PlateReader.Ambiguity.REFUSE);

  /** Registrations asked about, and where they are. */
  private final Map<Reference, Country> homes = new LinkedHashMap<>();

  private final Map<Reference, Registration> asked = new LinkedHashMap<>();
  private final Map<Object, List<Registration>> byKey = new HashMap<>();

  VehicleEvaluation(StoreFolder store) {
    this.store = store;
  }

  /**
   * Asks about a sample of the registrations that the truth ties to others.
   *
   * @param most how many ties at most, evenly over the file
   * @throws BadInput if the store holds none of them
   */
  List<Result> run(Path truth, int most, Progress progress) throws IOException {
    gather(sample(truth, most));
    if (asked.isEmpty()) {
      throw new BadInput(truth + ": the store holds none of the registrations it ties to others");
    }
    List<Result> results = new ArrayList<>();
    for (Key key : Key.values()) {
      results.add(run(key));
      progress.advance(1);
    }
    return results;
  }

  private static Set<Reference> sample(Path truth, int most) throws IOException {
    List<List<Reference>> ties = new ArrayList<>();
    TruthFile.read(
        truth,
        Vehicles.CATEGORY,
        line ->
            ties.add(
                List.of(
                    new Reference(TruthFile.text(line, "record")),
                    new Reference(TruthFile.text(line, "to")))));
    Set<Reference> sample = new HashSet<>();
    int size = Math.min(most, ties.size());
    for (int i = 0; i < size; i++) {
      sample.addAll(ties.get((int) ((long) i * ties.size() / size)));
    }
    return sample;
  }

  /** Reads every register twice: for those asked about, then for all that share their keys. */
  private void gather(Set<Reference> wanted) throws IOException {
    for (Country country : store.countries()) {
      each(
          country,
          registration -> {
            if (wanted.contains(registration.reference())) {
              asked.put(registration.reference(), registration);
              homes.put(registration.reference(), country);
              byKey.put(registration.plate(), new ArrayList<>());
              byKey.put(registration.vin(), new ArrayList<>());
            }
          });
    }
    for (Country country : store.countries()) {
      each(
          country,
          registration -> {
            byKey.computeIfPresent(registration.plate(), (key, all) -> with(all, registration));
            byKey.computeIfPresent(registration.vin(), (key, all) -> with(all, registration));
          });
    }
  }

  private static List<Registration> with(List<Registration> all, Registration one) {
    all.add(one);
    return all;
  }

  private void each(Country country, Consumer<Registration> visitor) throws IOException {
    PartitionStore partition = store.store(country);
    if (partition.holds(Vehicles.CATEGORY)) {
      try (Snapshot snapshot = partition.snapshot(Vehicles.CATEGORY)) {
        for (int segment = 0; segment < snapshot.segments(); segment++) {
          snapshot.read(
              segment, 0, snapshot.documents(segment), VehicleIndex.registrations(), visitor);
        }
      }
    }
  }

  private Result run(Key key) throws IOException {
    int searches = 0;
    int found = 0;
    int others = 0;
    int refused = 0;
    boolean equal = true;
    for (Registration registration : asked.values()) {
      if (key == Key.holder && holders(registration).isEmpty()) {
        continue;
      }
      searches++;
      try {
        Set<Reference> hits = search(key, registration);
        found += hits.contains(registration.reference()) ? 1 : 0;
        others += hits.size() - (hits.contains(registration.reference()) ? 1 : 0);
        equal &= key == Key.holder || hits.equals(expected(key, registration));
      } catch (BadInput e) {
        refused++; // a rule of the search forbids it: no failure of the search
      }
    }
    return new Result(key, searches, found, others, refused, equal);
  }

  private Set<Reference> search(Key key, Registration registration) throws IOException {
    LocalDateTime at = registration.validity().from();
    Reference number = new Reference("1");
    Country home = homes.get(registration.reference());
    return switch (key) {
      case plate ->
          search(
              List.of(home),
              VehicleProbe.ByPlate.of(
                  number, plates, registration.plate().country(), registration.printed(), at));
      case vin -> search(store.countries(), new VehicleProbe.ByVin(number, registration.vin(), at));
      case holder ->
          search(
              List.of(home),
              new VehicleProbe.ByHolder(
                  number, holders(registration).getFirst(), Subject.SUSPECT, at));
    };
  }

  private Set<Reference> search(Iterable<Country> countries, VehicleProbe probe)
      throws IOException {
    Set<Reference> found = new TreeSet<>();
    for (Country country : countries) {
      PartitionStore partition = store.store(country);
      if (partition.holds(Vehicles.CATEGORY)) {
        try (Snapshot snapshot = partition.snapshot(Vehicles.CATEGORY)) {
          List<VehicleHit> hits =
              snapshot.search(
                  index.query(probe, probe.at(), History.KEPT, RecordFilter.EVERY_RECORD));
          // A second reading of an ambiguous plate is told as such: not what was asked.
          hits.stream().filter(h -> h.foundBy().isEmpty()).forEach(h -> found.add(h.reference()));
        }
      }
    }
    return found;
  }

  /** What reading every registration finds. */
  private Set<Reference> expected(Key key, Registration registration) {
    Predicate<Registration> then = r -> r.validity().holds(registration.validity().from());
    Object value = key == Key.plate ? registration.plate() : registration.vin();
    Set<Reference> expected = new TreeSet<>();
    byKey.get(value).stream().filter(then).forEach(r -> expected.add(r.reference()));
    return expected;
  }

  /** Persons who held it at its first minute and can be asked about: born on a known day. */
  private static List<Person> holders(Registration registration) {
    List<Person> persons = new ArrayList<>();
    for (Holding holding : registration.at(registration.validity().from()).holders()) {
      if (holding.status() == Status.ACTIVE
          && holding.party() instanceof Person person
          && !person.born().equals(Validity.UNKNOWN_DAY)
          && !person.firstNames().isEmpty()) {
        persons.add(person);
      }
    }
    return persons;
  }
}
