package org.treffer.dna;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A DNA profile, immutable: the pairs of values at the compared loci, packed for comparison, and
 * whatever else was typed, as text.
 *
 * <p>Two masks with one bit a locus say what it holds: {@link #typed()} the loci with a pair of
 * values, {@link #designated()} those of them without a wildcard.
 */
public final class Profile {

  /** Indexed by locus ordinal: the packed genotype, 0 where the locus has no pair. */
  private final int[] genotypes;

  private final int typed;
  private final int designated;
  private final Map<String, List<String>> uncompared;

  /**
   * A profile of these genotypes.
   *
   * @param uncompared per locus that is not compared, by its name as written, its values; also
   *     compared loci with one value alone
   */
  public Profile(Map<Locus, Genotype> genotypes, Map<String, List<String>> uncompared) {
    this(packed(genotypes), uncompared);
  }

  private Profile(int[] genotypes, Map<String, List<String>> uncompared) {
    this.genotypes = genotypes;
    int allTyped = 0;
    int allDesignated = 0;
    for (int i = 0; i < genotypes.length; i++) {
      if (genotypes[i] != 0) {
        allTyped |= 1 << i;
        allDesignated |= genotypes[i] >>> 16 == Alleles.WILDCARD ? 0 : 1 << i;
      }
    }
    this.typed = allTyped;
    this.designated = allDesignated;
    Map<String, List<String>> copy = new TreeMap<>();
    uncompared.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    this.uncompared = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * A profile from packed genotypes.
   *
   * @param packed {@value Locus#COUNT} entries by locus ordinal, as {@link #genotype(int)} gives
   *     them; copied
   */
  public static Profile ofPacked(int[] packed, Map<String, List<String>> uncompared) {
    if (packed.length != Locus.COUNT) {
      throw new IllegalArgumentException(
          "a packed profile has " + Locus.COUNT + " entries, not " + packed.length);
    }
    return new Profile(packed.clone(), uncompared);
  }

  private static int[] packed(Map<Locus, Genotype> genotypes) {
    int[] packed = new int[Locus.COUNT];
    genotypes.forEach((locus, genotype) -> packed[locus.ordinal()] = genotype.packed());
    return packed;
  }

  /** The loci with a pair of values, one bit a locus at its ordinal. */
  public int typed() {
    return typed;
  }

  /** The loci whose two values are both numbers, one bit a locus at its ordinal. */
  public int designated() {
    return designated;
  }

  /** The packed genotype at a locus ordinal: bits 0-15 low, 16-31 high; 0 if there is no pair. */
  public int genotype(int ordinal) {
    return genotypes[ordinal];
  }

  /** The genotype at a locus, empty if there is no pair of values. */
  public Optional<Genotype> genotype(Locus locus) {
    int packed = genotypes[locus.ordinal()];
    return packed == 0 ? Optional.empty() : Optional.of(Genotype.unpack(packed));
  }

  /** What is kept and shown but never compared, by name, in the order of names. */
  public Map<String, List<String>> uncompared() {
    return uncompared;
  }

  /** The loci with a pair of values, in the order of the Annex. */
  public List<Locus> loci() {
    List<Locus> loci = new ArrayList<>(Integer.bitCount(typed));
    for (int rest = typed; rest != 0; rest &= rest - 1) {
      loci.add(Locus.at(Integer.numberOfTrailingZeros(rest)));
    }
    return loci;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Profile that
        && Arrays.equals(genotypes, that.genotypes)
        && uncompared.equals(that.uncompared);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(genotypes) + uncompared.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Locus locus : loci()) {
      text.append(text.isEmpty() ? "" : " ")
          .append(locus.text())
          .append(' ')
          .append(Genotype.unpack(genotypes[locus.ordinal()]));
    }
    return text.toString();
  }
}
