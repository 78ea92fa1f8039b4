package org.treffer.dna;

/**
 * The pair of allele values at one locus, lower one first, equal ones for a homozygote.
 *
 * @param low the lower value in tenths, or {@link Alleles#WILDCARD}
 * @param high the higher value in tenths, or {@link Alleles#WILDCARD}
 */
public record Genotype(int low, int high) {

  /** Brings the values in order. */
  public Genotype {
    if (low > high) {
      int other = low;
      low = high;
      high = other;
    }
    if (low < 1 || (high > Alleles.GREATEST && high != Alleles.WILDCARD)) {
      throw new IllegalArgumentException("alleles out of range: " + low + ", " + high);
    }
  }

  /** Reads two values, such as {@code 9.3} and {@code *}. */
  public static Genotype of(String one, String other) {
    return new Genotype(Alleles.parse(one), Alleles.parse(other));
  }

  /** Whether both values are numbers, micro-variants included (the Annex: fully designated). */
  public boolean designated() {
    return high != Alleles.WILDCARD;
  }

  /** The packed form: bits 0-15 low, bits 16-31 high; never 0. */
  int packed() {
    return low | high << 16;
  }

  static Genotype unpack(int packed) {
    return new Genotype(packed & 0xFFFF, packed >>> 16);
  }

  @Override
  public String toString() {
    return Alleles.text(low) + "," + Alleles.text(high);
  }
}
