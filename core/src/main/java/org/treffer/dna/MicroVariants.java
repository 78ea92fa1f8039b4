package org.treffer.dna;

import java.util.Arrays;

/**
 * Which allele values at a locus count as micro-variants of each other (Decision 2008/616/JHA,
 * Annex chapter 1): x.1 of {x, x.1, x.2}, x.2 of {x.1, x.2, x.3}, x.3 of {x.2, x.3, x+1} at loci
 * with four bases a repeat, and with five likewise up to x.4.
 *
 * <p>The relation is used in both directions and is not transitive: each value is related to the
 * next one on the chain x, x.1, x.2, x.3, (x.4,) x+1. Locus D22S1045 has three bases a repeat,
 * which the text's table does not know: it has no micro-variants unless a table says so.
 */
public final class MicroVariants {

  /** The text's table. */
  public static final MicroVariants OF_THE_ANNEX = ofTheAnnex();

  /** Steps from one whole repeat to the next by locus ordinal; 0 where there is no relation. */
  private final int[] steps;

  private MicroVariants(int[] steps) {
    this.steps = steps;
  }

  private static MicroVariants ofTheAnnex() {
    int[] steps = new int[Locus.COUNT];
    for (Locus locus : Locus.values()) {
      steps[locus.ordinal()] = locus.unit() == RepeatUnit.THREE ? 0 : locus.unit().bases();
    }
    return new MicroVariants(steps);
  }

  /** This table with the chain of a locus' own repeat unit, also where the text knows none. */
  public MicroVariants with(Locus locus) {
    int[] changed = steps.clone();
    changed[locus.ordinal()] = locus.unit().bases();
    return new MicroVariants(changed);
  }

  /** Whether two different values at a locus are micro-variants of each other. */
  public boolean related(int locusOrdinal, int oneTenths, int otherTenths) {
    int perRepeat = steps[locusOrdinal];
    int oneFraction = oneTenths % 10;
    int otherFraction = otherTenths % 10;
    if (oneFraction >= perRepeat || otherFraction >= perRepeat) {
      return false;
    }
    int onePlace = oneTenths / 10 * perRepeat + oneFraction;
    int otherPlace = otherTenths / 10 * perRepeat + otherFraction;
    return Math.abs(onePlace - otherPlace) == 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MicroVariants that && Arrays.equals(steps, that.steps);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(steps);
  }
}
