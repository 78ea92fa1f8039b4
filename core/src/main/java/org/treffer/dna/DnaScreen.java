package org.treffer.dna;

import java.util.List;
import java.util.Optional;
import org.treffer.record.Screen;

/**
 * What a DNA register asks of a profile, and what it says of one that searches will hardly find.
 *
 * @param inclusion the loci a profile needs
 * @param differences alleles that may differ in a search of this register, at most
 */
public record DnaScreen(Inclusion inclusion, int differences) implements Screen<DnaRecord> {

  @Override
  public Optional<String> obstacle(DnaRecord record) {
    return inclusion.obstacle(record.kind(), record.profile());
  }

  /**
   * Settled reading 1: a wildcard differs from itself, so a profile with one finds itself as a near
   * match of quality 2, and one with more than a rule allows finds nothing.
   */
  @Override
  public List<String> remarks(DnaRecord record) {
    int wildcards = wildcards(record.profile());
    if (wildcards == 0) {
      return List.of();
    }
    String what = wildcards == 1 ? "1 value is a wildcard" : wildcards + " values are wildcards";
    String found =
        wildcards <= differences
            ? ": the profile finds itself only at quality 2"
            : ": no search finds the profile, not even its own, while "
                + differences
                + " may differ";
    return List.of(what + found);
  }

  private static int wildcards(Profile profile) {
    int wildcards = 0;
    for (int rest = profile.typed() & ~profile.designated(); rest != 0; rest &= rest - 1) {
      int genotype = profile.genotype(Integer.numberOfTrailingZeros(rest));
      wildcards += (genotype & 0xFFFF) == Alleles.WILDCARD ? 2 : 1;
    }
    return wildcards;
  }
}
