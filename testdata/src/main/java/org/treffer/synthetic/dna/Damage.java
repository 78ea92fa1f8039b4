package org.treffer.synthetic.dna;

/**
 * How much of a profile the laboratory could read. All shares are invented (X), except that a third
 * of the stains is partial by this project's benchmark.
 *
 * @param personWildcards share of person profiles with one value that could not be read
 * @param stainWildcards the same of stains
 * @param partialStains share of stains that lost loci, longest amplicon first
 * @param dropOutExceptions share of the losses that hit any locus instead of the longest
 * @param tooFewLoci share of stains with fewer than six loci, which no register may take
 * @param mixtures share of stains with more than two people's alleles, which none may take either
 */
public record Damage(
    double personWildcards,
    double stainWildcards,
    double partialStains,
    double dropOutExceptions,
    double tooFewLoci,
    double mixtures) {

  /** A register's input as it arrives, with a few stains that a load rejects. */
  public static final Damage TYPICAL = new Damage(0.004, 0.03, 1 / 3.0, 0.1, 0.002, 0.001);

  /** As typical, but every profile may be taken. */
  public static final Damage SEARCHABLE = new Damage(0.004, 0.03, 1 / 3.0, 0.1, 0, 0);

  /** Every locus of the kit, every value read. */
  public static final Damage NONE = new Damage(0, 0, 0, 0, 0, 0);
}
