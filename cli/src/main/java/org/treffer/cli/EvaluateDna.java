package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.treffer.dna.ComparisonRule;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.store.StoreFolder;
import org.treffer.terminal.Progress;
import org.treffer.terminal.Table;
import org.treffer.terminal.TemporaryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the DNA search against the truth and against the comparison of every pair. */
@Command(
    name = "dna",
    header = "Measure the DNA search against the known truth, or against chance.",
    description = {
      "%nSearches for a sample of the records that truth.jsonl ties to others, in all registers of"
          + " a store, as their operator: no rules, no logs. Every search is held against the"
          + " comparison of each pair (oracleEqual). With --chance: matches among synthetic people"
          + " of whom none is related to another, expected and counted, at 6 to 10 loci.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer evaluate dna --store store --truth store/truth.jsonl",
      "  treffer evaluate dna --chance --profiles 50000 --sample 20000",
    })
final class EvaluateDna implements org.treffer.cli.Command {

  private static final int USUAL_SAMPLE = 1_000;
  private static final int USUAL_STAINS = 20_000;

  @Option(names = "--store", paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(names = "--truth", paramLabel = "FILE", description = "What the generator knows.")
  private Path truth;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Records searched for: 1000 if left out, with --chance 20000.")
  private Integer sample;

  @Option(names = "--chance", description = "Expect and count matches by chance alone.")
  private boolean chance;

  @Option(
      names = "--profiles",
      paramLabel = "N",
      description = "With --chance: people in the register, 50000 if left out.")
  private long profiles = 50_000;

  @Option(names = "--seed", paramLabel = "S", description = "With --chance: a whole number.")
  private long seed = 1;

  @Override
  public Outcome run(Session session) throws IOException {
    if (sample != null && sample < 1) {
      throw new BadInput("--sample: at least 1, not " + sample);
    }
    return chance ? chance(session) : truth(session);
  }

  private Outcome truth(Session session) throws IOException {
    if (store == null || truth == null) {
      throw new BadInput("give --store and --truth, or --chance");
    }
    int most = sample == null ? USUAL_SAMPLE : sample;
    try (StoreFolder open = StoreFolder.open(store, session.clock());
        Progress progress = session.progress("searching", most)) {
      DnaEvaluation evaluation =
          new DnaEvaluation(open, DnaTruth.read(truth), ComparisonRule.OF_THE_ANNEX);
      DnaEvaluation.Result result = evaluation.run(most, progress);
      if (result.probes() == 0) {
        throw new BadInput(truth + ": the store holds none of the records it ties to others");
      }
      print(result, session);
      return result.oracleEqual() ? Outcome.DONE : Outcome.FINDING;
    }
  }

  private static void print(DnaEvaluation.Result result, Session session) {
    if (session.json()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("recall", result.recall());
      line.put("precision", result.precision());
      line.put("oracleEqual", result.oracleEqual());
      line.put("probes", result.probes());
      line.put("ties", result.byKind());
      line.put("hits", result.hitsByRelation());
      try (var lines = session.jsonLines()) {
        lines.write(line);
      }
      return;
    }
    Table ties = new Table("Tie", ">Pairs", ">Rule finds", ">Search found");
    result.byKind().forEach((kind, f) -> ties.row(kind, f.ties(), f.possible(), f.found()));
    session.print(ties);
    session.out().println();
    Table hits = new Table("Matches with", ">Records");
    result.hitsByRelation().forEach(hits::row);
    session.print(hits);
    session
        .out()
        .printf(
            Locale.ROOT,
            "%nRecall %.4f, precision %.4f over %d records.%n%s%n",
            result.recall(),
            result.precision(),
            result.probes(),
            result.oracleEqual()
                ? "Every search found exactly what comparing each pair finds."
                : "A search did NOT find exactly what comparing each pair finds.");
  }

  private Outcome chance(Session session) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.of("chance");
        Progress progress = session.progress("searching", 5)) {
      int stains = sample == null ? USUAL_STAINS : sample;
      List<ChanceTable.Row> rows =
          new ChanceTable(seed, new Country("MK"), profiles, stains).rows(folder.path(), progress);
      if (session.json()) {
        try (var lines = session.jsonLines()) {
          rows.forEach(lines::write);
        }
      } else {
        print(rows, stains, session);
      }
      return Outcome.DONE;
    }
  }

  private void print(List<ChanceTable.Row> rows, int stains, Session session) {
    session
        .out()
        .printf(
            "%d stains against %d people, none related: matches by chance%n%n", stains, profiles);
    Table table =
        new Table(
            ">Loci", ">Random match", ">Full, expected", ">counted", ">Near, expected", ">counted");
    for (ChanceTable.Row row : rows) {
      table.row(
          row.loci(),
          DnaAnswerText.probability(row.probability()),
          String.format(Locale.ROOT, "%.3f", row.expectedFull()),
          row.countedFull(),
          String.format(Locale.ROOT, "%.2f", row.expectedNear()),
          row.countedNear());
    }
    session.print(table);
  }
}
