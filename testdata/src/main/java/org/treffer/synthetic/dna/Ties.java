package org.treffer.synthetic.dna;

/**
 * How many records are about somebody who, or whose family, has another record. All shares are
 * invented (X); they give hit rates of the order that public reports of exchanges show.
 *
 * @param personsAgain share of person records whose person has another one
 * @param siblings share of person records whose person is a full sibling of somebody recorded
 * @param parents likewise, a parent
 * @param twins likewise, a monozygotic twin
 * @param stainsOfPersons share of stains left by a recorded person
 * @param stainsOfStains share of stains left by whoever left another stain
 * @param abroad share of these ties that lead to another partition, chosen by size
 * @param changed share of the records of one person that differ from the other by a typing error
 */
public record Ties(
    double personsAgain,
    double siblings,
    double parents,
    double twins,
    double stainsOfPersons,
    double stainsOfStains,
    double abroad,
    double changed) {

  /** Families, returning offenders, stains with and without an owner. */
  public static final Ties TYPICAL = new Ties(0.04, 0.01, 0.006, 0.0006, 0.30, 0.12, 0.3, 0.08);

  /** Every record is about somebody else. */
  public static final Ties NONE = new Ties(0, 0, 0, 0, 0, 0, 0, 0);
}
