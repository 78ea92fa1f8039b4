package org.treffer.finger.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.treffer.finger.Matcher;
import org.treffer.finger.PreparedPrint;

/**
 * What a matcher made of a set of impressions.
 *
 * @param rates how often it errs
 * @param rankOne the share of probes whose best candidate is of their own finger, among probes that
 *     have one
 * @param comparisonsPerSecond by the CPU time of the one thread that compared
 * @param scores one a pair, in the protocol's order
 */
public record Evaluation(
    ErrorRates rates, double rankOne, double comparisonsPerSecond, List<Score> scores) {

  /** Comparisons before the clock runs: so many are compiled code. */
  private static final int WARMING_UP = 6_000;

  /**
   * The score of one pair.
   *
   * @param genuine whether both are of one finger
   */
  public record Score(String probe, String candidate, boolean genuine, double value) {}

  /**
   * Compares impressions with a matcher, on the calling thread.
   *
   * @throws IllegalArgumentException if the protocol gives no pair of one finger, or of two
   */
  public static Evaluation of(List<Impression> impressions, Protocol protocol, PairScorer scorer) {
    List<Protocol.Pair> pairs = protocol.pairs(impressions);
    double[] values = new double[pairs.size()];
    for (Protocol.Pair pair : pairs.subList(0, Math.min(WARMING_UP, pairs.size()))) {
      scorer.score(pair.probe(), pair.candidate());
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < values.length; i++) {
      values[i] = scorer.score(pairs.get(i).probe(), pairs.get(i).candidate());
    }
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Protocol.Pair pair = pairs.get(i);
      scores.add(
          new Score(
              impressions.get(pair.probe()).name(),
              impressions.get(pair.candidate()).name(),
              pair.genuine(),
              values[i]));
    }
    return new Evaluation(
        ErrorRates.of(valuesOf(scores, true), valuesOf(scores, false)),
        rankOne(scores),
        values.length / Math.max(1e-9, seconds),
        scores);
  }

  /** Several evaluations judged by one threshold; each probe is ranked within its own. */
  public static Evaluation together(List<Evaluation> evaluations) {
    List<Score> all = evaluations.stream().flatMap(e -> e.scores().stream()).toList();
    double seconds =
        evaluations.stream().mapToDouble(e -> e.scores().size() / e.comparisonsPerSecond()).sum();
    return new Evaluation(
        ErrorRates.of(valuesOf(all, true), valuesOf(all, false)),
        rankOne(all),
        all.size() / Math.max(1e-9, seconds),
        all);
  }

  /** This project's matcher over some impressions, each made ready once. */
  public static PairScorer treffer(List<Impression> impressions) {
    List<PreparedPrint> prints =
        impressions.stream().map(i -> PreparedPrint.of(i.template())).toList();
    Matcher matcher = new Matcher();
    return (probe, candidate) -> matcher.logOdds(prints.get(probe), prints.get(candidate));
  }

  /** The scores of the pairs of one finger, or of two. */
  public static double[] valuesOf(List<Score> scores, boolean genuine) {
    return scores.stream().filter(s -> s.genuine() == genuine).mapToDouble(Score::value).toArray();
  }

  private static double rankOne(List<Score> scores) {
    Map<String, Score> best = new HashMap<>();
    Map<String, Boolean> mated = new HashMap<>();
    for (Score score : scores) {
      mated.merge(score.probe(), score.genuine(), Boolean::logicalOr);
      best.merge(score.probe(), score, (a, b) -> b.value() > a.value() ? b : a);
    }
    long probes = mated.values().stream().filter(Boolean::booleanValue).count();
    long right = best.values().stream().filter(Score::genuine).count();
    return right / (double) Math.max(1, probes);
  }
}
