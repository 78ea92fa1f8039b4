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
import java.util.Optional;
import org.treffer.dna.DnaRecord;
import org.treffer.format.dna.DnaFiles;
import org.treffer.format.vehicle.VehicleFiles;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;
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
    DnaSynthesis population =
        new DnaSynthesis(scenario.seed(), scenario.dna(), scenario.partitions());
    for (Country country : scenario.partitions()) {
      List<RegisterLoad.Source<DnaRecord>> sources = new ArrayList<>();
      if (population.countries().contains(country)) {
        sources.add(() -> population.source(country));
      }
      List<String> planted = scenario.records().getOrDefault(country, List.of());
      if (!planted.isEmpty()) {
        sources.add(() -> records(String.join("\n", planted)));
      }
      new RegisterLoad<>(founding, country, population.intake(), session).run(sources, -1);
      List<String> vehicles = scenario.vehicles().getOrDefault(country, List.of());
      if (!vehicles.isEmpty()) {
        RegisterLoad.Source<Registration> source =
            () -> VehicleFiles.open("the scenario", stream(String.join("\n", vehicles)));
        new RegisterLoad<>(founding, country, new VehicleIntake(), session)
            .run(List.of(source), -1);
      }
    }
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

  /** The one profile of a line of JSON. */
  DnaRecord profile(String line) throws IOException {
    List<DnaRecord> profiles = new ArrayList<>();
    try (RecordSource<DnaRecord> source = records(line)) {
      source.next().ifPresent(batch -> batch.read(taking(profiles)));
    }
    return profiles.getFirst();
  }

  private static RecordSource.Sink<DnaRecord> taking(List<DnaRecord> profiles) {
    return new RecordSource.Sink<>() {
      @Override
      public void accept(DnaRecord record) {
        profiles.add(record);
      }

      @Override
      public void reject(long line, String reason) {
        throw new BadInput("the scenario's probe cannot be read: " + reason);
      }

      @Override
      public void warn(long line, String what) {
        // A scenario's author has tests to tell him.
      }
    };
  }

  private RecordSource<DnaRecord> records(String lines) throws IOException {
    LocalDate today = LocalDate.ofInstant(scenario.now(), ZoneOffset.UTC);
    return DnaFiles.open("the scenario", stream(lines), today);
  }

  private static InputStream stream(String lines) {
    return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
  }
}
