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
      "",
      "FOLDER holds files named <finger>_<impression>.iso. Each impression is compared with every",
      "other, in both orders, or with those of the FVC protocol. Scores depend on the minutiae,",
      "never on names. Comparisons a second are by the CPU time of one thread.",
      "",
      "A folder that generate --out made holds truth.jsonl: then a sample of the prints that it",
      "ties to a finger is compared, and --kind says of which records. What synthetic prints show",
      "says nothing of how often the matcher errs on real ones.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer evaluate finger fvc2002/DB1_B --svg curve.svg \\",
      "      --scores scores.csv",
      "  treffer evaluate finger data --kind latent --sample 200",
    })
final class EvaluateFinger implements org.treffer.cli.Command {

  private static final int USUAL_SAMPLE = 200;

  /** Which impressions are compared. */
  enum Pairs {
    every,
    fvc
  }

  @Parameters(paramLabel = "FOLDER", description = "the prints")
  private Path folder;

  @Option(names = "--protocol", paramLabel = "NAME", description = "every (default) or fvc.")
  private Pairs protocol = Pairs.every;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "With truth.jsonl: how many tied records; 200 if left out.")
  private int sample = USUAL_SAMPLE;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "With truth.jsonl: latent (if left out) or tenprint.")
  private TiedPrints.Kind kind = TiedPrints.Kind.latent;

  @Option(
      names = "--scores",
      paramLabel = "FILE",
      description = "Write probe,candidate,score for each pair.")
  private Optional<Path> scores = Optional.empty();

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw the detection-error curve.")
  private Optional<Path> svg = Optional.empty();

  @Override
  public Outcome run(Session session) throws IOException {
    List<Impression> impressions =
        TiedPrints.isTold(folder)
            ? new TiedPrints(folder, kind).sample(atLeastOne(sample))
            : PrintFolder.read(folder);
    Evaluation evaluation = evaluate(impressions);
    if (scores.isPresent()) {
      write(scores.get(), csv(evaluation));
    }
    if (svg.isPresent()) {
      write(svg.get(), ErrorCurve.svg(evaluation.scores()));
    }
    if (session.json()) {
      session.jsonLines().write(json(evaluation));
    } else {
      print(evaluation, session);
    }
    return Outcome.DONE;
  }

  private static int atLeastOne(int sample) {
    if (sample < 1) {
      throw new BadInput("--sample: at least 1, not " + sample);
    }
    return sample;
  }

  private Evaluation evaluate(List<Impression> impressions) {
    try {
      return Evaluation.of(
          impressions,
          protocol == Pairs.fvc ? Protocol.FVC : Protocol.EVERY_ORDERED,
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

  private static Map<String, Object> json(Evaluation evaluation) {
    ErrorRates rates = evaluation.rates();
    Map<String, Object> json = new LinkedHashMap<>();
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
