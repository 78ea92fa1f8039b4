package org.treffer.interference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Profile;
import org.treffer.dna.RandomProfiles;
import org.treffer.dna.index.DnaIndex;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.RandomPrints;
import org.treffer.finger.index.FingerIndex;
import org.treffer.index.CategoryIndex;
import org.treffer.partition.RegisterWriter;
import org.treffer.protection.Drawn;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Probe;
import org.treffer.record.Reference;
import org.treffer.record.StoredRecord;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.RegistrationBuilder;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.index.VehicleIndex;
import org.treffer.vehicle.plate.PlateReader;

/**
 * A partition of AT with a few records of each category, all near each other, and beside it the
 * same partition with one more record, for each of some records.
 */
final class World {

  static final Country AT = Country.of("AT");

  static final DnaIndex DNA = new DnaIndex();
  static final FingerIndex FINGERS = new FingerIndex();
  static final VehicleIndex VEHICLES = new VehicleIndex();

  private static final PlateReader PLATES =
      new PlateReader(PlateReader.Ambiguity.ANSWER_EVERY_READING);
  private static final LocalDateTime THEN = LocalDateTime.of(2020, 1, 1, 0, 0);
  private static final String VIN = "WVWZZZ1KZAW00000";
  private static final int SMALL_PRINT = 12;

  /**
   * A record that may be withheld.
   *
   * @param kind its kind, a word of the rules' vocabulary
   * @param folder the partition that holds it besides the others
   */
  record Extra(Category category, String kind, StoredRecord record, Path folder) {}

  private final Random random;
  private final Drawn drawn;
  private final RandomProfiles profiles;
  private final Profile centre;
  private final long finger;
  private final Path base;
  private final List<Extra> extras = new ArrayList<>();
  private final Map<Reference, StoredRecord> records = new HashMap<>();

  World(long seed, Path folder) throws IOException {
    random = new Random(seed);
    drawn = new Drawn(seed);
    profiles = new RandomProfiles(seed, 3);
    centre = profiles.person();
    finger = seed;
    base = folder.resolve("base");
    List<DnaRecord> dna = new ArrayList<>();
    List<FingerRecord> fingers = new ArrayList<>();
    List<Registration> vehicles = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      dna.add(dna());
    }
    for (int i = 0; i < 3; i++) {
      fingers.add(finger());
      vehicles.add(vehicle());
    }
    write(base, DNA, dna);
    write(base, FINGERS, fingers);
    write(base, VEHICLES, vehicles);
    for (int i = 0; i < 6; i++) {
      DnaRecord record = dna();
      extra(folder, DNA, dna, record, record.kind().text());
    }
    for (int i = 0; i < 2; i++) {
      extra(folder, VEHICLES, vehicles, vehicle(), "registration");
    }
    FingerRecord print = finger();
    extra(folder, FINGERS, fingers, print, print.kind().text());
    Collections.shuffle(extras, random);
  }

  /** The partition without any of the {@link #extras}. */
  Path base() {
    return base;
  }

  List<Extra> extras() {
    return extras;
  }

  private <R extends StoredRecord> void extra(
      Path folder, CategoryIndex<R> index, List<R> others, R record, String kind)
      throws IOException {
    Path with = folder.resolve("with" + extras.size());
    Files.createDirectories(with);
    for (CategoryIndex<?> each : List.of(DNA, FINGERS, VEHICLES)) {
      String name = each.category().name();
      if (!each.category().equals(index.category())) {
        Files.createSymbolicLink(with.resolve(name), base.resolve(name).toAbsolutePath());
      }
    }
    List<R> all = new ArrayList<>(others);
    all.add(random.nextInt(all.size() + 1), record);
    write(with, index, all);
    extras.add(new Extra(index.category(), kind, record, with));
  }

  private <R extends StoredRecord> void write(Path folder, CategoryIndex<R> index, List<R> records)
      throws IOException {
    try (RegisterWriter<R> writer = RegisterWriter.open(folder, index)) {
      for (R record : records) {
        writer.put(record);
        this.records.put(record.reference(), record);
      }
      writer.commit();
    }
  }

  private Reference number() {
    return new Reference("AT-" + Long.toString(random.nextLong() >>> 20, 36));
  }

  private DnaRecord dna() {
    Profile profile = random.nextInt(3) == 0 ? centre : profiles.probeFor(centre);
    return new DnaRecord(
        number(),
        random.nextInt(3) == 0 ? DnaKind.STAIN : DnaKind.PERSON,
        drawn.header(),
        "",
        profile);
  }

  private FingerRecord finger() {
    FingerTemplate print = RandomPrints.print(finger, SMALL_PRINT);
    FingerTemplate again =
        random.nextInt(3) == 0
            ? RandomPrints.print(random.nextLong(), SMALL_PRINT)
            : RandomPrints.again(print, 5, 10, 10, 8, random.nextLong());
    return new FingerRecord(
        number(),
        random.nextInt(3) == 0 ? FingerKind.LATENT : FingerKind.TENPRINT,
        drawn.header(),
        List.of(again));
  }

  private Registration vehicle() {
    return RegistrationBuilder.registration()
        .reference(number().text())
        .plate("SI", "LJ AB-12" + random.nextInt(2))
        .vin(VIN + random.nextInt(2))
        .holder(Person.of("Kovač", "Ana", LocalDate.of(1980, 2, 3)))
        .header(drawn.header())
        .build();
  }

  /** Removes its files. */
  void remove() throws IOException {
    remove(base.getParent());
  }

  /** Removes a folder and all in it. */
  static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A probe near the records, in a category. */
  Probe probe(Category category, Random choice) {
    Reference number = new Reference("Q-" + choice.nextInt(1000));
    return switch (category.name()) {
      case "dna" -> dnaProbe(number, choice);
      case "finger" -> fingerProbe(number, choice);
      default ->
          choice.nextBoolean()
              ? VehicleProbe.ByVin.of(number, VIN + choice.nextInt(2), THEN)
              : VehicleProbe.ByPlate.of(
                  number, PLATES, Country.of("SI"), "LJ AB-12" + choice.nextInt(2), THEN);
    };
  }

  private Probe dnaProbe(Reference number, Random choice) {
    List<DnaRecord> all =
        records.values().stream()
            .filter(DnaRecord.class::isInstance)
            .map(DnaRecord.class::cast)
            .sorted(Comparator.comparing(DnaRecord::reference))
            .toList();
    Profile profile = choice.nextBoolean() ? centre : all.get(choice.nextInt(all.size())).profile();
    return new DnaProbe(number, choice.nextBoolean() ? DnaKind.STAIN : DnaKind.PERSON, profile);
  }

  private Probe fingerProbe(Reference number, Random choice) {
    FingerTemplate print = RandomPrints.print(finger, SMALL_PRINT);
    FingerKind kind = choice.nextBoolean() ? FingerKind.LATENT : FingerKind.TENPRINT;
    return new FingerProbe(number, kind, FingerKind.TENPRINT, List.of(print));
  }

  /** The categories, some more often than others. */
  static Category category(Random choice) {
    return switch (choice.nextInt(20)) {
      case 0 -> FingerIndex.FINGER;
      case 1, 2, 3 -> Vehicles.CATEGORY;
      default -> DnaIndex.DNA;
    };
  }
}
