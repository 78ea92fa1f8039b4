package org.treffer.synthetic.dna;

import java.util.Locale;

/** How a person's second typing was made to differ from the first. */
public enum Change {
  /** It does not, though laboratories may have read different loci. */
  NONE(1),
  /** One value a whole repeat off: the typing error that a near match of quality 4 forgives. */
  MISMATCH(4),
  /** One of two values not seen, the other written twice. */
  DROPPED_ALLELE(4),
  /** One value a part of a repeat off, inside the Annex's micro-variant relation. */
  MICRO_VARIANT(3),
  /** One value that could not be read. */
  WILDCARD(2),
  /** Two loci with a mismatch each: too much for the Annex' own settings. */
  TWO_MISMATCHES(0);

  private final int quality;

  Change(int quality) {
    this.quality = quality;
  }

  /**
   * The quality, 1 to 4, that two otherwise equal profiles with enough common loci reach under the
   * Annex' own settings; 0 for no hit.
   */
  public int quality() {
    return quality;
  }

  /** The name in files: lower case, with hyphens. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
