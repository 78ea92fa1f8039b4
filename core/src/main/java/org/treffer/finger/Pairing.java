package org.treffer.finger;

import java.util.Arrays;

/**
 * Stage 5: which minutiae lie on each other under an alignment. Each asks for its best partner
 * nearby of about its direction; those that choose each other are a pair.
 */
final class Pairing {

  /** How much alike neighbourhoods count beside nearness when partners are chosen. */
  private static final float LIKENESS = 0.3f;

  int size;
  final int[] probe = new int[PreparedPrint.MOST];
  final int[] candidate = new int[PreparedPrint.MOST];

  /** How well place and direction agree, 1 at best, 0 at the edge of tolerance. */
  final float[] closeness = new float[PreparedPrint.MOST];

  final boolean[] probePaired = new boolean[PreparedPrint.MOST];
  final boolean[] candidatePaired = new boolean[PreparedPrint.MOST];

  private final int[] partner = new int[PreparedPrint.MOST];
  private final float[] partnerCloseness = new float[PreparedPrint.MOST];
  private final int[] suitor = new int[PreparedPrint.MOST];
  private final float[] suit = new float[PreparedPrint.MOST];

  /**
   * Finds the pairs.
   *
   * @param tolerance how far two minutiae may lie apart, at most {@link NearMinutiae#REACH}
   * @param leastCos the cosine of how far their directions may differ
   */
  void pair(
      Alignment laid,
      PreparedPrint from,
      PreparedPrint to,
      LocalSimilarity local,
      float tolerance,
      float leastCos) {
    Arrays.fill(suit, 0, to.size, 0);
    Arrays.fill(suitor, 0, to.size, -1);
    for (int i = 0; i < from.size; i++) {
      choose(i, laid, to, local, tolerance, leastCos);
    }
    Arrays.fill(candidatePaired, 0, to.size, false);
    size = 0;
    for (int i = 0; i < from.size; i++) {
      int j = partner[i];
      boolean mutual = j >= 0 && suitor[j] == i;
      probePaired[i] = mutual;
      if (mutual) {
        candidatePaired[j] = true;
        probe[size] = i;
        candidate[size] = j;
        closeness[size++] = partnerCloseness[i];
      }
    }
  }

  private void choose(
      int i, Alignment laid, PreparedPrint to, LocalSimilarity local, float reach, float leastCos) {
    partner[i] = -1;
    float x = laid.x[i];
    float y = laid.y[i];
    float cos = laid.cos[i];
    float sin = laid.sin[i];
    int cell = to.near.cellOf(x, y);
    if (cell < 0) {
      return;
    }
    float square = reach * reach;
    float best = 0;
    int end = to.near.end(cell);
    for (int at = to.near.start(cell); at < end; at++) {
      int j = to.near.minutiae[at];
      float dx = x - to.x[j];
      float dy = y - to.y[j];
      float apart = dx * dx + dy * dy;
      float turned = cos * to.cos[j] + sin * to.sin[j] - leastCos;
      // One question instead of two that a processor guesses wrong: near enough and so turned?
      if (Math.min(square - apart, turned) <= 0) {
        continue;
      }
      float close = (1 - apart / square) * (turned / (1 - leastCos));
      float worth = close + LIKENESS * local.of(i, j);
      if (worth > best) {
        best = worth;
        partner[i] = j;
        partnerCloseness[i] = close;
      }
      if (worth > suit[j]) {
        suit[j] = worth;
        suitor[j] = i;
      }
    }
  }
}
