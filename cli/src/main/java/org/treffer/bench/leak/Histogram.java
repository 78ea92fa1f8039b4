package org.treffer.bench.leak;

/**
 * Counts over equal bins; a quantile is interpolated within its bin, which is finer than the
 * clock's own steps.
 */
final class Histogram {

  private static final int BINS = 1024;

  private final double low;
  private final double width;
  private final int[] counts = new int[BINS];
  private long total;

  Histogram(double low, double high) {
    this.low = low;
    this.width = Math.max(1e-9, (high - low) / BINS);
  }

  /** An empty one over the same bins. */
  Histogram empty() {
    return new Histogram(low, low + width * BINS);
  }

  void add(double value) {
    counts[Math.clamp((long) ((value - low) / width), 0, BINS - 1)]++;
    total++;
  }

  void add(Histogram other) {
    for (int i = 0; i < BINS; i++) {
      counts[i] += other.counts[i];
    }
    total += other.total;
  }

  double quantile(double share) {
    double wanted = share * total;
    double below = 0;
    for (int i = 0; i < BINS; i++) {
      if (below + counts[i] >= wanted && counts[i] > 0) {
        return low + width * (i + (wanted - below) / counts[i]);
      }
      below += counts[i];
    }
    return low + width * BINS;
  }
}
