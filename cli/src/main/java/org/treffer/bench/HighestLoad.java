package org.treffer.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The highest load that keeps a goal, found by doubling or halving and then by bisection, and tried
 * again. A load is given up only when it broke the goal twice running: the first trials meet a
 * process that is not compiled yet, and any may meet a hiccup of the machine.
 *
 * @param goal what is to be kept
 * @param rate requests a second; 0 if not even the lowest load kept it
 * @param broken the lowest load that broke it, requests a second; infinite if none did
 * @param trials every trial in order, those that failed too
 * @param again how many of the last trials, all at {@code rate}, kept the goal
 * @param of how many there were
 */
public record HighestLoad(
    Goal goal, double rate, double broken, List<Measured> trials, int again, int of) {

  private static final double FIRST = 50;
  private static final double LEAST = 1;
  private static final double MOST = 5_000_000;
  private static final int BISECTIONS = 5;
  private static final int AGAIN = 3;
  private static final int CHANCES = 2;

  /** Copies the list. */
  public HighestLoad {
    trials = List.copyOf(trials);
  }

  /** Makes one trial. */
  @FunctionalInterface
  interface Trial {
    Measured at(double rate, Duration duration) throws InterruptedException;
  }

  static HighestLoad find(Goal goal, Duration duration, Trial trial) throws InterruptedException {
    List<Measured> trials = new ArrayList<>();
    double kept = 0;
    double broken = Double.POSITIVE_INFINITY;
    for (double rate = FIRST; rate < Math.min(broken, MOST); rate *= 2) {
      if (keeps(goal, rate, duration, trial, trials)) {
        kept = rate;
      } else {
        broken = rate;
      }
    }
    for (double rate = FIRST / 2; rate >= LEAST && kept == 0; rate /= 2) {
      if (keeps(goal, rate, duration, trial, trials)) {
        kept = rate;
      } else {
        broken = rate;
      }
    }
    for (int i = 0; i < BISECTIONS && kept > 0 && broken < MOST; i++) {
      double rate = (kept + broken) / 2;
      if (keeps(goal, rate, duration, trial, trials)) {
        kept = rate;
      } else {
        broken = rate;
      }
    }
    int again = 0;
    for (int i = 0; i < AGAIN && kept > 0; i++) {
      again += keepsAtOnce(goal, kept, duration, trial, trials) ? 1 : 0;
    }
    return new HighestLoad(goal, kept, broken, trials, again, kept > 0 ? AGAIN : 0);
  }

  /** The trial that came nearest to the goal's latency. */
  public Measured nearest() {
    return trials.stream()
        .min(Comparator.comparingLong(trial -> trial.percentile(goal.percentile())))
        .orElseThrow();
  }

  private static boolean keeps(
      Goal goal, double rate, Duration duration, Trial trial, List<Measured> trials)
      throws InterruptedException {
    boolean kept = false;
    for (int chance = 0; chance < CHANCES && !kept; chance++) {
      kept = keepsAtOnce(goal, rate, duration, trial, trials);
    }
    return kept;
  }

  private static boolean keepsAtOnce(
      Goal goal, double rate, Duration duration, Trial trial, List<Measured> trials)
      throws InterruptedException {
    Measured run = trial.at(rate, duration);
    trials.add(run);
    return goal.keptBy(run);
  }
}
