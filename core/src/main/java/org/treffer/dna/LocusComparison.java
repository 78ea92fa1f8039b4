package org.treffer.dna;

/**
 * Compares the pairs of values at one locus: which probe allele is set against which of the record
 * is the assignment with the fewest differences, and among those the mildest (identical, wildcard,
 * micro-variant, mismatch).
 *
 * <p>A cost in one int makes both orders one comparison and adds up over loci:
 *
 * <pre>
 * bits 0-7 wildcards   bits 8-15 micro-variants   bits 16-23 mismatches   bits 24-31 all
 * </pre>
 */
final class LocusComparison {

  private static final int ONE = 1 << 24;
  private static final int WILDCARD = ONE | 1;
  private static final int MICROVARIANT = ONE | 1 << 8;
  private static final int MISMATCH = ONE | 1 << 16;

  private LocusComparison() {}

  /**
   * The cost of the best assignment of two packed genotypes at a locus; 0 if they are identical.
   */
  static int cost(int locus, int probe, int record, MicroVariants microVariants) {
    return Math.min(
        straight(locus, probe, record, microVariants),
        crossed(locus, probe, record, microVariants));
  }

  static int straight(int locus, int probe, int record, MicroVariants microVariants) {
    return alleleCost(locus, probe & 0xFFFF, record & 0xFFFF, microVariants)
        + alleleCost(locus, probe >>> 16, record >>> 16, microVariants);
  }

  static int crossed(int locus, int probe, int record, MicroVariants microVariants) {
    return alleleCost(locus, probe & 0xFFFF, record >>> 16, microVariants)
        + alleleCost(locus, probe >>> 16, record & 0xFFFF, microVariants);
  }

  /** The cost of one probe allele set against one record allele. */
  static int alleleCost(int locus, int probe, int record, MicroVariants microVariants) {
    if (probe == Alleles.WILDCARD || record == Alleles.WILDCARD) {
      return WILDCARD;
    }
    if (probe == record) {
      return 0;
    }
    return microVariants.related(locus, probe, record) ? MICROVARIANT : MISMATCH;
  }

  /** How many alleles differ. */
  static int differences(int cost) {
    return cost >>> 24;
  }

  static int mismatches(int cost) {
    return cost >>> 16 & 0xFF;
  }

  static int microVariants(int cost) {
    return cost >>> 8 & 0xFF;
  }
}
