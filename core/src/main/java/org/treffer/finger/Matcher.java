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

  /** Pairs that agree this far with a seed need not be one. */
  private static final float SAME_SEED = 0.5f;

  private static final float WIDE = 28;
  private static final float MEDIUM = 22;
  private static final float NARROW = 19;
  private static final float TURNED = (float) Math.cos(Math.toRadians(40));

  private final LocalSimilarity local = new LocalSimilarity();
  private final Assignment assignment = new Assignment();
  private final Relaxation relaxation = new Relaxation();
  private final Alignment alignment = new Alignment();
  private final Pairing pairing = new Pairing();
  private final SkinWarp warp = new SkinWarp();
  private final Evidence evidence = new Evidence();
  private final boolean[] used = new boolean[Assignment.MOST];
  private float strength;

  /**
   * The log odds that two prints show one finger, were it as likely as not before: see {@link
   * ScoreScale} for the score that users see.
   */
  public float logOdds(PreparedPrint probe, PreparedPrint candidate) {
    local.compare(probe, candidate);
    assignment.assign(local, probe.size, candidate.size);
    relaxation.relax(assignment, probe, candidate);
    strength = relaxation.meanOfStrongest(Math.min(probe.size, candidate.size));
    int seed = mostPromisingSeed(probe, candidate);
    if (seed < 0) {
      return Fusion.logOdds(0, 0, 0);
    }
    finish(seed, probe, candidate);
    return Fusion.logOdds(strength, evidence.share(), evidence.paired);
  }

  /** Takes the strongest pairs that do not agree with each other, and a first look at each. */
  private int mostPromisingSeed(PreparedPrint probe, PreparedPrint candidate) {
    Arrays.fill(used, 0, relaxation.size, false);
    float best = Float.NEGATIVE_INFINITY;
    int bestSeed = -1;
    for (int tried = 0; tried < SEEDS; tried++) {
      int seed = relaxation.strongest(used);
      if (seed < 0) {
        break;
      }
      spend(seed);
      look(seed, probe, candidate);
      evidence.weigh(alignment, pairing, probe, candidate);
      float promise = Fusion.logOdds(strength, evidence.share(), evidence.paired);
      if (promise > best) {
        best = promise;
        bestSeed = seed;
      }
    }
    return bestSeed;
  }

  private void spend(int seed) {
    used[seed] = true;
    for (int k = 0; k < relaxation.size; k++) {
      used[k] |= relaxation.agreement(seed, k) > SAME_SEED;
    }
  }

  /** Lays the probe on the candidate by one seed and pairs what comes to lie together. */
  private void look(int seed, PreparedPrint probe, PreparedPrint candidate) {
    alignment.seed(relaxation, seed);
    alignment.map(probe);
    pairing.pair(alignment, probe, candidate, local, WIDE, TURNED);
  }

  /** Refits twice, lets the skin give way, pairs for good and weighs what came of it. */
  private void finish(int seed, PreparedPrint probe, PreparedPrint candidate) {
    look(seed, probe, candidate);
    for (int refit = 0; refit < 2; refit++) {
      alignment.refit(pairing, candidate);
      alignment.map(probe);
      pairing.pair(alignment, probe, candidate, local, MEDIUM, TURNED);
    }
    warp.warp(alignment, pairing, probe, candidate);
    pairing.pair(alignment, probe, candidate, local, NARROW, TURNED);
    evidence.weigh(alignment, pairing, probe, candidate);
  }

  /** What {@link Fusion} was given by the last comparison: strength, share, paired. */
  public float[] features() {
    return new float[] {strength, evidence.share(), evidence.paired};
  }
}
