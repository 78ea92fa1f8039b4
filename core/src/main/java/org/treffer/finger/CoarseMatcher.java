package org.treffer.finger;

import java.lang.foreign.MemorySegment;

/**
 * A quick look at a packed print, to choose which of a gallery are worth the precise {@link
 * Matcher}: each of the probe's minutiae takes its most alike partner; the pairs most alike each
 * propose a rotation and a shift, and the mass of a proposal is the likeness of all pairs that
 * agree with it. For one thread; allocates nothing while it compares.
 *
 * <p>Cost: some 1.3 microseconds a print of 38 minutiae, without the vector module some 3.
 */
public final class CoarseMatcher {

  private static final int PROPOSALS = 8;

  /** How much a pair adds that is fully alike, were nothing common. */
  private static final int FULLY_ALIKE = 1_024;

  /** A likeness that two fingers' minutiae easily reach; only what is above counts. */
  private static final int COMMON = FULLY_ALIKE / 2;

  private final PreparedPrint probe;
  private final CoarsePairs pairs;
  private final CoarseKernel kernel;
  private final float[] x = new float[PreparedPrint.MOST];
  private final float[] y = new float[PreparedPrint.MOST];
  private final float[] cos = new float[PreparedPrint.MOST];
  private final float[] sin = new float[PreparedPrint.MOST];

  /** The pairs most alike, best first. */
  private final int[] proposals = new int[PROPOSALS];

  private int proposed;

  /**
   * A matcher for one probe.
   *
   * @param prints how many the process has looked at and is going to, roughly: for many it takes
   *     vectors; what it finds is the same
   */
  public CoarseMatcher(PreparedPrint probe, long prints) {
    this(probe, CoarseKernel.forPrints(prints));
  }

  CoarseMatcher(PreparedPrint probe, CoarseKernel kernel) {
    this.probe = probe;
    this.pairs = new CoarsePairs(probe);
    this.kernel = kernel;
  }

  /** How much of the probe agrees with the print at a place; higher is more alike, 0 nothing. */
  public int mass(MemorySegment prints, long at) {
    pairs.columns = PackedPrint.sizeAt(prints, at);
    if (pairs.columns == 0 || probe.size == 0) {
      return 0;
    }
    PackedPrint.readInts(prints, at, pairs.candidateWords);
    pairs.countFilled();
    kernel.choosePartners(pairs);
    PackedPrint.readPlaces(prints, at, x, y, cos, sin);
    weighPairs();
    int best = 0;
    for (int k = 0; k < proposed; k++) {
      best = Math.max(best, kernel.mass(pairs, proposals[k]));
    }
    return best;
  }

  private void weighPairs() {
    proposed = 0;
    for (int i = 0; i < probe.size; i++) {
      int best = pairs.partner[i];
      pairs.likeness[i] = Math.max(0, FULLY_ALIKE * pairs.common[i] / pairs.both[i] - COMMON);
      pairs.partnerX[i] = x[best];
      pairs.partnerY[i] = y[best];
      pairs.turnCos[i] = probe.cos[i] * cos[best] + probe.sin[i] * sin[best];
      pairs.turnSin[i] = probe.cos[i] * sin[best] - probe.sin[i] * cos[best];
      if (pairs.likeness[i] > 0) {
        propose(i);
      }
    }
  }

  /** Puts a pair among the most alike, behind those as alike that came before. */
  private void propose(int pair) {
    if (proposed == PROPOSALS) {
      if (pairs.likeness[proposals[PROPOSALS - 1]] >= pairs.likeness[pair]) {
        return;
      }
      proposed--;
    }
    int at = proposed++;
    while (at > 0 && pairs.likeness[proposals[at - 1]] < pairs.likeness[pair]) {
      proposals[at] = proposals[at - 1];
      at--;
    }
    proposals[at] = pair;
  }
}
