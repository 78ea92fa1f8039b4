package org.treffer.finger;

/**
 * What a {@link CoarseKernel} works on: a probe's minutiae, and for each the partner that it took
 * of the print it is compared with. Arrays are as long as whole vectors need; behind the probe's
 * minutiae they hold zeros, which weigh nothing.
 *
 * <pre>
 * probeWords      int w of minutia i at w * STRIDE + i: a vector holds the same int of neighbours
 * candidateWords  int w of minutia j at 2 * (w / 2 * columns + j) + w % 2, as {@link PackedPrint}
 *                 has its longs
 * </pre>
 */
final class CoarsePairs {

  /** {@link PreparedPrint#MOST}: a whole number of vectors of any width. */
  static final int STRIDE = PreparedPrint.MOST;

  /** Ints of a neighbourhood. */
  static final int INTS = 2 * Neighbourhoods.WORDS;

  final int rows;
  final int[] probeWords = new int[INTS * STRIDE];
  final int[] probeFilled = new int[STRIDE];
  final float[] probeX = new float[STRIDE];
  final float[] probeY = new float[STRIDE];

  int columns;
  final int[] candidateWords = new int[INTS * STRIDE];
  final int[] candidateFilled = new int[STRIDE];

  /** The most alike minutia of the candidate, the first of several. */
  final int[] partner = new int[STRIDE];

  /** Twice the bits in common with it. */
  final int[] common = new int[STRIDE];

  /** The bits of both, and one. */
  final int[] both = new int[STRIDE];

  final float[] partnerX = new float[STRIDE];
  final float[] partnerY = new float[STRIDE];

  /** The rotation of each pair, as cosine and sine. */
  final float[] turnCos = new float[STRIDE];

  final float[] turnSin = new float[STRIDE];

  /** How much each pair adds to a mass that it agrees with. */
  final int[] likeness = new int[STRIDE];

  CoarsePairs(PreparedPrint probe) {
    rows = probe.size;
    for (int i = 0; i < rows; i++) {
      for (int word = 0; word < Neighbourhoods.WORDS; word++) {
        long bits = probe.neighbourhoods.words[word * rows + i];
        probeWords[2 * word * STRIDE + i] = (int) bits;
        probeWords[(2 * word + 1) * STRIDE + i] = (int) (bits >>> 32);
      }
      probeFilled[i] = (int) probe.neighbourhoods.filled[i];
      probeX[i] = probe.x[i];
      probeY[i] = probe.y[i];
    }
  }

  /** Counts the bits that each minutia of the candidate has set. */
  void countFilled() {
    for (int j = 0; j < columns; j++) {
      int bits = 0;
      for (int word = 0; word < Neighbourhoods.WORDS; word++) {
        int at = 2 * (word * columns + j);
        bits += Integer.bitCount(candidateWords[at]) + Integer.bitCount(candidateWords[at + 1]);
      }
      candidateFilled[j] = bits;
    }
  }
}
