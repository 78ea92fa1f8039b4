package org.treffer.finger;

import java.util.ArrayList;
import java.util.List;

/**
 * Why two prints got their score.
 *
 * @param score as users see it, see {@link ScoreScale}
 * @param logOdds the sum of the parts
 * @param parts what the comparison came down to
 * @param turnDegrees by how much the probe is turned, counter-clockwise, to lie on the candidate
 * @param shiftX by how much the probe's middle minutia moves, hundredths of a millimetre
 * @param shiftY the same downwards
 * @param stretch the area of the probe on the candidate over its own; 1 is none
 * @param pairs the minutiae that lie on each other
 * @param unpairedProbe minutiae of the probe in the overlap that found no partner, by weight
 * @param unpairedCandidate the same of the candidate
 */
public record MatchExplanation(
    double score,
    double logOdds,
    MatchParts parts,
    double turnDegrees,
    double shiftX,
    double shiftY,
    double stretch,
    List<MinutiaPair> pairs,
    double unpairedProbe,
    double unpairedCandidate) {

  /**
   * Two minutiae that lie on each other, by their places in the templates.
   *
   * @param closeness of place and direction, 0 at the edge of tolerance to 1
   * @param similarity of their neighbourhoods, 0 to 1
   */
  public record MinutiaPair(int probe, int candidate, double closeness, double similarity) {}

  static MatchExplanation of(
      float logOdds,
      MatchParts parts,
      Hypothesis best,
      LocalSimilarity local,
      PreparedPrint probe,
      PreparedPrint candidate) {
    Alignment laid = best.alignment;
    double middleX = middle(probe.x);
    double middleY = middle(probe.y);
    List<MinutiaPair> pairs = new ArrayList<>();
    double probeWeights = 0;
    double candidateWeights = 0;
    for (int p = 0; p < best.pairing.size; p++) {
      int i = best.pairing.probe[p];
      int j = best.pairing.candidate[p];
      probeWeights += probe.weight[i];
      candidateWeights += candidate.weight[j];
      pairs.add(
          new MinutiaPair(
              probe.source[i], candidate.source[j], best.pairing.closeness[p], local.of(i, j)));
    }
    return new MatchExplanation(
        ScoreScale.score(logOdds),
        logOdds,
        parts,
        // Image coordinates have y down, so a turn to the eye is the other way round.
        Math.toDegrees(Math.atan2(laid.xy - laid.yx, laid.xx + laid.yy)),
        (laid.mapX((float) middleX, (float) middleY) - middleX) * PreparedPrint.PIXEL,
        (laid.mapY((float) middleX, (float) middleY) - middleY) * PreparedPrint.PIXEL,
        Math.abs(laid.determinant()),
        List.copyOf(pairs),
        best.evidence.probeExpected - probeWeights,
        best.evidence.candidateExpected - candidateWeights);
  }

  private static double middle(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
