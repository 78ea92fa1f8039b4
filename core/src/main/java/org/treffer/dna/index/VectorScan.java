package org.treffer.dna.index;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The scan with one signature a lane, eight at a time with 512-bit vectors; a signature is 8 bytes,
 * so that memory, not arithmetic, is what a long scan waits for.
 */
final class VectorScan implements SignatureScan {

  private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;

  @Override
  public void find(long[] signatures, int from, int to, Signature.Test test, Candidates places) {
    LongVector probe = LongVector.broadcast(SPECIES, test.probe());
    LongVector probed = LongVector.broadcast(SPECIES, Signature.occupied(test.probe()));
    int block = from;
    for (; block + SPECIES.length() <= to; block += SPECIES.length()) {
      LongVector signature = LongVector.fromArray(SPECIES, signatures, block);
      LongVector both = spread(signature).and(probed);
      LongVector differ = spread(signature.lanewise(VectorOperators.XOR, probe)).and(both);
      LongVector equal = both.lanewise(VectorOperators.XOR, differ);
      VectorMask<Long> passing =
          differ
              .lanewise(VectorOperators.BIT_COUNT)
              .compare(VectorOperators.LE, test.differing())
              .and(
                  equal
                      .lanewise(VectorOperators.BIT_COUNT)
                      .compare(VectorOperators.GE, test.equal()));
      for (long lanes = passing.toLong(); lanes != 0; lanes &= lanes - 1) {
        places.add(block + Long.numberOfTrailingZeros(lanes));
      }
    }
    ScalarScan.scan(signatures, block, to, test, places);
  }

  /** Each locus' four bits joined into its lowest; the others are of no meaning. */
  private static LongVector spread(LongVector codes) {
    LongVector pairs = codes.or(codes.lanewise(VectorOperators.LSHR, 1));
    return pairs.or(pairs.lanewise(VectorOperators.LSHR, 2));
  }
}
