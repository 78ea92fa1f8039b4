package org.treffer.benchmarks.finger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.treffer.finger.evaluation.ErrorRates;
import org.treffer.finger.evaluation.Evaluation;
import org.treffer.finger.evaluation.Impression;
import org.treffer.finger.evaluation.PairScorer;
import org.treffer.finger.evaluation.Protocol;
import org.treffer.format.finger.PrintFolder;

/**
 * Which matcher errs less, and which is faster? Arguments: folders of {@code
 * <finger>_<impression>.iso}. Each impression against every other of its folder, one thread, rates
 * by its CPU time; after the folders, their mean and one threshold over all.
 */
public final class WhichFingerMatcherErrsLess {

  /** Rounds before the measured one, so that the compiler has done its work. */
  private static final int WARM_UPS = 2;

  private WhichFingerMatcherErrsLess() {}

  /** Prints a table a matcher. */
  public static void main(String[] folders) {
    compare("treffer", Evaluation::treffer, folders);
    compare("SourceAFIS", SourceAfis::over, folders);
  }

  private static void compare(
      String name, Function<List<Impression>, PairScorer> matcher, String... folders) {
    List<Evaluation.Score> all = new ArrayList<>();
    double sum = 0;
    for (String folder : folders) {
      List<Impression> impressions = PrintFolder.read(Path.of(folder));
      PairScorer scorer = matcher.apply(impressions);
      Evaluation evaluation = Evaluation.of(impressions, Protocol.EVERY_ORDERED, scorer);
      for (int i = 0; i < WARM_UPS; i++) {
        evaluation = Evaluation.of(impressions, Protocol.EVERY_ORDERED, scorer);
      }
      print(name, folder, evaluation.rates(), evaluation.comparisonsPerSecond());
      sum += evaluation.rates().eer();
      all.addAll(evaluation.scores());
    }
    ErrorRates together =
        ErrorRates.of(Evaluation.valuesOf(all, true), Evaluation.valuesOf(all, false));
    print(name, "one threshold", together, 0);
    System.out.printf(
        Locale.ROOT, "%-11s mean EER %.2f%%%n", name, 100 * sum / Math.max(1, folders.length));
  }

  private static void print(String name, String folder, ErrorRates rates, double perSecond) {
    System.out.printf(
        Locale.ROOT,
        "%-11s EER %5.2f%%  FMR100 %5.2f%%  FMR1000 %5.2f%%  zeroFMR %5.2f%%  %,8.0f/s  %s%n",
        name,
        100 * rates.eer(),
        100 * rates.fmr100(),
        100 * rates.fmr1000(),
        100 * rates.zeroFmr(),
        perSecond,
        folder);
  }
}
