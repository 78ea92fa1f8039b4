package org.treffer.dna;

import java.util.Optional;

/**
 * Which profiles a register may make searchable (Decision 2008/616/JHA, Annex chapter 1: at least
 * six fully designated loci; a person's profile at least six of the seven loci of the old European
 * Standard Set).
 *
 * @param minimumLoci fully designated loci a profile needs
 * @param minimumEssLoci fully designated loci of the old standard set that a person's profile needs
 */
public record Inclusion(int minimumLoci, int minimumEssLoci) {

  /** The text's own settings. */
  public static final Inclusion OF_THE_ANNEX = new Inclusion(6, 6);

  /** Why a profile may not be included, for the user who loads it; empty if it may. */
  public Optional<String> obstacle(DnaKind kind, Profile profile) {
    int designated = Integer.bitCount(profile.designated());
    if (designated < minimumLoci) {
      return Optional.of(
          "only "
              + designated
              + " fully designated loci, at least "
              + minimumLoci
              + " are needed (2008/616/JHA, Annex chapter 1)");
    }
    int ess = Integer.bitCount(profile.designated() & Locus.OLD_STANDARD_SET);
    if (kind == DnaKind.PERSON && ess < minimumEssLoci) {
      return Optional.of(
          "a person's profile with only "
              + ess
              + " fully designated loci of the seven VWA, TH01, D21S11, FGA, D8S1179, D3S1358,"
              + " D18S51, at least "
              + minimumEssLoci
              + " are needed (2008/616/JHA, Annex chapter 1)");
    }
    return Optional.empty();
  }
}
