package org.treffer.dna.index;

/** The scan one document at a time: the twin of {@link VectorScan}, and its stand-in. */
final class ScalarScan implements ColumnScan {

  @Override
  public void find(
      byte[][] columns, byte[] codes, int documents, int differing, int equal, Candidates into) {
    find(columns, codes, 0, documents, differing, equal, into);
  }

  /** The scan over the documents from one up to another. */
  static void find(
      byte[][] columns, byte[] codes, int from, int to, int differing, int equal, Candidates into) {
    for (int doc = from; doc < to; doc++) {
      int differences = 0;
      int matches = 0;
      for (int c = 0; c < columns.length && differences <= differing; c++) {
        byte code = columns[c][doc];
        if (code == codes[c]) {
          matches++;
        } else if (code != 0) {
          differences++;
        }
      }
      if (differences <= differing && matches >= equal) {
        into.add(doc);
      }
    }
  }
}
