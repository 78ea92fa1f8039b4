package org.treffer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.treffer.finger.ScoreScale;
import org.treffer.finger.evaluation.ErrorCurve;
import org.treffer.finger.evaluation.ErrorRates;
import org.treffer.finger.evaluation.Evaluation;
import org.treffer.finger.evaluation.Impression;
import org.treffer.finger.evaluation.Protocol;
import org.treffer.format.finger.PrintFolder;
import org.treffer.record.BadInput;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;
import org.treffer.terminal.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the matcher on prints whose fingers are known. */
@Command(
    name = "finger",
    header = "Measure how often the fingerprint matcher errs.",
    description = {
      "%nFOLDER holds files named <finger>_<impression>.iso. Each impression is compared with every"
          + " other of its folder, in both orders, or with those of the FVC protocol. Of several"
          + " folders each is measured, and all together by one threshold. Scores depend on the"
          + " minutiae, never on names. Comparisons a second are by the CPU time of one thread,"
          + " after a warming-up.",
      "%nA folder that generate --out made holds truth.jsonl: then a sample of the prints that it"
          + " ties to a finger is compared, and --kind says of which records. What synthetic prints"
          + " show says nothing of how often the matcher errs on real ones.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer evaluate finger fvc2002/DB1_B --svg curve.svg \\",
      "      --scores scores.csv",
      "  treffer evaluate finger fvc2002/DB1_B fvc2002/DB3_B fvc2004/DB2_B",
      "  treffer evaluate finger data --kind latent --sample 200",
    })
final class EvaluateFinger implements org.treffer.cli.Command {

  private static final int USUAL_SAMPLE = 200;

  /** What all sets are called, judged by one threshold. */
  private static final String TOGETHER = "all together, by one threshold";

  /** Which impressions are compared. */
  enum Pairs {
    every,
    fvc
  }

  @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "The prints.")
  private List<Path> folders;

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      description = "Of files of prints: every (if left out) or fvc.")
  private Optional<Pairs> protocol = Optional.empty();

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "With truth.jsonl: how many tied records; 200 if left out.")
  private Optional<Integer> sample = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "With truth.jsonl: latent (if left out) or tenprint.")
  private Optional<TiedPrints.Kind> kind = Optional.empty();

  @Option(
      names = "--scores",
      paramLabel = "FILE",
      description = "Write probe,candidate,score for each pair.")
  private Optional<Path> scores = Optional.empty();

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw the detection-error curve.")
  private Optional<Path> svg = Optional.empty();

  @Override
  public Outcome run(Session session) throws IOException {
    for (Optional<Path> file : List.of(scores, svg)) {
      if (file.isPresent()) {
        WholeFile.requirePlace(file.get());
      }
    }
    Map<String, Evaluation> sets = new LinkedHashMap<>();
    for (Path folder : folders) {
      sets.put(folder.toString(), evaluate(folder, impressions(folder)));
    }
    if (sets.size() > 1) {
      sets.put(TOGETHER, Evaluation.together(List.copyOf(sets.values())));
    }
    Evaluation all = List.copyOf(sets.values()).getLast();
    if (scores.isPresent()) {
      write(scores.get(), csv(all));
    }
    if (svg.isPresent()) {
      write(svg.get(), ErrorCurve.svg(all.scores()));
    }
    show(sets, session);
    return Outcome.DONE;
  }

  private static void show(Map<String, Evaluation> sets, Session session) {
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        sets.forEach((set, each) -> lines.write(json(sets.size() == 1 ? "" : set, each)));
      }
      return;
    }
    sets.forEach(
        (set, each) -> {
          if (sets.size() > 1) {
            session.out().println(set);
          }
          print(each, session);
          if (!set.equals(TOGETHER) && sets.size() > 1) {
            session.out().println();
          }
        });
  }

  /**
   * The prints of a folder.
   *
   * @throws BadInput if it is none, or an option says something of folders of the other sort
   */
  private List<Impression> impressions(Path folder) throws IOException {
    if (!TiedPrints.isTold(folder)) {
      if (sample.isPresent() || kind.isPresent()) {
        throw new BadInput("--sample, --kind: " + folder + " has no truth.jsonl to choose from");
      }
      List<Impression> read = PrintFolder.read(folder);
      return folders.size() == 1 ? read : named(folder, read);
    }
    if (protocol.isPresent()) {
      throw new BadInput("--protocol: the prints of " + folder + " are tied by its truth.jsonl");
    }
    int size = sample.orElse(USUAL_SAMPLE);
    if (size < 1) {
      throw new BadInput("--sample: at least 1, not " + size);
    }
    return new TiedPrints(folder, kind.orElse(TiedPrints.Kind.latent)).sample(size);
  }

  /** Sets number their fingers alike: their names tell which set. */
  private static List<Impression> named(Path folder, List<Impression> impressions) {
    return impressions.stream()
        .map(each -> new Impression(folder + "/" + each.name(), each.finger(), each.template()))
        .toList();
  }

  private Evaluation evaluate(Path folder, List<Impression> impressions) {
    try {
      return Evaluation.of(
          impressions,
          protocol.orElse(Pairs.every) == Pairs.fvc ? Protocol.FVC : Protocol.EVERY_ORDERED,
          Evaluation.treffer(impressions));
    } catch (IllegalArgumentException e) {
      throw new BadInput(folder + ": " + e.getMessage(), e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String csv(Evaluation evaluation) {
    StringBuilder lines = new StringBuilder("probe,candidate,score\n");
    for (Evaluation.Score score : evaluation.scores()) {
      lines.append(score.probe()).append(',').append(score.candidate()).append(',');
      lines.append(String.format(Locale.ROOT, "%.4f%n", ScoreScale.score(score.value())));
    }
    return lines.toString();
  }

  private static Map<String, Object> json(String set, Evaluation evaluation) {
    ErrorRates rates = evaluation.rates();
    Map<String, Object> json = new LinkedHashMap<>();
    if (!set.isEmpty()) {
      json.put("set", set);
    }
    json.put("eer", rates.eer());
    json.put("fmr100", rates.fmr100());
    json.put("fmr1000", rates.fmr1000());
    json.put("zeroFmr", rates.zeroFmr());
    json.put("rankOne", evaluation.rankOne());
    json.put("genuine", rates.genuine());
    json.put("impostor", rates.impostor());
    json.put("comparisonsPerSecond", Math.round(evaluation.comparisonsPerSecond()));
    return json;
  }

  private static void print(Evaluation evaluation, Session session) {
    ErrorRates rates = evaluation.rates();
    session.print(
        new Table("measure", ">value")
            .row("equal error rate", percent(rates.eer()))
            .row("false non-matches at 1% false matches", percent(rates.fmr100()))
            .row("false non-matches at 0.1% false matches", percent(rates.fmr1000()))
            .row("false non-matches at no false match", percent(rates.zeroFmr()))
            .row("probes whose best candidate is right", percent(evaluation.rankOne()))
            .row("pairs of one finger", rates.genuine())
            .row("pairs of two fingers", rates.impostor())
            .row(
                "comparisons a second",
                String.format(Locale.ROOT, "%,.0f", evaluation.comparisonsPerSecond())));
  }

  private static String percent(double rate) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * rate);
  }
}
