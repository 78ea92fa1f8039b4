package org.treffer.format.dna.prum;

import java.util.List;

/**
 * The values of a profile as a message holds them: two texts a locus.
 *
 * @param loci in the order of the schema, each once
 * @param marker the kit or method, or empty
 * @param id the profile's number again, or empty
 */
public record PrumProfile(List<Values> loci, String marker, String id) {

  /** No profile is sent. */
  public static final PrumProfile NONE = new PrumProfile(List.of(), "", "");

  /**
   * The values at a locus; a homozygote is written twice, a wildcard is {@code *}.
   *
   * @param locus the element's name, one of {@link PrumLocus}
   * @param low the lower value
   * @param high the higher value
   */
  public record Values(PrumLocus locus, String low, String high) {}

  /**
   * Brings the loci in order.
   *
   * @throws IllegalArgumentException if one stands twice
   */
  public PrumProfile {
    loci = loci.stream().sorted((a, b) -> a.locus().compareTo(b.locus())).toList();
    if (loci.stream().map(Values::locus).distinct().count() < loci.size()) {
      throw new IllegalArgumentException("a locus stands twice in a profile");
    }
  }
}
