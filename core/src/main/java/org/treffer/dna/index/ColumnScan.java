package org.treffer.dna.index;

/** Scans columns of codes for documents that may hit a probe. */
sealed interface ColumnScan permits ScalarScan, VectorScan {

  /**
   * Adds, in ascending order, every document that differs in few columns and equals in enough. A
   * column equals where its code is the probe's, and differs where it is neither that nor 0.
   *
   * @param columns {@code [column][document]}, each with {@code documents} entries
   * @param codes the probe's code in each column, never 0
   * @param differing at most so many columns may differ, 0 to 4
   * @param equal at least so many columns must be equal; may be negative
   */
  void find(
      byte[][] columns, byte[] codes, int documents, int differing, int equal, Candidates into);

  /** The fastest scan this JVM can do: by vectors if it was started with the vector module. */
  static ColumnScan fastest() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? new VectorScan()
        : new ScalarScan();
  }
}
