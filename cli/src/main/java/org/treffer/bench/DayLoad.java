package org.treffer.bench;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.treffer.synthetic.load.LoadShares;

/** The requests of a day, and what is measured beside them. */
public final class DayLoad {

  /** Each kind alone takes so much of the run's time. */
  private static final int ALONE = 20;

  private final LoadShares shares;
  private final long seed;
  private final Mix mix;
  private final OpenLoop loop;

  DayLoad(LoadShares shares, long seed, Mix mix, OpenLoop loop) {
    this.shares = shares;
    this.seed = seed;
    this.mix = mix;
    this.loop = loop;
  }

  /** What is sent. */
  public OpenLoop loop() {
    return loop;
  }

  /** What was drawn. */
  public Mix mix() {
    return mix;
  }

  /**
   * Measures what stands beside a run of the day: an even load, and each kind alone.
   *
   * @param rate of the run, requests a second
   * @param duration of the run
   */
  public Day beside(Workload workload, OpenLoop evenLoop, double rate, Duration duration)
      throws InterruptedException {
    Measured even = evenLoop.run(rate, duration);
    SortedMap<String, Alone> alone = new TreeMap<>();
    for (Mix.Share kind : mix.kinds()) {
      if (kind.drawn() > 0) {
        alone.put(kind.name(), loop.alone(kind.name(), duration.dividedBy(ALONE)));
      }
    }
    return new Day(seed, mix, shares.ofDay(rate), workload, even, alone);
  }
}
