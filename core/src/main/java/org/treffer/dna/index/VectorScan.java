package org.treffer.dna.index;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The scan with one document a lane, 64 at a time with 512-bit vectors. A block is left as soon as
 * no lane can pass any more, which four or five columns nearly always do: so a third of the
 * columns' bytes are read.
 */
final class VectorScan implements ColumnScan {

  private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;

  @Override
  public void find(
      byte[][] columns, byte[] codes, int documents, int differing, int equal, Candidates into) {
    int end = SPECIES.loopBound(documents);
    byte most = (byte) differing;
    byte least = (byte) Math.max(0, equal);
    for (int block = 0; block < end; block += SPECIES.length()) {
      for (long lanes = passing(columns, codes, block, most, least);
          lanes != 0;
          lanes &= lanes - 1) {
        into.add(block + Long.numberOfTrailingZeros(lanes));
      }
    }
    ScalarScan.find(columns, codes, end, documents, differing, equal, into);
  }

  /** One bit a lane: whether the document passes. */
  private static long passing(byte[][] columns, byte[] codes, int block, byte most, byte least) {
    ByteVector differences = ByteVector.zero(SPECIES);
    ByteVector matches = ByteVector.zero(SPECIES);
    int left = columns.length;
    for (int c = 0; c < columns.length; c++) {
      ByteVector column = ByteVector.fromArray(SPECIES, columns[c], block);
      VectorMask<Byte> equal = column.compare(VectorOperators.EQ, codes[c]);
      VectorMask<Byte> missing = column.compare(VectorOperators.EQ, (byte) 0);
      matches = matches.add((byte) 1, equal);
      differences = differences.add((byte) 1, equal.or(missing).not());
      left--;
      if (c > most && !alive(differences, matches, most, (byte) (least - left)).anyTrue()) {
        return 0;
      }
    }
    return alive(differences, matches, most, least).toLong();
  }

  private static VectorMask<Byte> alive(
      ByteVector differences, ByteVector matches, byte most, byte least) {
    return differences
        .compare(VectorOperators.LE, most)
        .and(matches.compare(VectorOperators.GE, least));
  }
}
