package org.treffer.finger;

import java.util.Arrays;

/**
 * Compares two prints, whatever their pose, with distortion, missing and false minutiae and partial
 * overlap. Allocates nothing while it compares. For one thread; a thread keeps its own.
 *
 * <p>Cost: some 20 microseconds a comparison of prints of 35 minutiae; growing with the product of
 * both numbers.
 */
public final class Matcher {

  /** How many alignments get a first look. The best one is finished. */
  private static final int SEEDS = 4;

  /** How often the best one is refitted. */
  private static final int REFITS = 2;

  /** Log odds at the first look below which finishing brought no print of one finger back. */
  private static final float HOPELESS = -3.5f;

  /**
   * Log odds below which the search for an alignment ends after the first look, the second and the
   * third. Of 4,480 comparisons of two takings of one real finger it cost none a likely match, and
   * strangers, whom it spares up to a fifth of the looks, meet a little less often.
   */
  private static final float[] GIVEN_UP = {-6.5f, -5.5f, -4.5f};

  /** With fewer minutiae, as a latent may have, looks are cheap and the last one may surprise. */
  private static final int FEW = 16;

  /** Pairs that agree this far with a seed need not be one. */
  private static final float SAME_SEED = 0.5f;

  private static final float WIDE = 28;
  private static final float MEDIUM = 22;
  private static final float NARROW = 19;
  private static final float TURNED = (float) Math.cos(Math.toRadians(40));

  /** What prints without minutiae get. */
  private static final float NOTHING_IN_COMMON = Fusion.logOdds(0, 0, 0);

  private final float[] givenUp;
  private final LocalSimilarity local = new LocalSimilarity();
  private final Assignment assignment = new Assignment();
  private final Relaxation relaxation = new Relaxation();
  private Hypothesis best = new Hypothesis();
  private Hypothesis trial = new Hypothesis();
  private final SkinWarp warp = new SkinWarp();
  private final boolean[] used = new boolean[Assignment.MOST];
  private float strength;
  private float area;

  /** A matcher. */
  public Matcher() {
    this(GIVEN_UP);
  }

  /** A matcher that gives up elsewhere: three log odds, falling that low ends the search. */
  Matcher(float... givenUp) {
    this.givenUp = givenUp;
  }

  /**
   * The log odds that two prints show one finger, were it as likely as not before: see {@link
   * ScoreScale} for the score that users see.
   */
  public float logOdds(PreparedPrint probe, PreparedPrint candidate) {
    area = Math.min(probe.coverage.area, candidate.coverage.area);
    local.compare(probe, candidate);
    assignment.assign(local, probe.size, candidate.size);
    relaxation.relax(assignment, probe, candidate);
    strength = relaxation.meanOfStrongest(Math.min(probe.size, candidate.size));
    if (!findAlignment(probe, candidate)) {
      return NOTHING_IN_COMMON;
    }
    if (best.evidence.logOdds(strength) > HOPELESS) {
      finish(probe, candidate);
    }
    return Fusion.over(area, best.evidence.logOdds(strength));
  }

  /**
   * Gives the strongest pairs that do not agree with each other a look each, as long as there is
   * hope; keeps the best.
   */
  private boolean findAlignment(PreparedPrint probe, PreparedPrint candidate) {
    Arrays.fill(used, 0, relaxation.size, false);
    boolean found = false;
    boolean patient = Math.min(probe.size, candidate.size) < FEW;
    for (int tried = 0; tried < SEEDS; tried++) {
      if (tried > 0 && !patient && best.evidence.logOdds(strength) < givenUp[tried - 1]) {
        break;
      }
      int seed = relaxation.strongest(used);
      if (seed < 0) {
        break;
      }
      spend(seed);
      look(seed, probe, candidate);
      if (!found || trial.evidence.logOdds(strength) > best.evidence.logOdds(strength)) {
        Hypothesis former = best;
        best = trial;
        trial = former;
        found = true;
      }
    }
    return found;
  }

  private void spend(int seed) {
    used[seed] = true;
    for (int k = 0; k < relaxation.size; k++) {
      used[k] |= relaxation.agreement(seed, k) > SAME_SEED;
    }
  }

  /** Lays the probe on the candidate by one seed and weighs what comes to lie together. */
  private void look(int seed, PreparedPrint probe, PreparedPrint candidate) {
    trial.alignment.seed(relaxation, seed);
    trial.alignment.map(probe);
    trial.pairing.pair(trial.alignment, probe, candidate, local, WIDE, TURNED);
    trial.evidence.weigh(trial.alignment, trial.pairing, probe, candidate);
  }

  /** Refits twice, lets the skin give way, pairs for good and weighs what came of it. */
  private void finish(PreparedPrint probe, PreparedPrint candidate) {
    Alignment alignment = best.alignment;
    Pairing pairing = best.pairing;
    for (int refit = 0; refit < REFITS; refit++) {
      alignment.refit(pairing, candidate);
      alignment.map(probe);
      pairing.pair(alignment, probe, candidate, local, MEDIUM, TURNED);
    }
    warp.warp(alignment, pairing, probe, candidate);
    pairing.pair(alignment, probe, candidate, local, NARROW, TURNED);
    best.evidence.weigh(alignment, pairing, probe, candidate);
  }

  /** What {@link Fusion} was given by the last comparison. */
  public MatchParts parts() {
    return new MatchParts(strength, best.evidence.share(), best.evidence.paired, area);
  }

  /**
   * Compares two prints and tells what the comparison saw, from the same code that scores.
   *
   * @throws IllegalArgumentException if a print has no minutiae
   */
  public MatchExplanation explain(PreparedPrint probe, PreparedPrint candidate) {
    if (probe.size == 0 || candidate.size == 0) {
      throw new IllegalArgumentException("a print without minutiae has nothing to explain");
    }
    float logOdds = logOdds(probe, candidate);
    return MatchExplanation.of(logOdds, parts(), best, local, probe, candidate);
  }
}
