package org.treffer.finger;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Agreements of one pair with as many others as a vector has lanes; no mask, see the padding. */
final class VectorAgreement implements AgreementKernel {

  private static final VectorSpecies<Float> SPECIES = species();

  /** {@link Relaxation#STRIDE} is a whole number of vectors of 128, 256 and 512 bits. */
  private static VectorSpecies<Float> species() {
    VectorSpecies<Float> preferred = FloatVector.SPECIES_PREFERRED;
    return Relaxation.STRIDE % preferred.length() == 0 ? preferred : FloatVector.SPECIES_128;
  }

  @Override
  public void agreements(Relaxation pairs, float[] into) {
    for (int t = 0; t < pairs.size; t++) {
      for (int k = 0; k < pairs.size; k += SPECIES.length()) {
        agreement(pairs, t, k).intoArray(into, t * Relaxation.STRIDE + k);
      }
    }
  }

  private static FloatVector agreement(Relaxation pairs, int t, int k) {
    FloatVector cos = FloatVector.fromArray(SPECIES, pairs.cos, k);
    FloatVector sin = FloatVector.fromArray(SPECIES, pairs.sin, k);
    FloatVector together = cos.mul(pairs.cos[t]).add(sin.mul(pairs.sin[t]));
    FloatVector turns = together.sub(LEAST_COS).mul(PER_COS);
    FloatVector meanCos = cos.add(pairs.cos[t]);
    FloatVector meanSin = sin.add(pairs.sin[t]);
    FloatVector length = together.mul(2).add(2).max(0.01f).sqrt();
    FloatVector dx = FloatVector.fromArray(SPECIES, pairs.probeX, k).sub(pairs.probeX[t]);
    FloatVector dy = FloatVector.fromArray(SPECIES, pairs.probeY, k).sub(pairs.probeY[t]);
    FloatVector ex = FloatVector.fromArray(SPECIES, pairs.candidateX, k).sub(pairs.candidateX[t]);
    FloatVector ey = FloatVector.fromArray(SPECIES, pairs.candidateY, k).sub(pairs.candidateY[t]);
    FloatVector leftX = meanCos.mul(dx).sub(meanSin.mul(dy)).div(length).sub(ex);
    FloatVector leftY = meanSin.mul(dx).add(meanCos.mul(dy)).div(length).sub(ey);
    FloatVector square = dx.mul(dx).add(dy.mul(dy));
    FloatVector left = leftX.mul(leftX).add(leftY.mul(leftY)).sqrt();
    FloatVector fits = left.div(square.sqrt().mul(STRETCH).add(TOLERANCE)).neg().add(1.5f);
    FloatVector apart = square.min(ex.mul(ex).add(ey.mul(ey))).sub(NEAREST);
    return part(fits).mul(part(turns)).mul(part(apart));
  }

  private static FloatVector part(FloatVector value) {
    return value.max(0).min(1);
  }

  @Override
  public void support(float[] agreement, float[] says, int size, float kept, float[] strength) {
    for (int t = 0; t < size; t += SPECIES.length()) {
      FloatVector sum = FloatVector.fromArray(SPECIES, strength, t).mul(kept);
      for (int k = 0; k < size; k++) {
        sum =
            sum.add(
                FloatVector.fromArray(SPECIES, agreement, k * Relaxation.STRIDE + t).mul(says[k]));
      }
      sum.intoArray(strength, t);
    }
  }
}
