package org.treffer.finger;

/**
 * Weighs minutiae by how alone they stand. Where an extractor sees many minutiae close together,
 * most are noise, and those that are real shift together: ten of them are not ten times the
 * evidence of one.
 */
final class Crowding {

  private static final float REACH = 40;

  /** How many half-near neighbours halve a weight. */
  private static final float HALVING = 1.4f;

  private Crowding() {}

  /** One weight a minutia: 1 for one that stands alone, falling with the neighbours it has. */
  static float[] weights(float[] x, float[] y) {
    float[] weights = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      float crowd = 0;
      for (int j = 0; j < x.length; j++) {
        float dx = x[j] - x[i];
        float dy = y[j] - y[i];
        crowd += Math.max(0, 1 - (dx * dx + dy * dy) / (REACH * REACH));
      }
      weights[i] = HALVING / (HALVING + crowd - 1);
    }
    return weights;
  }
}
