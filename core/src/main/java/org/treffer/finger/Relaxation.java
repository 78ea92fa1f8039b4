package org.treffer.finger;

/**
 * Stage 3: lets pairs support each other. Two pairs agree if turning one print by the pairs' own
 * rotation brings the step between their minutiae onto the other print's step; what may be left
 * grows with the distance, since skin stretches. A few rounds raise pairs that many others agree
 * with. The scheme is the local similarity assignment with relaxation of Cappelli, Ferrara and
 * Maltoni (2010); the test of agreement is this project's own and needs no trigonometry.
 */
final class Relaxation {

  /** {@link Assignment#MOST}, rounded up to whole vectors. */
  static final int STRIDE = 48;

  private static final int ROUNDS = 3;
  private static final float KEPT = 0.3f;

  int size;

  /** How strong each pair is after the last round. */
  final float[] strength = new float[STRIDE];

  final float[] probeX = new float[STRIDE];
  final float[] probeY = new float[STRIDE];
  final float[] candidateX = new float[STRIDE];
  final float[] candidateY = new float[STRIDE];

  /** The rotation of each pair, as cosine and sine. */
  final float[] cos = new float[STRIDE];

  final float[] sin = new float[STRIDE];

  /** How far two pairs agree, 0 to 1, symmetric; row t starts at t times {@link #STRIDE}. */
  private final float[] agreement = new float[Assignment.MOST * STRIDE];

  private final float[] weight = new float[STRIDE];
  private final float[] before = new float[STRIDE];
  private final AgreementKernel kernel = AgreementKernel.fastest();

  void relax(Assignment pairs, PreparedPrint probe, PreparedPrint candidate) {
    size = pairs.size;
    for (int t = 0; t < size; t++) {
      take(t, probe, pairs.probe[t], candidate, pairs.candidate[t]);
      strength[t] = pairs.similarity[t];
    }
    kernel.agreements(this, agreement);
    for (int round = 0; round < ROUNDS; round++) {
      round();
    }
  }

  private void round() {
    float all = 0;
    for (int k = 0; k < size; k++) {
      all += weight[k];
    }
    float share = (1 - KEPT) / Math.max(0.5f, all - all / size);
    for (int k = 0; k < size; k++) {
      before[k] = share * strength[k] * weight[k];
    }
    kernel.support(agreement, before, size, KEPT, strength);
  }

  private void take(int t, PreparedPrint probe, int i, PreparedPrint candidate, int j) {
    probeX[t] = probe.x[i];
    probeY[t] = probe.y[i];
    candidateX[t] = candidate.x[j];
    candidateY[t] = candidate.y[j];
    cos[t] = probe.cos[i] * candidate.cos[j] + probe.sin[i] * candidate.sin[j];
    sin[t] = probe.cos[i] * candidate.sin[j] - probe.sin[i] * candidate.cos[j];
    weight[t] = probe.weight[i] * candidate.weight[j];
  }

  /** How far two pairs agree, 0 to 1. */
  float agreement(int one, int other) {
    return agreement[one * STRIDE + other];
  }

  /** The strongest pair not yet used up by another, or -1. */
  int strongest(boolean[] used) {
    int strongest = -1;
    for (int t = 0; t < size; t++) {
      if (!used[t] && (strongest < 0 || strength[t] > strength[strongest])) {
        strongest = t;
      }
    }
    return strongest;
  }

  /**
   * The mean strength of the strongest pairs, 4 of small prints to 12 of large ones.
   *
   * @param minutiae of the smaller print
   */
  float meanOfStrongest(int minutiae) {
    int wanted = 4 + (int) Math.round(8 / (1 + Math.exp(-0.4 * (minutiae - 20))));
    System.arraycopy(strength, 0, before, 0, size);
    float sum = 0;
    for (int taken = 0; taken < wanted && taken < size; taken++) {
      int best = taken;
      for (int k = taken + 1; k < size; k++) {
        best = before[k] > before[best] ? k : best;
      }
      sum += before[best];
      before[best] = before[taken];
    }
    return sum / wanted;
  }
}
