package org.treffer.dna.index;

/** Scans columns of codes for documents that differ from a probe at few loci. */
sealed interface ColumnScan permits ScalarScan, VectorScan {

  /**
   * Adds, in ascending order, every document that has at most so many differing columns. A column
   * differs where its code is neither 0 nor the probe's.
   *
   * @param columns {@code [column][document]}, the first {@code count} are used
   * @param codes the probe's code in each column, never 0
   * @param documents how many documents each column has
   */
  void find(
      byte[][] columns, byte[] codes, int count, int documents, int differences, Candidates into);

  /** The fastest scan this JVM can do: by vectors if it was started with the vector module. */
  static ColumnScan fastest() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? new VectorScan()
        : new ScalarScan();
  }
}
