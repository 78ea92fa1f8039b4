package org.treffer.dna;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares two profiles under a rule (Decision 2008/616/JHA, Annex chapter 1). Pure and total: any
 * two profiles have a result, and it depends on nothing else.
 *
 * <p>Loci are compared where both profiles have a pair of values. A hit needs at least the rule's
 * number of loci that are fully designated and identical in both; a locus that differs never counts
 * toward them. Quality 1: every compared allele is identical. Otherwise no more alleles may differ
 * than the rule allows, at most one of them by a plain mismatch, and the worst difference names the
 * quality: 2 wildcard, 3 micro-variant, 4 mismatch.
 *
 * @param quality 1 to 4, or 0 for no hit
 * @param comparedLoci loci with a pair of values in both, one bit a locus at its ordinal
 * @param matchedLoci loci fully designated and identical in both, likewise
 * @param differences every differing allele, in the order of loci
 */
public record Comparison(
    int quality, int comparedLoci, int matchedLoci, List<Difference> differences) {

  /** Matches over at most this many loci are verified before they are believed. */
  private static final int FEW_LOCI = 7;

  /** Copies the list. */
  public Comparison {
    differences = List.copyOf(differences);
  }

  /** How many loci have a pair of values in both. */
  public int compared() {
    return Integer.bitCount(comparedLoci);
  }

  /** How many loci are fully designated and identical in both. */
  public int matched() {
    return Integer.bitCount(matchedLoci);
  }

  /** Whether the profiles hit. */
  public boolean hit() {
    return quality > 0;
  }

  /**
   * Whether a hit asks for verification before anything follows from it: every near match, and full
   * ones over few loci (practice of a national DNA databank, from its public reports).
   */
  public boolean needsVerification() {
    return quality > 1 || (quality == 1 && matched() <= FEW_LOCI);
  }

  /**
   * The quality alone, without an allocation: for candidates, most of which are no hits.
   *
   * @return 1 to 4, or 0 for no hit
   */
  public static int quality(Profile probe, Profile record, ComparisonRule rule) {
    int matched = 0;
    int cost = 0;
    for (int rest = probe.typed() & record.typed(); rest != 0; rest &= rest - 1) {
      int locus = Integer.numberOfTrailingZeros(rest);
      int locusCost = cost(locus, probe, record, rule);
      if (locusCost == 0) {
        matched++;
      } else {
        cost += locusCost;
        if (exceeds(cost, rule)) {
          return 0;
        }
      }
    }
    return matched < rule.minimumLoci() ? 0 : quality(cost);
  }

  /** The whole result, every differing allele listed, also where the profiles do not hit. */
  public static Comparison of(Profile probe, Profile record, ComparisonRule rule) {
    int both = probe.typed() & record.typed();
    int matchedLoci = 0;
    int cost = 0;
    List<Difference> differences = new ArrayList<>();
    for (int rest = both; rest != 0; rest &= rest - 1) {
      int locus = Integer.numberOfTrailingZeros(rest);
      int locusCost = cost(locus, probe, record, rule);
      if (locusCost == 0) {
        matchedLoci |= 1 << locus;
      } else {
        cost += locusCost;
        differences.addAll(differencesAt(locus, probe, record, rule));
      }
    }
    boolean hit = !exceeds(cost, rule) && Integer.bitCount(matchedLoci) >= rule.minimumLoci();
    return new Comparison(hit ? quality(cost) : 0, both, matchedLoci, differences);
  }

  /**
   * The differing alleles at one locus in the best assignment.
   *
   * @return empty if the values are identical, or one of the profiles has no pair there
   */
  public static List<Difference> differencesAt(
      Locus locus, Profile probe, Profile record, ComparisonRule rule) {
    int bit = locus.bit();
    return (probe.typed() & record.typed() & bit) == 0
        ? List.of()
        : differencesAt(locus.ordinal(), probe, record, rule);
  }

  /**
   * How two genotypes differ at a locus, as {@link Profile#genotype} packs them; allocates nothing.
   *
   * @return 0 if they are identical, -1 if two alleles differ, and if one does, 1 + the ordinal of
   *     its {@link DifferenceKind}
   */
  public static int differenceAt(Locus locus, int probe, int record, ComparisonRule rule) {
    int cost = LocusComparison.cost(locus.ordinal(), probe, record, rule.microVariants());
    return switch (LocusComparison.differences(cost)) {
      case 0 -> 0;
      case 1 -> quality(cost) - 1;
      default -> -1;
    };
  }

  private static int cost(int locus, Profile probe, Profile record, ComparisonRule rule) {
    int probeGenotype = probe.genotype(locus);
    int recordGenotype = record.genotype(locus);
    if (probeGenotype == recordGenotype && probeGenotype >>> 16 != Alleles.WILDCARD) {
      return 0;
    }
    return LocusComparison.cost(locus, probeGenotype, recordGenotype, rule.microVariants());
  }

  private static boolean exceeds(int cost, ComparisonRule rule) {
    return LocusComparison.differences(cost) > rule.differences()
        || LocusComparison.mismatches(cost) > 1;
  }

  private static int quality(int cost) {
    if (cost == 0) {
      return 1;
    }
    if (LocusComparison.mismatches(cost) > 0) {
      return DifferenceKind.MISMATCH.quality();
    }
    return LocusComparison.microVariants(cost) > 0
        ? DifferenceKind.MICROVARIANT.quality()
        : DifferenceKind.WILDCARD.quality();
  }

  private static List<Difference> differencesAt(
      int locus, Profile probe, Profile record, ComparisonRule rule) {
    int mine = probe.genotype(locus);
    int theirs = record.genotype(locus);
    MicroVariants microVariants = rule.microVariants();
    boolean straight =
        LocusComparison.straight(locus, mine, theirs, microVariants)
            <= LocusComparison.crossed(locus, mine, theirs, microVariants);
    List<Difference> differences = new ArrayList<>(2);
    addDifference(
        differences, locus, mine & 0xFFFF, straight ? theirs & 0xFFFF : theirs >>> 16, rule);
    addDifference(
        differences, locus, mine >>> 16, straight ? theirs >>> 16 : theirs & 0xFFFF, rule);
    return differences;
  }

  private static void addDifference(
      List<Difference> differences, int locus, int mine, int theirs, ComparisonRule rule) {
    int cost = LocusComparison.alleleCost(locus, mine, theirs, rule.microVariants());
    if (cost != 0) {
      DifferenceKind kind = DifferenceKind.values()[quality(cost) - 2];
      differences.add(new Difference(Locus.at(locus), kind, mine, theirs));
    }
  }
}
