package org.treffer.finger;

/**
 * The score below which a state sends no candidate, so that a search without any is a no-hit. The
 * annex leaves this to each state's system (Decision 2008/616/JHA, Annex, chapter 2); the values
 * here are this project's. They never depend on what a register holds, since an answer would then
 * tell of records that it must withhold.
 *
 * <p>Of the comparisons of two takings of one finger in four public sets (FVC 2002 DB1_B and DB3_B,
 * FVC 2004 DB2_B and DB4_B) 89 to 99 in a hundred score 30, 79 to 96 in a hundred 60.
 */
public final class LeastScore {

  /** Where an expert looks at several candidates: one stranger in a thousand gets there. */
  private static final double OF_A_LATENT = 30;

  /** Where fingers are fused and one candidate is sent. */
  private static final double OF_TEN_FINGERS = 60;

  private LeastScore() {}

  /**
   * The least score of a search.
   *
   * @param probe what is searched for
   * @param register what is searched
   */
  public static double of(FingerKind probe, FingerKind register) {
    return probe == FingerKind.TENPRINT && register == FingerKind.TENPRINT
        ? OF_TEN_FINGERS
        : OF_A_LATENT;
  }
}
