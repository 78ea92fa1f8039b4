package org.treffer.dna.index;

/** The scan one document at a time: the twin of {@link VectorScan}, and its stand-in. */
final class ScalarScan implements ColumnScan {

  @Override
  public void find(
      byte[][] columns, byte[] codes, int count, int documents, int differences, Candidates into) {
    find(columns, codes, count, 0, documents, differences, into);
  }

  /** The scan over the documents from one up to another. */
  static void find(
      byte[][] columns,
      byte[] codes,
      int count,
      int from,
      int to,
      int differences,
      Candidates into) {
    for (int doc = from; doc < to; doc++) {
      int differing = 0;
      for (int c = 0; c < count && differing <= differences; c++) {
        byte code = columns[c][doc];
        differing += code != 0 && code != codes[c] ? 1 : 0;
      }
      if (differing <= differences) {
        into.add(doc);
      }
    }
  }
}
