package org.treffer.finger;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Partners and masses of as many of the probe's minutiae at once as a vector has lanes. Each lane
 * keeps the best partner it has met, so nothing is reduced across lanes until the end.
 */
final class VectorCoarse implements CoarseKernel {

  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int STRIDE = CoarsePairs.STRIDE;

  @Override
  public void choosePartners(CoarsePairs pairs) {
    for (int i = 0; i < pairs.rows; i += INTS.length()) {
      choosePartners(pairs, i);
    }
  }

  private static void choosePartners(CoarsePairs pairs, int i) {
    IntVector own0 = IntVector.fromArray(INTS, pairs.probeWords, i);
    IntVector own1 = IntVector.fromArray(INTS, pairs.probeWords, STRIDE + i);
    IntVector own2 = IntVector.fromArray(INTS, pairs.probeWords, 2 * STRIDE + i);
    IntVector own3 = IntVector.fromArray(INTS, pairs.probeWords, 3 * STRIDE + i);
    IntVector own4 = IntVector.fromArray(INTS, pairs.probeWords, 4 * STRIDE + i);
    IntVector own5 = IntVector.fromArray(INTS, pairs.probeWords, 5 * STRIDE + i);
    IntVector own6 = IntVector.fromArray(INTS, pairs.probeWords, 6 * STRIDE + i);
    IntVector own7 = IntVector.fromArray(INTS, pairs.probeWords, 7 * STRIDE + i);
    IntVector own = IntVector.fromArray(INTS, pairs.probeFilled, i);
    IntVector best = IntVector.zero(INTS);
    IntVector common = IntVector.broadcast(INTS, -1);
    IntVector both = IntVector.broadcast(INTS, 1);
    int[] words = pairs.candidateWords;
    int step = 2 * pairs.columns;
    for (int j = 0; j < pairs.columns; j++) {
      int at = 2 * j;
      IntVector first = differing(own0, words[at]).add(differing(own1, words[at + 1]));
      at += step;
      IntVector second = differing(own2, words[at]).add(differing(own3, words[at + 1]));
      at += step;
      IntVector third = differing(own4, words[at]).add(differing(own5, words[at + 1]));
      at += step;
      IntVector fourth = differing(own6, words[at]).add(differing(own7, words[at + 1]));
      IntVector filled = own.add(pairs.candidateFilled[j]);
      IntVector shared = filled.sub(first.add(second).add(third.add(fourth)));
      IntVector all = filled.add(1);
      VectorMask<Integer> better = shared.mul(both).compare(VectorOperators.GT, common.mul(all));
      best = best.blend(j, better);
      common = common.blend(shared, better);
      both = both.blend(all, better);
    }
    best.intoArray(pairs.partner, i);
    common.intoArray(pairs.common, i);
    both.intoArray(pairs.both, i);
  }

  private static IntVector differing(IntVector own, int other) {
    return own.lanewise(VectorOperators.XOR, other).lanewise(VectorOperators.BIT_COUNT);
  }

  @Override
  public int mass(CoarsePairs pairs, int proposal) {
    float c = pairs.turnCos[proposal];
    float s = pairs.turnSin[proposal];
    IntVector mass = IntVector.zero(INTS);
    for (int i = 0; i < pairs.rows; i += FLOATS.length()) {
      FloatVector dx = FloatVector.fromArray(FLOATS, pairs.probeX, i).sub(pairs.probeX[proposal]);
      FloatVector dy = FloatVector.fromArray(FLOATS, pairs.probeY, i).sub(pairs.probeY[proposal]);
      FloatVector ex =
          FloatVector.fromArray(FLOATS, pairs.partnerX, i).sub(pairs.partnerX[proposal]);
      FloatVector ey =
          FloatVector.fromArray(FLOATS, pairs.partnerY, i).sub(pairs.partnerY[proposal]);
      FloatVector leftX = dx.mul(c).sub(dy.mul(s)).sub(ex);
      FloatVector leftY = dx.mul(s).add(dy.mul(c)).sub(ey);
      FloatVector tolerance = dx.mul(dx).add(dy.mul(dy)).mul(STRETCH).add(TOLERANCE);
      FloatVector together =
          FloatVector.fromArray(FLOATS, pairs.turnCos, i)
              .mul(c)
              .add(FloatVector.fromArray(FLOATS, pairs.turnSin, i).mul(s));
      VectorMask<Float> agrees =
          leftX
              .mul(leftX)
              .add(leftY.mul(leftY))
              .compare(VectorOperators.LT, tolerance)
              .and(together.compare(VectorOperators.GT, LEAST_COS));
      mass = mass.add(IntVector.fromArray(INTS, pairs.likeness, i), agrees.cast(INTS));
    }
    return mass.reduceLanes(VectorOperators.ADD);
  }
}
