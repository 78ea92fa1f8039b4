package org.treffer.finger;

/** The arithmetic of {@link CoarseMatcher}, in two ways that give the same bits. */
sealed interface CoarseKernel permits ScalarCoarse, VectorCoarse {

  /** What may be left of a step that agrees, in square pixels. */
  float TOLERANCE = 24 * 24;

  /** What more may be left, of the step's square. */
  float STRETCH = 0.01f;

  /** Rotations that differ by more than 28 degrees do not agree. */
  float LEAST_COS = (float) Math.cos(Math.toRadians(28));

  /** Prints that the scalar kernel takes longer for than the vector one takes to be compiled. */
  long MANY = 300_000;

  /**
   * Lets each of the probe's minutiae take its most alike partner: {@code partner}, {@code common}
   * and {@code both} of the pairs.
   */
  void choosePartners(CoarsePairs pairs);

  /** The likeness of all pairs that agree with the rotation and shift of one of them. */
  int mass(CoarsePairs pairs, int proposal);

  /**
   * The faster for a number of prints that a process will look at: by vectors if it was started
   * with the vector module and they are many. Until the compiler has seen it for a second or two,
   * vector code takes a hundred times longer.
   */
  static CoarseKernel forPrints(long prints) {
    return prints >= MANY && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? new VectorCoarse()
        : new ScalarCoarse();
  }
}
