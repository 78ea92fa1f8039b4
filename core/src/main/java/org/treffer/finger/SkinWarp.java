package org.treffer.finger;

/**
 * Stage 6: what an affine map cannot do. Skin gives way smoothly, so a minutia is moved as the
 * pairs around it were; a pair does not vouch for itself.
 */
final class SkinWarp {

  /** How far a pair's word carries. */
  private static final float REACH = 60;

  /** How much one pair must say before it is believed. */
  private static final float DOUBT = 0.7f;

  private final float[] moveX = new float[PreparedPrint.MOST];
  private final float[] moveY = new float[PreparedPrint.MOST];

  /** Moves the mapped minutiae of an alignment. */
  void warp(Alignment laid, Pairing pairing, PreparedPrint probe, PreparedPrint candidate) {
    for (int i = 0; i < probe.size; i++) {
      move(i, laid, pairing, candidate);
    }
    for (int i = 0; i < probe.size; i++) {
      laid.x[i] += moveX[i];
      laid.y[i] += moveY[i];
    }
  }

  private void move(int i, Alignment laid, Pairing pairing, PreparedPrint candidate) {
    float weights = DOUBT;
    float sumX = 0;
    float sumY = 0;
    for (int p = 0; p < pairing.size; p++) {
      int k = pairing.probe[p];
      float dx = laid.x[k] - laid.x[i];
      float dy = laid.y[k] - laid.y[i];
      float near = 1 / (1 + (dx * dx + dy * dy) * (1 / (REACH * REACH)));
      float w = k == i ? 0 : near * near * pairing.closeness[p];
      weights += w;
      sumX += w * (candidate.x[pairing.candidate[p]] - laid.x[k]);
      sumY += w * (candidate.y[pairing.candidate[p]] - laid.y[k]);
    }
    moveX[i] = sumX / weights;
    moveY[i] = sumY / weights;
  }
}
