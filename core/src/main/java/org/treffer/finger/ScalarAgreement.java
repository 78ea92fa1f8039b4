package org.treffer.finger;

/** Agreements one by one. */
final class ScalarAgreement implements AgreementKernel {

  @Override
  public void agreements(Relaxation pairs, float[] into) {
    for (int t = 0; t < pairs.size; t++) {
      for (int k = 0; k < pairs.size; k++) {
        into[t * Relaxation.STRIDE + k] = agreement(pairs, t, k);
      }
    }
  }

  private static float agreement(Relaxation pairs, int t, int k) {
    float together = pairs.cos[t] * pairs.cos[k] + pairs.sin[t] * pairs.sin[k];
    float turns = (together - LEAST_COS) * PER_COS;
    if (turns <= 0) {
      return 0;
    }
    float meanCos = pairs.cos[t] + pairs.cos[k];
    float meanSin = pairs.sin[t] + pairs.sin[k];
    float length = (float) Math.sqrt(Math.max(2 + 2 * together, 0.01f));
    float dx = pairs.probeX[k] - pairs.probeX[t];
    float dy = pairs.probeY[k] - pairs.probeY[t];
    float ex = pairs.candidateX[k] - pairs.candidateX[t];
    float ey = pairs.candidateY[k] - pairs.candidateY[t];
    float leftX = (meanCos * dx - meanSin * dy) / length - ex;
    float leftY = (meanSin * dx + meanCos * dy) / length - ey;
    float square = dx * dx + dy * dy;
    float step = (float) Math.sqrt(square);
    float left = (float) Math.sqrt(leftX * leftX + leftY * leftY);
    float fits = 1.5f - left / (TOLERANCE + STRETCH * step);
    float apart = Math.min(square, ex * ex + ey * ey) - NEAREST;
    return part(fits) * part(turns) * part(apart);
  }

  private static float part(float value) {
    return Math.min(1, Math.max(0, value));
  }

  @Override
  public void support(float[] agreement, float[] says, int size, float kept, float[] strength) {
    for (int t = 0; t < size; t++) {
      strength[t] *= kept;
    }
    for (int k = 0; k < size; k++) {
      for (int t = 0; t < size; t++) {
        strength[t] += says[k] * agreement[k * Relaxation.STRIDE + t];
      }
    }
  }
}
