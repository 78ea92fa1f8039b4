package org.treffer.dna.index;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The scan with one document a lane, 64 at a time with 512-bit vectors. A block is left as soon as
 * every lane has more differences than allowed, which four columns nearly always do: so some 45 of
 * the 120 megabytes of 10 million documents are read.
 */
final class VectorScan implements ColumnScan {

  private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;

  @Override
  public void find(
      byte[][] columns, byte[] codes, int count, int documents, int differences, Candidates into) {
    int lanes = SPECIES.length();
    int end = SPECIES.loopBound(documents);
    for (int block = 0; block < end; block += lanes) {
      long alive = alive(columns, codes, count, block, (byte) differences);
      while (alive != 0) {
        into.add(block + Long.numberOfTrailingZeros(alive));
        alive &= alive - 1;
      }
    }
    ScalarScan.find(columns, codes, count, end, documents, differences, into);
  }

  /** One bit a lane: whether the document has at most so many differing columns. */
  private static long alive(
      byte[][] columns, byte[] codes, int count, int block, byte differences) {
    ByteVector differing = ByteVector.zero(SPECIES);
    for (int c = 0; c < count; c++) {
      ByteVector column = ByteVector.fromArray(SPECIES, columns[c], block);
      VectorMask<Byte> differs =
          column
              .compare(VectorOperators.NE, codes[c])
              .and(column.compare(VectorOperators.NE, (byte) 0));
      differing = differing.add((byte) 1, differs);
      if (c > differences && !differing.compare(VectorOperators.LE, differences).anyTrue()) {
        return 0;
      }
    }
    return differing.compare(VectorOperators.LE, differences).toLong();
  }
}
