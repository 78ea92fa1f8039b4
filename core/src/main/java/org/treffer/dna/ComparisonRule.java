package org.treffer.dna;

/**
 * When two profiles hit: the settings of Decision 2008/616/JHA, Annex chapter 1, that a regime or a
 * pair of states may set.
 *
 * @param name what explanations call it
 * @param minimumLoci fully designated loci that must be identical in both, 1 to 28
 * @param differences alleles that may differ in all, 0 to 4; of them at most one may be a plain
 *     mismatch
 * @param microVariants which values count as micro-variants of each other
 */
public record ComparisonRule(
    String name, int minimumLoci, int differences, MicroVariants microVariants) {

  /** The text's own settings: six loci, one differing allele. */
  public static final ComparisonRule OF_THE_ANNEX =
      new ComparisonRule("615", 6, 1, MicroVariants.OF_THE_ANNEX);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public ComparisonRule {
    if (minimumLoci < 1 || minimumLoci > Locus.COUNT || differences < 0 || differences > 4) {
      throw new IllegalArgumentException(
          "a rule asks for 1 to 28 loci and allows 0 to 4 differences, not "
              + minimumLoci
              + " and "
              + differences);
    }
  }

  /** This rule with another number of differing alleles allowed. */
  public ComparisonRule withDifferences(int allowed) {
    return new ComparisonRule(name, minimumLoci, allowed, microVariants);
  }

  /** This rule with another number of loci asked for. */
  public ComparisonRule withMinimumLoci(int loci) {
    return new ComparisonRule(name, loci, differences, microVariants);
  }
}
