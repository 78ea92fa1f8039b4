package org.treffer.benchmarks.finger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Matcher;
import org.treffer.finger.Minutia;
import org.treffer.finger.PreparedPrint;
import org.treffer.finger.ScoreScale;
import org.treffer.finger.evaluation.Impression;
import org.treffer.format.finger.PrintFolder;

/**
 * How often does a piece of a real print, some neighbouring minutiae as a latent has them, reach a
 * score with another person's whole print, beside how often the score says; and how often with
 * another taking of its own finger? Arguments: folders of {@code <finger>_<impression>.iso}. Three
 * pieces of each print, of each size, are compared with every other print of its set.
 */
public final class HowOftenDoPiecesMatchStrangers {

  private static final int[] SIZES = {6, 8, 10, 12, 14, 17, 20, 25};
  private static final int[] SCORES = {20, 30, 40};
  private static final int PIECES = 3;

  private HowOftenDoPiecesMatchStrangers() {}

  /** Prints a line a size. */
  public static void main(String[] folders) throws IOException {
    List<List<Impression>> sets = new ArrayList<>();
    for (String folder : folders) {
      sets.add(PrintFolder.read(Path.of(folder)));
    }
    for (int size : SIZES) {
      List<Double> strangers = new ArrayList<>();
      List<Double> own = new ArrayList<>();
      Random random = new Random(size);
      sets.forEach(set -> compare(set, size, random, strangers, own));
      StringBuilder line = new StringBuilder();
      for (int score : SCORES) {
        double stated = ScoreScale.falseMatchRate(score);
        line.append(
            String.format(
                Locale.ROOT,
                "; at %d %.2f times the rate stated, own finger %.0f%%",
                score,
                share(strangers, score) / stated,
                100 * share(own, score)));
      }
      System.out.printf("%d minutiae, %,d strangers%s%n", size, strangers.size(), line);
    }
  }

  private static double share(List<Double> scores, double least) {
    return scores.stream().filter(score -> score >= least).count() / (double) scores.size();
  }

  private static void compare(
      List<Impression> set, int size, Random random, List<Double> strangers, List<Double> own) {
    Matcher matcher = new Matcher();
    List<PreparedPrint> whole =
        set.stream().map(impression -> PreparedPrint.of(impression.template())).toList();
    for (int from = 0; from < set.size(); from++) {
      Impression of = set.get(from);
      for (int i = 0; i < PIECES && of.template().minutiae().size() > size; i++) {
        PreparedPrint piece = PreparedPrint.of(piece(of.template(), size, random));
        for (int j = 0; j < set.size(); j++) {
          if (j != from) {
            double score = ScoreScale.score(matcher.logOdds(piece, whole.get(j)));
            (of.finger().equals(set.get(j).finger()) ? own : strangers).add(score);
          }
        }
      }
    }
  }

  /** A minutia and those nearest to it. */
  private static FingerTemplate piece(FingerTemplate print, int size, Random random) {
    Minutia middle = print.minutiae().get(random.nextInt(print.minutiae().size()));
    List<Minutia> nearest =
        print.minutiae().stream()
            .sorted(
                Comparator.comparingDouble(m -> Math.hypot(m.x() - middle.x(), m.y() - middle.y())))
            .limit(size)
            .toList();
    return new FingerTemplate(0, print.width(), print.height(), nearest);
  }
}
