package org.treffer.bench;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.Profile;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerTemplate;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Probe;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import org.treffer.synthetic.load.RequestKind;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.plate.Plate;
import org.treffer.vehicle.plate.Reading;

/**
 * What each kind of request asks: about a record of a state's register, or about what nobody has.
 */
final class DayProbes {

  private static final Reference NUMBER = new Reference("BENCH");

  private final StoredRecords records;
  private final LocalDateTime now;
  private final SplittableRandom random;
  private final Strangers strangers;
  private final Takings takings;
  private final Map<RequestKind, Map<Country, List<?>>> known = new EnumMap<>(RequestKind.class);

  DayProbes(StoredRecords records, LocalDateTime now, SplittableRandom random) {
    this.records = records;
    this.now = now;
    this.random = random;
    this.strangers = new Strangers(random);
    this.takings = new Takings(random);
  }

  /** Whether a state holds what a kind of request asks about. */
  boolean possible(RequestKind kind, Country holder) throws IOException {
    return !records(kind, holder).isEmpty();
  }

  /**
   * A probe.
   *
   * @param hit whether the state shall hold a match
   */
  Probe of(RequestKind kind, Country holder, boolean hit) throws IOException {
    List<?> possible = records(kind, holder);
    Object record = possible.get(random.nextInt(possible.size()));
    return switch (record) {
      case Registration registration -> vehicle(kind, registration, hit);
      case Person person ->
          new VehicleProbe.ByHolder(
              NUMBER, hit ? person : strangers.person(person), Subject.SUSPECT, now);
      case FingerProbe stored -> finger(kind, stored, holder, hit);
      case DnaProbe stored -> dna(kind, stored.profile(), holder, hit);
      default -> throw new IllegalStateException("no probe is made of " + record.getClass());
    };
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Probe vehicle(RequestKind kind, Registration registration, boolean hit) {
    if (kind == RequestKind.PLATE) {
      Plate plate = hit ? registration.plate() : strangers.plate(registration.plate());
      List<Reading> typed = List.of(new Reading(plate, Reading.Kind.AS_TYPED, "", List.of()));
      return new VehicleProbe.ByPlate(NUMBER, plate.country(), typed, now);
    }
    return new VehicleProbe.ByVin(NUMBER, hit ? registration.vin() : strangers.vin(), now);
  }

  private Probe dna(RequestKind kind, Profile stored, Country holder, boolean hit)
      throws IOException {
    Profile profile = hit ? stored : strangers.profile(stored, records.profiles(holder));
    DnaKind asks = kind == RequestKind.STAIN ? DnaKind.STAIN : DnaKind.PERSON;
    return new DnaProbe(NUMBER, asks, profile);
  }

  private Probe finger(RequestKind kind, FingerProbe stored, Country holder, boolean hit)
      throws IOException {
    Function<FingerTemplate, FingerTemplate> taken =
        hit ? takings::again : print -> takings.again(Takings.mirrored(print));
    return switch (kind) {
      case LATENT -> {
        FingerTemplate latent = takings.latent(taken.apply(any(stored.prints())));
        yield new FingerProbe(NUMBER, FingerKind.LATENT, FingerKind.TENPRINT, List.of(latent));
      }
      case TENPRINT_TO_LATENT -> {
        List<?> persons = records(RequestKind.TENPRINT, holder);
        List<FingerTemplate> fingers =
            new ArrayList<>(
                persons.isEmpty() ? stored.prints() : ((FingerProbe) any(persons)).prints());
        fingers.set(0, stored.prints().getFirst());
        fingers.replaceAll(taken::apply);
        yield new FingerProbe(NUMBER, FingerKind.TENPRINT, FingerKind.LATENT, fingers);
      }
      default ->
          new FingerProbe(
              NUMBER,
              stored.kind(),
              stored.register(),
              stored.prints().stream().map(taken).toList());
    };
  }

  private List<?> records(RequestKind kind, Country holder) throws IOException {
    Map<Country, List<?>> byState = known.computeIfAbsent(kind, k -> new HashMap<>());
    List<?> held = byState.get(holder);
    if (held == null) {
      held = read(kind, holder);
      byState.put(holder, held);
    }
    return held;
  }

  private List<?> read(RequestKind kind, Country holder) throws IOException {
    return switch (kind) {
      case PLATE, VIN_TO_ONE, VIN_TO_ALL -> records.registrations(holder);
      case OWNER -> persons(records.registrations(holder));
      case TENPRINT, LATENT -> prints(holder, FingerKind.TENPRINT);
      case PALM -> prints(holder, FingerKind.PALM);
      case TENPRINT_TO_LATENT -> prints(holder, FingerKind.LATENT);
      case STAIN -> records.profiles(holder);
      case PERSON_TO_STAIN -> profiles(holder, DnaKind.STAIN);
      case PERSON_TO_PERSON -> profiles(holder, DnaKind.PERSON);
    };
  }

  private List<DnaProbe> profiles(Country holder, DnaKind kind) throws IOException {
    return records.profiles(holder).stream().filter(each -> each.kind() == kind).toList();
  }

  private List<FingerProbe> prints(Country holder, FingerKind kind) throws IOException {
    return records.prints(holder).stream().filter(each -> each.kind() == kind).toList();
  }

  /** Those who can be asked for by name and birth. */
  private List<Person> persons(List<Registration> registrations) {
    List<Person> persons = new ArrayList<>();
    for (Registration registration : registrations) {
      registration.at(now).holders().stream()
          .map(Holding::party)
          .filter(Person.class::isInstance)
          .map(Person.class::cast)
          .findFirst()
          .flatMap(this::asked)
          .ifPresent(persons::add);
    }
    return persons;
  }

  private Optional<Person> asked(Person person) {
    try {
      VehicleProbe.ByHolder full = new VehicleProbe.ByHolder(NUMBER, person, Subject.SUSPECT, now);
      return Optional.of((Person) full.party());
    } catch (BadInput e) {
      return Optional.empty(); // no birth or only one name: nobody may ask for it
    }
  }
}
