package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.treffer.record.BadInput;
import org.treffer.store.StoreFolder;
import org.treffer.synthetic.Register;
import org.treffer.synthetic.vehicle.NameVariants;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Progress;
import org.treffer.terminal.Table;
import org.treffer.vehicle.name.NameEvaluation;
import org.treffer.vehicle.name.NameEvaluation.Pair;
import org.treffer.vehicle.name.Phonetics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how well vehicles are found, and holders' names recognised. */
@Command(
    name = "vehicle",
    header = "Measure how well vehicles are found, and holders' names recognised.",
    description = {
      "%nWith --store and --truth: searches for a sample of the registrations that truth.jsonl ties"
          + " to others, by plate as printed, by chassis number in all registers and by holder, as"
          + " the store's operator: no rules, no logs. Searches by plate and chassis number are held"
          + " against reading every registration. Other registrations are all that a search found"
          + " besides: by holder the same person's other vehicles, too.",
      "%nWith --pairs: names, over pairs of a file in CSV, a line each: name,variant,language,kind; a"
          + " kind that begins with 'negative' means two persons. Phonetic codes alone are shown"
          + " beside the engine's comparison.",
      "%nElse: names, over generated variants of synthetic ones, a line a state.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer evaluate vehicle --store store --truth store/truth.jsonl",
      "  treffer evaluate vehicle --pairs transliteration.csv",
      "  treffer evaluate vehicle --seed 1 --json",
    })
final class EvaluateVehicle implements org.treffer.cli.Command {

  private static final int PERSONS = 500;
  private static final int TIES = 1_000;
  private static final long SEED = 1;

  @Option(names = "--store", paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(names = "--truth", paramLabel = "FILE", description = "What the generator knows.")
  private Path truth;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "With --truth: how many ties; 1000 if left out.")
  private Optional<Integer> sample = Optional.empty();

  @Option(names = "--pairs", paramLabel = "FILE", description = "Pairs of names in CSV.")
  private Path pairs;

  @Option(names = "--seed", paramLabel = "S", description = "Of generated names; 1 if left out.")
  private Optional<Long> seed = Optional.empty();

  @Override
  public Outcome run(Session session) throws IOException {
    boolean searches = store != null || truth != null;
    if (searches && pairs != null) {
      throw new BadInput("--pairs: goes without --store and --truth");
    }
    if (sample.isPresent() && !searches) {
      throw new BadInput("--sample: goes with --store and --truth");
    }
    if (seed.isPresent() && (searches || pairs != null)) {
      throw new BadInput("--seed: goes without --store, --truth and --pairs: of generated names");
    }
    return searches ? searches(session) : names(session);
  }

  private Outcome searches(Session session) throws IOException {
    if (store == null || truth == null) {
      throw new BadInput("give both --store and --truth");
    }
    int ties = sample.orElse(TIES);
    if (ties < 1) {
      throw new BadInput("--sample: at least 1, not " + ties);
    }
    try (StoreFolder open = StoreFolder.open(store, session.clock());
        Progress progress = session.progress("searching", VehicleEvaluation.Key.values().length)) {
      List<VehicleEvaluation.Result> results =
          new VehicleEvaluation(open).run(truth, ties, progress);
      print(results, session);
      boolean equal = results.stream().allMatch(VehicleEvaluation.Result::equal);
      return equal ? Outcome.DONE : Outcome.FINDING;
    }
  }

  private static void print(List<VehicleEvaluation.Result> results, Session session) {
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        results.forEach(result -> lines.write(json(result)));
      }
      return;
    }
    Table table =
        new Table(
            "By",
            ">Searches",
            ">Found",
            ">Recall",
            ">Other registrations",
            ">Refused",
            "Equals a full reading");
    for (VehicleEvaluation.Result result : results) {
      boolean holder = result.key() == VehicleEvaluation.Key.holder;
      table.row(
          result.key(),
          result.searches(),
          result.found(),
          share(result.recall()),
          result.others(),
          result.refused(),
          holder ? "" : result.equal() ? "yes" : "NO");
    }
    session.print(table);
  }

  private static Map<String, Object> json(VehicleEvaluation.Result result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("key", result.key());
    line.put("searches", result.searches());
    line.put("found", result.found());
    line.put("recall", result.recall());
    line.put("others", result.others());
    line.put("refused", result.refused());
    if (result.key() != VehicleEvaluation.Key.holder) {
      line.put("oracleEqual", result.equal());
    }
    return line;
  }

  private Outcome names(Session session) throws IOException {
    Map<String, List<Pair>> sets =
        pairs == null ? generated() : Map.of(pairs.toString(), NamePairs.read(pairs));
    Table table =
        new Table("Names", "By", ">Pairs", ">Recall", ">Precision", ">Strangers", ">Mistaken");
    try (JsonLines lines = session.jsonLines()) {
      sets.forEach(
          (name, set) -> {
            show(name, "spellings", NameEvaluation.of(set), table, lines, session);
            for (Phonetics phonetics : pairs == null ? new Phonetics[0] : Phonetics.values()) {
              String by = phonetics.name().toLowerCase(Locale.ROOT).replace('_', '-');
              NameEvaluation alone = NameEvaluation.of(set, phonetics);
              show(name, by + " code alone", alone, table, lines, session);
            }
          });
    }
    if (!session.json()) {
      session.print(table);
    }
    return Outcome.DONE;
  }

  private static void show(
      String names, String by, NameEvaluation e, Table table, JsonLines lines, Session session) {
    if (session.json()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("names", names);
      line.put("by", by);
      line.put("pairs", e.pairs());
      line.put("recall", e.recall());
      line.put("precision", e.precision());
      line.put("strangers", e.strangers());
      line.put("mistaken", e.mistaken());
      lines.write(line);
    } else {
      table.row(
          names,
          by,
          e.pairs(),
          share(e.recall()),
          share(e.precision()),
          e.strangers(),
          e.mistaken());
    }
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private Map<String, List<Pair>> generated() {
    Map<String, List<Pair>> sets = new LinkedHashMap<>();
    for (Register register : Register.defaults()) {
      sets.put(
          register.country().code(),
          NameVariants.pairs(register.country(), seed.orElse(SEED), PERSONS));
    }
    return sets;
  }
}
