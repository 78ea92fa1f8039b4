package org.treffer.finger;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * A quick look at a packed print, to choose which of a gallery are worth the precise {@link
 * Matcher}: each of the probe's minutiae takes its most alike partner; the pairs most alike each
 * propose a rotation and a shift, and the mass of a proposal is the likeness of all pairs that
 * agree with it. For one thread; allocates nothing while it compares.
 *
 * <p>Cost: some 4 microseconds a print of 38 minutiae.
 */
public final class CoarseMatcher {

  private static final int PROPOSALS = 8;
  private static final float TOLERANCE = 24;
  private static final float LEAST_COS = (float) Math.cos(Math.toRadians(28));

  /** A likeness that two fingers' minutiae easily reach; only what is above counts. */
  private static final float COMMON = 0.5f;

  private final PreparedPrint probe;
  private final LocalSimilarity local = new LocalSimilarity();
  private final long[] words = new long[Neighbourhoods.WORDS * PreparedPrint.MOST];
  private final float[] filled = new float[PreparedPrint.MOST];
  private final float[] x = new float[PreparedPrint.MOST];
  private final float[] y = new float[PreparedPrint.MOST];
  private final float[] cos = new float[PreparedPrint.MOST];
  private final float[] sin = new float[PreparedPrint.MOST];
  private final int[] partner = new int[PreparedPrint.MOST];
  private final float[] likeness = new float[PreparedPrint.MOST];
  private final float[] turnCos = new float[PreparedPrint.MOST];
  private final float[] turnSin = new float[PreparedPrint.MOST];
  private final boolean[] proposed = new boolean[PreparedPrint.MOST];

  /** A matcher for one probe. */
  public CoarseMatcher(PreparedPrint probe) {
    this.probe = probe;
  }

  /** How much of the probe agrees with the print at a place; higher is more alike, 0 nothing. */
  public float mass(MemorySegment prints, long at) {
    int size = PackedPrint.sizeAt(prints, at);
    if (size == 0 || probe.size == 0) {
      return 0;
    }
    PackedPrint.readWords(prints, at, words);
    Neighbourhoods.countFilled(words, size, filled);
    local.compare(probe.neighbourhoods, probe.size, words, filled, size);
    PackedPrint.readPlaces(prints, at, x, y, cos, sin);
    choosePartners(size);
    Arrays.fill(proposed, 0, probe.size, false);
    float best = 0;
    for (int k = 0; k < PROPOSALS; k++) {
      int proposal = mostAlike();
      if (proposal < 0) {
        break;
      }
      proposed[proposal] = true;
      best = Math.max(best, mass(proposal));
    }
    return best;
  }

  private void choosePartners(int columns) {
    for (int i = 0; i < probe.size; i++) {
      int start = i * columns;
      int best = 0;
      for (int j = 1; j < columns; j++) {
        best = local.levels[start + j] > local.levels[start + best] ? j : best;
      }
      partner[i] = best;
      likeness[i] = Math.max(0, local.of(i, best) - COMMON);
      turnCos[i] = probe.cos[i] * cos[best] + probe.sin[i] * sin[best];
      turnSin[i] = probe.cos[i] * sin[best] - probe.sin[i] * cos[best];
    }
  }

  private int mostAlike() {
    int best = -1;
    for (int i = 0; i < probe.size; i++) {
      if (!proposed[i] && likeness[i] > 0 && (best < 0 || likeness[i] > likeness[best])) {
        best = i;
      }
    }
    return best;
  }

  private float mass(int proposal) {
    float c = turnCos[proposal];
    float s = turnSin[proposal];
    float fromX = probe.x[proposal];
    float fromY = probe.y[proposal];
    float toX = x[partner[proposal]];
    float toY = y[partner[proposal]];
    float mass = 0;
    for (int i = 0; i < probe.size; i++) {
      float dx = probe.x[i] - fromX;
      float dy = probe.y[i] - fromY;
      float leftX = c * dx - s * dy - (x[partner[i]] - toX);
      float leftY = s * dx + c * dy - (y[partner[i]] - toY);
      float tolerance = TOLERANCE * TOLERANCE + 0.01f * (dx * dx + dy * dy);
      boolean agrees =
          leftX * leftX + leftY * leftY < tolerance && c * turnCos[i] + s * turnSin[i] > LEAST_COS;
      mass += agrees ? likeness[i] : 0;
    }
    return mass;
  }
}
