package org.treffer.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.StoredRecord;
import org.treffer.synthetic.Register;
import org.treffer.terminal.Progress;
import org.treffer.terminal.Table;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes synthetic records. */
@Command(
    name = "generate",
    header = "Make synthetic records, as files or straight into a store.",
    description = {
      "%nThe same seed makes the same records. Counts are for all partitions together, divided in"
          + " proportion to the real registers' sizes. truth.jsonl tells which records belong to"
          + " one person or family.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer generate --out data --seed 1 --dna 100000",
      "  treffer generate --load store --seed 1 --partitions AL,MK,AT --dna 10000",
    })
final class Generate implements org.treffer.cli.Command {

  private static final String TRUTH = "truth.jsonl";

  /** Where the records go: one of the two. */
  static final class Destination {
    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "Write files DIR/CC/CATEGORY.jsonl and DIR/truth.jsonl.")
    private Path out;

    @Option(
        names = "--load",
        paramLabel = "STORE",
        description = "Load them into a store, and write STORE/truth.jsonl.")
    private Path load;
  }

  @ArgGroup(multiplicity = "1")
  private Destination destination;

  @Option(names = "--seed", required = true, paramLabel = "S", description = "A whole number.")
  private long seed;

  @Option(
      names = "--partitions",
      split = ",",
      paramLabel = "CC",
      description = "The states; the seventeen default ones if left out.")
  private List<Country> partitions = List.of();

  @Option(names = "--dna", paramLabel = "N", description = "How many DNA profiles.")
  private long dna;

  @Option(names = "--fingers", paramLabel = "N", description = "How many ten-prints and latents.")
  private long fingers;

  @Option(names = "--vehicles", paramLabel = "N", description = "How many registrations.")
  private long vehicles;

  @Override
  public Outcome run(Session session) throws IOException {
    List<Population<?>> populations = populations(chosen());
    if (destination.out != null) {
      write(populations, session);
    } else {
      load(populations, session);
    }
    return Outcome.DONE;
  }

  private SortedSet<Country> chosen() {
    SortedSet<Country> known = new TreeSet<>();
    Register.defaults().forEach(register -> known.add(register.country()));
    if (partitions.isEmpty()) {
      return known;
    }
    for (Country country : partitions) {
      if (!known.contains(country)) {
        throw new BadInput(
            "--partitions: no sizes are known for " + country + "; there are " + known);
      }
    }
    return new TreeSet<>(partitions);
  }

  /** What was asked for: a line a category. */
  private List<Population<?>> populations(SortedSet<Country> countries) {
    List<Population<?>> populations = new ArrayList<>();
    if (dna > 0) {
      populations.add(new DnaSynthesis(seed, dna, countries));
    }
    if (fingers > 0) {
      populations.add(new FingerSynthesis(seed, fingers, countries));
    }
    if (vehicles > 0) {
      populations.add(new VehicleSynthesis(seed, vehicles, countries));
    }
    populations.removeIf(population -> population.countries().isEmpty());
    if (populations.isEmpty()) {
      throw new BadInput(
          "nothing to generate: give --dna N, --fingers N or --vehicles N, and partitions that have"
              + " registers");
    }
    return populations;
  }

  private void write(List<Population<?>> populations, Session session) throws IOException {
    Path folder = destination.out;
    Files.createDirectories(folder);
    Table table = new Table("Partition", "Category", ">Records");
    try (OutputStream truth =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(TRUTH)))) {
      for (Population<?> population : populations) {
        String category = population.intake().category().name();
        long total = population.countries().stream().mapToLong(population::size).sum();
        try (Progress progress = session.progress("generating " + category, total)) {
          population.write(folder, truth, progress::advance);
        }
        for (Country country : population.countries()) {
          table.row(country, category, population.size(country));
        }
      }
    }
    if (session.json()) {
      writeJson(populations, session);
    } else {
      session.print(table);
    }
  }

  private static void writeJson(List<Population<?>> populations, Session session) {
    record Line(String partition, String category, long records) {}
    try (var lines = session.jsonLines()) {
      for (Population<?> population : populations) {
        String category = population.intake().category().name();
        for (Country country : population.countries()) {
          lines.write(new Line(country.code(), category, population.size(country)));
        }
      }
    }
  }

  private void load(List<Population<?>> populations, Session session) throws IOException {
    Founding founding = Founding.in(destination.load, Optional.empty());
    List<LoadReport> reports = new ArrayList<>();
    for (Population<?> population : populations) {
      for (Country country : population.countries()) {
        reports.add(load(founding, population, country, session));
      }
    }
    try (OutputStream truth =
        new BufferedOutputStream(Files.newOutputStream(founding.store().resolve(TRUTH)))) {
      for (Population<?> population : populations) {
        population.writeTruth(truth);
      }
    }
    LoadReport.print(reports, session);
  }

  private static <R extends StoredRecord> LoadReport load(
      Founding founding, Population<R> population, Country country, Session session)
      throws IOException {
    List<RegisterLoad.Source<R>> sources = List.of(() -> population.source(country));
    return new RegisterLoad<>(founding, country, population.intake(), session)
        .run(sources, population.size(country));
  }
}
