package org.treffer.dna;

/**
 * How many bases a locus repeats. The micro-variant table of Decision 2008/616/JHA, Annex chapter
 * 1, knows four and five only.
 */
public enum RepeatUnit {
  THREE(3),
  FOUR(4),
  FIVE(5);

  private final int bases;

  RepeatUnit(int bases) {
    this.bases = bases;
  }

  /** Bases in one repeat. */
  public int bases() {
    return bases;
  }
}
