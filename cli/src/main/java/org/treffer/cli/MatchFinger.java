package org.treffer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.MatchDrawing;
import org.treffer.finger.MatchExplanation;
import org.treffer.finger.MatchParts;
import org.treffer.finger.Matcher;
import org.treffer.finger.Positions;
import org.treffer.finger.PreparedPrint;
import org.treffer.finger.ScoreScale;
import org.treffer.record.BadInput;
import org.treffer.terminal.Table;
import org.treffer.terminal.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two prints and explains the score. */
@Command(
    name = "finger",
    header = "Compare two fingerprints, explained.",
    description = {
      "%nA and B are minutiae records (ISO/IEC 19794-2, ANSI/INCITS 378), ANSI/NIST-ITL"
          + " transactions, or records of JSON Lines, FILE#REFERENCE where a file holds several. Of"
          + " several prints the best pair of equal or unknown position is shown, of a print its"
          + " best 128 minutiae are compared. A score of 20 is reached by one in a hundred pairs of"
          + " different fingers, 30 by one in a thousand, 40 by one in ten thousand."
          + " --json lists the minutiae that lie on each other, --svg draws them.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer match finger 101_1.iso 101_2.iso --svg match.svg",
      "  treffer match finger data/AT/fingers.jsonl#AT-F-2 latent.iso",
    })
final class MatchFinger implements org.treffer.cli.Command {

  @Parameters(index = "0", paramLabel = "A", description = "The one print.")
  private String probe;

  @Parameters(index = "1", paramLabel = "B", description = "The other print.")
  private String candidate;

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw the match.")
  private Optional<Path> svg = Optional.empty();

  /** Two prints and what the matcher says of them. */
  private record Compared(FingerTemplate probe, FingerTemplate candidate, MatchExplanation match) {}

  @Override
  public Outcome run(Session session) throws IOException {
    Compared best = best(PrintChoice.read(probe).prints(), PrintChoice.read(candidate).prints());
    if (svg.isPresent()) {
      String drawing = MatchDrawing.of(best.probe(), best.candidate(), best.match());
      WholeFile.write(svg.get(), out -> out.write(drawing.getBytes(StandardCharsets.UTF_8)));
    }
    if (session.json()) {
      session.jsonLines().write(json(best.match()));
    } else {
      print(best, session);
    }
    return Outcome.DONE;
  }

  private Compared best(List<FingerTemplate> probes, List<FingerTemplate> candidates) {
    Matcher matcher = new Matcher();
    Compared best = null;
    for (FingerTemplate one : probes) {
      for (FingerTemplate other : candidates) {
        if (comparable(one, other)) {
          MatchExplanation match = matcher.explain(PreparedPrint.of(one), PreparedPrint.of(other));
          if (best == null || match.logOdds() > best.match().logOdds()) {
            best = new Compared(one, other, match);
          }
        }
      }
    }
    if (best == null) {
      throw new BadInput(
          "no print of "
              + probe
              + " can be compared with one of "
              + candidate
              + ": their finger positions differ, or they have no minutiae");
    }
    return best;
  }

  private static boolean comparable(FingerTemplate one, FingerTemplate other) {
    return Positions.mayBeOne(one.position(), other.position())
        && !one.minutiae().isEmpty()
        && !other.minutiae().isEmpty();
  }

  private static void print(Compared compared, Session session) {
    MatchExplanation match = compared.match();
    session
        .out()
        .printf(
            Locale.ROOT,
            "Score %.1f: different fingers score so high once in %s comparisons.%n%n",
            match.score(),
            ScoreScale.oneIn(ScoreScale.falseMatchRate(match.score())));
    session.print(parts(match));
    session
        .out()
        .printf(
            Locale.ROOT,
            "%n%d of %d and %d minutiae lie on each other;%n%s and %s more were to be expected"
                + " in the overlap.%nThe first print is turned by %s degrees,%nits middle moved by"
                + " %s mm to the right and %s mm down,%nits area stretched to %.2f.%n",
            match.pairs().size(),
            compared.probe().minutiae().size(),
            compared.candidate().minutiae().size(),
            tenths(match.unpairedProbe()),
            tenths(match.unpairedCandidate()),
            tenths(match.turnDegrees()),
            tenths(match.shiftX() / 100),
            tenths(match.shiftY() / 100),
            match.stretch());
  }

  /** One decimal, and no minus before a zero. */
  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", Math.round(value * 10) / 10.0);
  }

  private static Table parts(MatchExplanation match) {
    MatchParts parts = match.parts();
    return new Table("part of the log odds", ">value", ">adds")
        .row("start", "", number(parts.start()))
        .row(
            "how the most alike pairs support each other",
            number(parts.strength()),
            number(parts.strengthPart()))
        .row(
            "share of the overlap's minutiae paired",
            number(parts.share()),
            number(parts.sharePart()))
        .row("minutiae paired, by weight", number(parts.paired()), number(parts.pairedPart()))
        .row("area of the smaller print, square mm", number(parts.area()), number(parts.areaPart()))
        .row("sum", "", number(match.logOdds()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static Map<String, Object> json(MatchExplanation match) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("score", rounded(match.score()));
    json.put("falseMatchRate", ScoreScale.falseMatchRate(match.score()));
    json.put("logOdds", rounded(match.logOdds()));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("start", rounded(match.parts().start()));
    parts.put("strength", rounded(match.parts().strengthPart()));
    parts.put("share", rounded(match.parts().sharePart()));
    parts.put("paired", rounded(match.parts().pairedPart()));
    parts.put("area", rounded(match.parts().areaPart()));
    json.put("parts", parts);
    json.put("turnDegrees", rounded(match.turnDegrees()));
    json.put("shift", List.of(rounded(match.shiftX()), rounded(match.shiftY())));
    json.put("stretch", rounded(match.stretch()));
    json.put("pairs", match.pairs());
    return json;
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
