package org.treffer.finger;

/** Partners and masses one by one. */
final class ScalarCoarse implements CoarseKernel {

  private final int[] differing = new int[CoarsePairs.STRIDE];

  @Override
  public void choosePartners(CoarsePairs pairs) {
    for (int i = 0; i < pairs.rows; i++) {
      countDiffering(pairs, i);
      int best = 0;
      int common = -1;
      int both = 1;
      for (int j = 0; j < pairs.columns; j++) {
        int filled = pairs.probeFilled[i] + pairs.candidateFilled[j];
        int shared = filled - differing[j];
        if (shared * both > common * (filled + 1)) {
          best = j;
          common = shared;
          both = filled + 1;
        }
      }
      pairs.partner[i] = best;
      pairs.common[i] = common;
      pairs.both[i] = both;
    }
  }

  private void countDiffering(CoarsePairs pairs, int i) {
    long word0 = word(pairs, i, 0);
    long word1 = word(pairs, i, 1);
    long word2 = word(pairs, i, 2);
    long word3 = word(pairs, i, 3);
    for (int j = 0; j < pairs.columns; j++) {
      differing[j] =
          Long.bitCount(word0 ^ other(pairs, j, 0))
              + Long.bitCount(word1 ^ other(pairs, j, 1))
              + Long.bitCount(word2 ^ other(pairs, j, 2))
              + Long.bitCount(word3 ^ other(pairs, j, 3));
    }
  }

  private static long word(CoarsePairs pairs, int i, int word) {
    int low = pairs.probeWords[2 * word * CoarsePairs.STRIDE + i];
    int high = pairs.probeWords[(2 * word + 1) * CoarsePairs.STRIDE + i];
    return (long) high << 32 | low & 0xFFFFFFFFL;
  }

  private static long other(CoarsePairs pairs, int j, int word) {
    int at = 2 * (word * pairs.columns + j);
    return (long) pairs.candidateWords[at + 1] << 32 | pairs.candidateWords[at] & 0xFFFFFFFFL;
  }

  @Override
  public int mass(CoarsePairs pairs, int proposal) {
    float c = pairs.turnCos[proposal];
    float s = pairs.turnSin[proposal];
    int mass = 0;
    for (int i = 0; i < pairs.rows; i++) {
      float dx = pairs.probeX[i] - pairs.probeX[proposal];
      float dy = pairs.probeY[i] - pairs.probeY[proposal];
      float leftX = dx * c - dy * s - (pairs.partnerX[i] - pairs.partnerX[proposal]);
      float leftY = dx * s + dy * c - (pairs.partnerY[i] - pairs.partnerY[proposal]);
      float tolerance = (dx * dx + dy * dy) * STRETCH + TOLERANCE;
      boolean agrees =
          leftX * leftX + leftY * leftY < tolerance
              && pairs.turnCos[i] * c + pairs.turnSin[i] * s > LEAST_COS;
      mass += agrees ? pairs.likeness[i] : 0;
    }
    return mass;
  }
}
