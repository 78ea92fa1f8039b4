package org.treffer.synthetic.dna;

/**
 * Which other record a record is tied to.
 *
 * @param kinship how; {@link Kinship#NONE} if it is tied to none, then the rest is its own place
 * @param partition the other record's partition, its place in the population
 * @param number the other record's number there
 */
record Bond(Kinship kinship, int partition, long number) {

  boolean none() {
    return kinship == Kinship.NONE;
  }
}
