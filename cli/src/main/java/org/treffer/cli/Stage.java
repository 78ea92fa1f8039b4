package org.treffer.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.treffer.dna.DnaRecord;
import org.treffer.finger.FingerRecord;
import org.treffer.format.JsonLineSource;
import org.treffer.format.dna.DnaFiles;
import org.treffer.format.finger.FingerJson;
import org.treffer.format.vehicle.VehicleFiles;
import org.treffer.page.QuestionReader;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;
import org.treffer.record.StoredRecord;
import org.treffer.store.AgreementsFile;
import org.treffer.vehicle.Registration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Builds the store that a scenario plays in. */
final class Stage {

  private static final String OPEN = "open";

  private final Scenario scenario;
  private final Session session;

  Stage(Scenario scenario, Session session) {
    this.scenario = scenario;
    this.session = session;
  }

  /** Makes the store in an empty folder: generated records, and those of the case. */
  void build(Path store) throws IOException {
    Founding founding =
        Founding.in(store, scenario.rules().equals(OPEN) ? Optional.of(OPEN) : Optional.empty());
    Synthesis<DnaRecord> profiles =
        Synthesis.dna(scenario.seed(), scenario.dna(), scenario.partitions());
    Synthesis<FingerRecord> prints =
        Synthesis.fingers(scenario.seed(), scenario.fingers(), scenario.partitions());
    for (Country country : scenario.partitions()) {
      load(founding, country, profiles, planted(scenario.records(), country, this::records));
      if (prints.countries().contains(country) || scenario.prints().containsKey(country)) {
        load(founding, country, prints, planted(scenario.prints(), country, this::prints));
      }
      List<RegisterLoad.Source<Registration>> vehicles =
          planted(
              scenario.vehicles(),
              country,
              lines -> VehicleFiles.open("the scenario", stream(lines)));
      if (!vehicles.isEmpty()) {
        new RegisterLoad<>(founding, country, new VehicleIntake(), session).run(vehicles, -1);
      }
    }
  }

  /** Reads lines of JSON. */
  private interface Reading<R extends StoredRecord> {
    RecordSource<R> open(String lines) throws IOException;
  }

  /** The records of the case that a state has; no source if there is none. */
  private static <R extends StoredRecord> List<RegisterLoad.Source<R>> planted(
      Map<Country, List<String>> records, Country country, Reading<R> reading) {
    List<String> lines = records.getOrDefault(country, List.of());
    return lines.isEmpty() ? List.of() : List.of(() -> reading.open(String.join("\n", lines)));
  }

  private <R extends StoredRecord> void load(
      Founding founding,
      Country country,
      Synthesis<R> generated,
      List<RegisterLoad.Source<R>> planted)
      throws IOException {
    List<RegisterLoad.Source<R>> sources = new ArrayList<>();
    if (generated.countries().contains(country)) {
      sources.add(() -> generated.population().source(country));
    }
    sources.addAll(planted);
    new RegisterLoad<>(founding, country, generated.intake(), session).run(sources, -1);
  }

  /** Adds agreements to those of a store. */
  void agree(Path store, List<String> agreements) throws IOException {
    if (!agreements.isEmpty()) {
      Path file = store.resolve("agreements.json");
      JsonMapper mapper = JsonMapper.shared();
      ObjectNode json = (ObjectNode) mapper.readTree(Files.readAllBytes(file));
      for (String each : agreements) {
        json.withArray("agreements").add(mapper.readTree(each));
      }
      byte[] bytes = mapper.writeValueAsBytes(json);
      AgreementsFile.read(bytes, "the scenario's agreement");
      Files.write(file, bytes);
    }
  }

  /** Reads what the steps ask; prints that a step only names are drawn. */
  QuestionReader questions() {
    return new QuestionReader(new DrawnPrints(scenario.seed())::written);
  }

  private RecordSource<FingerRecord> prints(String lines) {
    DrawnPrints drawn = new DrawnPrints(scenario.seed());
    String written = lines.lines().map(drawn::written).collect(Collectors.joining("\n"));
    return new JsonLineSource<>("the scenario", stream(written), new FingerJson(today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(scenario.now(), ZoneOffset.UTC);
  }

  private RecordSource<DnaRecord> records(String lines) throws IOException {
    return DnaFiles.open("the scenario", stream(lines), today());
  }

  private static InputStream stream(String lines) {
    return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
  }
}
