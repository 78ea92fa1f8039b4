package org.treffer.finger;

/**
 * Stage 1: how alike the neighbourhoods of every minutia of one print and every minutia of the
 * other are, from 0 to 1, twice the bits in common over the bits there are (Dice's coefficient).
 */
final class LocalSimilarity {

  /** How many levels there are. */
  static final int LEVELS = 256;

  /**
   * Levels of similarity, 0 to 255. Rows: the probe's minutiae. Columns: the candidate's. Row after
   * row without gaps.
   */
  final int[] levels = new int[PreparedPrint.MOST * PreparedPrint.MOST];

  private final int[] differing = new int[PreparedPrint.MOST];
  private int columns;

  void compare(PreparedPrint probe, PreparedPrint candidate) {
    int rows = probe.size;
    float[] filled = candidate.neighbourhoods.filled;
    columns = candidate.size;
    for (int row = 0; row < rows; row++) {
      differingBits(probe.neighbourhoods.words, row, rows, candidate.neighbourhoods.words);
      float own = probe.neighbourhoods.filled[row];
      int start = row * columns;
      for (int j = 0; j < columns; j++) {
        float both = own + filled[j];
        // One more in the divisor: a minutia without neighbours is like no other.
        levels[start + j] = (int) ((LEVELS - 1) * (both - differing[j]) / (both + 1));
      }
    }
  }

  private void differingBits(long[] probe, int row, int rows, long[] candidate) {
    long word0 = probe[row];
    long word1 = probe[rows + row];
    long word2 = probe[2 * rows + row];
    long word3 = probe[3 * rows + row];
    int second = columns;
    int third = 2 * columns;
    int fourth = 3 * columns;
    for (int j = 0; j < columns; j++) {
      differing[j] =
          Long.bitCount(word0 ^ candidate[j])
              + Long.bitCount(word1 ^ candidate[second + j])
              + Long.bitCount(word2 ^ candidate[third + j])
              + Long.bitCount(word3 ^ candidate[fourth + j]);
    }
  }

  float of(int probeMinutia, int candidateMinutia) {
    return levels[probeMinutia * columns + candidateMinutia] * (1f / (LEVELS - 1));
  }

  int columns() {
    return columns;
  }
}
