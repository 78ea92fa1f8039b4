package org.treffer.finger.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.treffer.finger.MatchParts;
import org.treffer.finger.Matcher;
import org.treffer.finger.PreparedPrint;

/**
 * Fits the matcher's three weights and constant, and its score scale, on sets of real prints, and
 * says how they would have done on a set they had not seen: each sensor is left out in turn, the
 * weights are fitted on the others and judged on it.
 */
public final class FusionFit {

  /** Rates that {@link org.treffer.finger.ScoreScale} has a knot for, as scores. */
  private static final double[] SCORES = {0, 3, 7, 10, 13, 17, 20, 23, 27, 30, 33, 37};

  /** One comparison: of which set, of one finger or two, and what it came down to. */
  private record Example(int set, boolean genuine, MatchParts parts) {
    double[] values() {
      return new double[] {parts.strength(), parts.share(), parts.paired()};
    }
  }

  private final List<Example> examples = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();

  /** Compares every impression of a set with every other. */
  public void add(String set, List<Impression> impressions) {
    List<PreparedPrint> prints =
        impressions.stream().map(i -> PreparedPrint.of(i.template())).toList();
    Matcher matcher = new Matcher();
    for (Protocol.Pair pair : Protocol.EVERY_ORDERED.pairs(impressions)) {
      matcher.logOdds(prints.get(pair.probe()), prints.get(pair.candidate()));
      examples.add(new Example(sets.size(), pair.genuine(), matcher.parts()));
    }
    sets.add(set);
  }

  /**
   * The fit over all sets, the rates leaving each sensor out, and the score scale, as text.
   *
   * @param sensors how many sensors there are; set i is of sensor i modulo this
   */
  public String report(int sensors) {
    StringBuilder text = new StringBuilder();
    double sum = 0;
    for (int set = 0; set < sets.size(); set++) {
      int sensor = set % sensors;
      LogisticFit others = fit(examples.stream().filter(e -> e.set() % sensors != sensor).toList());
      double eer = rates(set, others).eer();
      sum += eer;
      line(text, "left out %-40s EER %.2f%%", sets.get(set), 100 * eer);
    }
    line(text, "mean %.2f%%", 100 * sum / sets.size());
    LogisticFit all = fit(examples);
    line(
        text,
        "strength %.1f share %.2f paired %.3f constant %.2f",
        all.weight(0),
        all.weight(1),
        all.weight(2),
        all.constant());
    scale(text, all);
    return text.toString();
  }

  private static LogisticFit fit(List<Example> examples) {
    double[][] features = examples.stream().map(Example::values).toArray(double[][]::new);
    boolean[] genuine = new boolean[features.length];
    for (int i = 0; i < genuine.length; i++) {
      genuine[i] = examples.get(i).genuine();
    }
    return LogisticFit.of(features, genuine);
  }

  private ErrorRates rates(int set, LogisticFit fit) {
    return ErrorRates.of(logOdds(set, true, fit), logOdds(set, false, fit));
  }

  private double[] logOdds(int set, boolean genuine, LogisticFit fit) {
    return examples.stream()
        .filter(e -> (set < 0 || e.set() == set) && e.genuine() == genuine)
        .mapToDouble(e -> fit.logOdds(e.values()))
        .toArray();
  }

  private void scale(StringBuilder text, LogisticFit fit) {
    double[] impostor = logOdds(-1, false, fit);
    Arrays.sort(impostor);
    for (double score : SCORES) {
      double rate = Math.pow(10, -score / 10);
      int passing = (int) Math.min(impostor.length - 1, Math.round(rate * impostor.length));
      double threshold = impostor[impostor.length - 1 - passing];
      StringBuilder rates = new StringBuilder();
      for (int set = 0; set < sets.size(); set++) {
        double[] own = logOdds(set, false, fit);
        Arrays.sort(own);
        double passed = 1 - ErrorRates.below(own, threshold) / (double) own.length;
        rates.append(String.format(Locale.ROOT, " %.2f", passed / rate));
      }
      line(
          text,
          "score %2.0f log odds %6.2f, sets pass at times the rate:%s",
          score,
          threshold,
          rates);
    }
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
