package org.treffer.synthetic.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treffer.format.JsonLineSource;
import org.treffer.format.vehicle.VehicleJson;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;
import org.treffer.synthetic.GeneratedFiles;
import org.treffer.synthetic.Register;
import org.treffer.vehicle.OverlapCheck;
import org.treffer.vehicle.Plausibility;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Theft;
import org.treffer.vehicle.plate.PlateReader;
import org.treffer.vehicle.plate.Reading;

class VehiclePopulationTest {

  private static final long SEED = 42;
  private static final int EACH = 1_000;

  private static final VehiclePopulation POPULATION =
      VehiclePopulation.of(
          SEED,
          Register.defaults().stream().map(r -> new VehicleRegister(r.country(), EACH)).toList());

  static Stream<Country> partitions() {
    return Register.defaults().stream().map(Register::country);
  }

  private static List<Registration> of(Country country) {
    return POPULATION.of(country).map(SyntheticRegistration::registration).toList();
  }

  @ParameterizedTest
  @MethodSource("partitions")
  void every_plate_is_of_a_true_series(Country country) {
    for (Registration r : of(country)) {
      Reading reading = PlateReader.stored(country, r.printed());
      assertThat(reading.warnings()).as(r.printed()).isEmpty();
      assertThat(reading.plate()).isEqualTo(r.plate());
    }
  }

  @ParameterizedTest
  @MethodSource("partitions")
  void periods_contradict_each_other_nowhere(Country country) {
    OverlapCheck check = new OverlapCheck();
    int number = 0;
    for (Registration r : of(country)) {
      assertThat(Plausibility.warnings(r)).as(r.reference().text()).isEmpty();
      check.add(number++, r);
    }
    assertThat(check.report(10)).isEmpty();
  }

  @Test
  void references_and_chassis_numbers_are_unique_but_for_what_is_tied() {
    Set<String> references = new HashSet<>();
    Map<String, List<String>> byVin = new HashMap<>();
    Set<Set<String>> tied = new HashSet<>();
    partitions()
        .flatMap(POPULATION::of)
        .forEach(
            s -> {
              String reference = s.registration().reference().text();
              assertThat(references.add(reference)).isTrue();
              byVin
                  .computeIfAbsent(s.registration().vin().text(), v -> new ArrayList<>())
                  .add(reference);
              s.ties().forEach(t -> tied.add(Set.of(t.record().text(), t.to().text())));
            });
    byVin.values().stream()
        .filter(r -> r.size() > 1)
        .forEach(r -> assertThat(tied).contains(Set.copyOf(r)));
  }

  @Test
  void the_truth_holds() {
    Map<String, Registration> all =
        partitions()
            .flatMap(POPULATION::of)
            .map(SyntheticRegistration::registration)
            .collect(Collectors.toMap(r -> r.reference().text(), r -> r));
    Map<Tie.Relation, Integer> seen = new HashMap<>();
    partitions()
        .flatMap(POPULATION::of)
        .flatMap(s -> s.ties().stream())
        .forEach(
            tie -> {
              seen.merge(tie.relation(), 1, Integer::sum);
              Registration record = all.get(tie.record().text());
              Registration other = all.get(tie.to().text());
              switch (tie.relation()) {
                case SAME_VEHICLE, EXPORTED -> {
                  assertThat(record.vin()).isEqualTo(other.vin());
                  assertThat(record.plate()).isNotEqualTo(other.plate());
                  assertThat(record.validity().overlaps(other.validity())).isFalse();
                }
                case SAME_PLATE -> {
                  assertThat(record.plate()).isEqualTo(other.plate());
                  assertThat(record.vin()).isNotEqualTo(other.vin());
                  assertThat(record.validity().overlaps(other.validity())).isFalse();
                }
                case STOLEN, CLONE -> {
                  assertThat(record.vin()).isEqualTo(other.vin());
                  assertThat(record.plate().country()).isNotEqualTo(other.plate().country());
                  assertThat(record.validity().overlaps(other.validity())).isTrue();
                }
                case CLONED_PLATE -> assertThat(record.theft()).isNotEqualTo(Theft.NONE);
              }
            });
    assertThat(seen).containsOnlyKeys(Tie.Relation.values());
  }

  @Test
  void a_population_is_the_same_each_time_and_another_with_another_seed() {
    Country country = Country.of("MK");
    List<VehicleRegister> registers = POPULATION.registers();
    assertThat(VehiclePopulation.of(SEED, registers).at(country, 17))
        .isEqualTo(POPULATION.at(country, 17));
    assertThat(VehiclePopulation.of(SEED + 1, registers).at(country, 17))
        .isNotEqualTo(POPULATION.at(country, 17));
  }

  @Test
  void files_hold_the_population_whatever_the_number_of_threads(@TempDir Path folder)
      throws IOException {
    VehiclePopulation small =
        VehiclePopulation.of(
            7,
            List.of(
                new VehicleRegister(Country.of("SI"), 3_000),
                new VehicleRegister(Country.of("BG"), 500)));
    ByteArrayOutputStream truth = new ByteArrayOutputStream();
    new GeneratedFiles(small, 1, n -> {}).write(folder.resolve("one"), truth);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    new GeneratedFiles(small, 2, n -> {}).write(folder.resolve("two"), again);
    assertThat(again.toByteArray()).isEqualTo(truth.toByteArray());
    Path file = folder.resolve("one/BG/vehicles.jsonl");
    assertThat(file).hasSameBinaryContentAs(folder.resolve("two/BG/vehicles.jsonl"));
    assertThat(read(file))
        .isEqualTo(small.of(Country.of("BG")).map(SyntheticRegistration::registration).toList());
  }

  private static List<Registration> read(Path file) throws IOException {
    List<Registration> records = new ArrayList<>();
    try (RecordSource<Registration> source =
        new JsonLineSource<>("bg", Files.newInputStream(file), new VehicleJson())) {
      RecordSource.Sink<Registration> sink =
          new RecordSource.Sink<>() {
            @Override
            public void accept(Registration record) {
              records.add(record);
            }

            @Override
            public void reject(long line, String reason) {
              throw new AssertionError(line + ": " + reason);
            }

            @Override
            public void warn(long line, String what) {
              assertThat(what).as("line " + line).contains("from before 1981");
            }
          };
      for (var batch = source.next(); batch.isPresent(); batch = source.next()) {
        batch.get().read(sink);
      }
    }
    return records;
  }
}
