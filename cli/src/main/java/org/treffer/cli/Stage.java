package org.treffer.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.dna.DnaRecord;
import org.treffer.format.dna.DnaFiles;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;

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
    InputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    return DnaFiles.open("the scenario", in, today);
  }
}
