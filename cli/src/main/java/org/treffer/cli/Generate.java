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
import org.treffer.synthetic.GeneratedFiles;
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
      "  treffer generate --load store --seed 1 --partitions AL,MK,AT \\",
      "      --dna 10000",
    })
final class Generate implements org.treffer.cli.Command {

  private static final String TRUTH = "truth.jsonl";
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

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
    List<Synthesis<?>> syntheses = syntheses(chosen());
    if (destination.out != null) {
      write(syntheses, session);
    } else {
      load(syntheses, session);
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
  private List<Synthesis<?>> syntheses(SortedSet<Country> countries) {
    List<Synthesis<?>> syntheses = new ArrayList<>();
    if (dna > 0) {
      syntheses.add(Synthesis.dna(seed, dna, countries));
    }
    if (fingers > 0) {
      syntheses.add(Synthesis.fingers(seed, fingers, countries));
    }
    if (vehicles > 0) {
      syntheses.add(Synthesis.vehicles(seed, vehicles, countries));
    }
    syntheses.removeIf(each -> each.countries().isEmpty());
    if (syntheses.isEmpty()) {
      throw new BadInput(
          "nothing to generate: give --dna N, --fingers N or --vehicles N, and partitions that have"
              + " registers");
    }
    return syntheses;
  }

  private void write(List<Synthesis<?>> syntheses, Session session) throws IOException {
    Path folder = destination.out;
    Files.createDirectories(folder);
    Table table = new Table("Partition", "Category", ">Records");
    try (OutputStream truth =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(TRUTH)))) {
      for (Synthesis<?> each : syntheses) {
        String category = each.intake().category().name();
        long total = each.countries().stream().mapToLong(each.population()::size).sum();
        try (Progress progress = session.progress("generating " + category, total)) {
          new GeneratedFiles(each.population(), THREADS, progress::advance).write(folder, truth);
        }
        for (Country country : each.countries()) {
          table.row(country, category, each.population().size(country));
        }
      }
    }
    if (session.json()) {
      writeJson(syntheses, session);
    } else {
      session.print(table);
    }
  }

  private static void writeJson(List<Synthesis<?>> syntheses, Session session) {
    record Line(String partition, String category, long records) {}
    try (var lines = session.jsonLines()) {
      for (Synthesis<?> each : syntheses) {
        String category = each.intake().category().name();
        for (Country country : each.countries()) {
          lines.write(new Line(country.code(), category, each.population().size(country)));
        }
      }
    }
  }

  private void load(List<Synthesis<?>> syntheses, Session session) throws IOException {
    Founding founding = Founding.in(destination.load, Optional.empty());
    List<LoadReport> reports = new ArrayList<>();
    for (Synthesis<?> each : syntheses) {
      for (Country country : each.countries()) {
        reports.add(load(founding, each, country, session));
      }
    }
    try (OutputStream truth =
        new BufferedOutputStream(Files.newOutputStream(founding.store().resolve(TRUTH)))) {
      for (Synthesis<?> each : syntheses) {
        new GeneratedFiles(each.population(), THREADS, records -> {}).writeTruth(truth);
      }
    }
    LoadReport.print(reports, session);
  }

  private static <R extends StoredRecord> LoadReport load(
      Founding founding, Synthesis<R> each, Country country, Session session) throws IOException {
    List<RegisterLoad.Source<R>> sources = List.of(() -> each.population().source(country));
    return new RegisterLoad<>(founding, country, each.intake(), session)
        .run(sources, each.population().size(country));
  }
}
