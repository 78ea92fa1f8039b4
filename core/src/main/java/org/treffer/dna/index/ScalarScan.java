package org.treffer.dna.index;

/** The scan one signature at a time: the twin of {@link VectorScan}, and its stand-in. */
final class ScalarScan implements SignatureScan {

  @Override
  public void find(long[] signatures, int from, int to, Signature.Test test, Candidates places) {
    scan(signatures, from, to, test, places);
  }

  static void scan(long[] signatures, int from, int to, Signature.Test test, Candidates places) {
    for (int i = from; i < to; i++) {
      if (test.passes(signatures[i])) {
        places.add(i);
      }
    }
  }
}
