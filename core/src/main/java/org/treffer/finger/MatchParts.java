package org.treffer.finger;

/**
 * The three numbers that a comparison comes down to.
 *
 * @param strength how strongly the most alike pairs of minutiae support each other, 0 to 1
 * @param share the share of the overlap's minutiae that found a partner, 0 to 1
 * @param paired about how many minutiae, each by its weight, lie on each other
 */
public record MatchParts(float strength, float share, float paired) {

  /** What the strength adds to the log odds. */
  public float strengthPart() {
    return Fusion.STRENGTH * strength;
  }

  /** What the share adds to the log odds. */
  public float sharePart() {
    return Fusion.SHARE * share;
  }

  /** What the paired minutiae add to the log odds. */
  public float pairedPart() {
    return Fusion.PAIRED * paired;
  }

  /** Where the log odds start. */
  public float start() {
    return Fusion.CONSTANT;
  }
}
