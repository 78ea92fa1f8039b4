package org.treffer.finger;

/** The arithmetic of {@link Relaxation}, in two ways that give the same bits. */
sealed interface AgreementKernel permits ScalarAgreement, VectorAgreement {

  /** What may be left of a step that agrees, in pixels. */
  float TOLERANCE = 8;

  /** What more may be left, a pixel of the step. */
  float STRETCH = 0.08f;

  /** Minutiae nearer than this, in square pixels, say nothing about a step. */
  float NEAREST = 36;

  /** Rotations that differ by more than 30 degrees do not agree. */
  float LEAST_COS = (float) Math.cos(Math.toRadians(30));

  /** One over how much the cosine must rise to agree fully, at 10 degrees. */
  float PER_COS = 1 / ((float) Math.cos(Math.toRadians(10)) - LEAST_COS);

  /**
   * How far every two pairs agree, 0 to 1.
   *
   * @param into row t starts at t times {@link Relaxation#STRIDE}; what lies behind the pairs in a
   *     row is undefined, but finite
   */
  void agreements(Relaxation pairs, float[] into);

  /**
   * Keeps a share of each pair's strength and adds what others say, each by its agreement.
   *
   * @param says what each pair says; 0 behind the last
   */
  void support(float[] agreement, float[] says, int size, float kept, float[] strength);

  /** The fastest this JVM can do: by vectors if it was started with the vector module. */
  static AgreementKernel fastest() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? new VectorAgreement()
        : new ScalarAgreement();
  }
}
