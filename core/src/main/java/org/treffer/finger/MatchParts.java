package org.treffer.finger;

/**
 * The numbers that a comparison comes down to.
 *
 * @param strength how strongly the most alike pairs of minutiae support each other, 0 to 1
 * @param share the share of the overlap's minutiae that found a partner, 0 to 1
 * @param paired about how many minutiae, each by its weight, lie on each other
 * @param area of the smaller print's minutiae, square millimetres
 */
public record MatchParts(float strength, float share, float paired, float area) {

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

  /** What the area adds to the log odds: 0, or less than 0 where it is small. */
  public float areaPart() {
    float whole = Fusion.logOdds(strength, share, paired);
    return Fusion.over(area, whole) - whole;
  }

  /** Where the log odds start. */
  public float start() {
    return Fusion.CONSTANT;
  }
}
