package org.treffer.synthetic.dna;

/**
 * What is particular about the people of a population. All three are invented (X) in size.
 *
 * @param theta how much likelier than by Hardy-Weinberg a person's two alleles at a locus are the
 *     same one, 0 to 1
 * @param rareMicroVariants share of people with a value between the repeats at one locus that the
 *     frequency table need not know
 * @param triAlleles share of people with three alleles at one locus
 */
public record Traits(double theta, double rareMicroVariants, double triAlleles) {

  /** No substructure, three people in a thousand with a rare value, one with three alleles. */
  public static final Traits TYPICAL = new Traits(0, 0.003, 0.001);

  /** Alleles of the frequency table only, in Hardy-Weinberg proportions. */
  public static final Traits NONE = new Traits(0, 0, 0);
}
