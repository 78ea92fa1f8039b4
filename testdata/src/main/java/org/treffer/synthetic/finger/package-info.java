/**
 * Synthetic fingerprints: a master print from an orientation field with minutiae on it, and
 * impressions of it as sensors and crime scenes give them.
 *
 * <p>They are for filling registers and showing searches; accuracy is claimed from real prints
 * only. How alike they are, by scores of 40 pressed fingers beside the real ones of four sensors:
 * pairs of different fingers score nearly the same (median 3 and 4, the highest percent from 17 and
 * 20 on); pairs of one finger have the same hard tail (the lowest percent up to 6 and 9, the lowest
 * 5% up to 29 and 28), but the easy half is harder than real (median 80 and 238), since real
 * impressions of a good sensor repeat more faithfully. The benchmark HowAlikeAreSyntheticPrints
 * measures it again.
 *
 * <p>Called by the commands and tests; calls {@code finger}. Start reading at {@link
 * org.treffer.synthetic.finger.MasterPrint}.
 */
package org.treffer.synthetic.finger;
