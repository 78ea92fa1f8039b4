package org.treffer.synthetic.dna;

import org.treffer.synthetic.Draws;

/**
 * Loses loci as a degraded stain does: the longest amplicon first, now and then another.
 *
 * @param exceptions share of the losses that hit any locus, 0 to 1
 */
record DropOut(double exceptions) {

  /**
   * Loses loci until so many are left, but none that would leave fewer than {@code designated}
   * fully designated ones.
   */
  void degrade(Reading reading, int left, int designated, Draws draws) {
    int spare = Integer.bitCount(reading.designated()) - designated;
    while (reading.size() > left) {
      int place = draws.chance(exceptions) ? draws.below(reading.size()) : reading.size() - 1;
      if (reading.designated(place)) {
        if (spare == 0) {
          return;
        }
        spare--;
      }
      reading.drop(place);
    }
  }
}
