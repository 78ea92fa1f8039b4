package org.treffer.dna.index;

/** Scans a column of signatures from end to end for those that pass a test. */
sealed interface SignatureScan permits ScalarScan, VectorScan {

  /**
   * Adds, in ascending order, the place of every signature that passes.
   *
   * @param signatures the column
   * @param from the first place
   * @param to one behind the last place
   */
  void find(long[] signatures, int from, int to, Signature.Test test, Candidates places);

  /** The fastest scan this JVM can do: by vectors if it was started with the vector module. */
  static SignatureScan fastest() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? new VectorScan()
        : new ScalarScan();
  }
}
