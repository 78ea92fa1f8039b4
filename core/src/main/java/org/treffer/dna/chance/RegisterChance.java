package org.treffer.dna.chance;

import java.util.Optional;
import org.treffer.dna.DnaHit;
import org.treffer.dna.Profile;

/** What is published of a register, from which its expected chance hits follow. */
public final class RegisterChance {

  private final ChanceModel model;
  private final long declaredProfiles;

  private RegisterChance(ChanceModel model, long declaredProfiles) {
    this.model = model;
    this.declaredProfiles = declaredProfiles;
  }

  /** Nothing is published: answers carry no chance figures. */
  public static RegisterChance unpublished() {
    return new RegisterChance(null, 0);
  }

  /**
   * Published frequencies and a declared size.
   *
   * @param declaredProfiles how many profiles the state says it holds; never counted from a store,
   *     since a count would tell of withheld records
   */
  public static RegisterChance of(ChanceModel model, long declaredProfiles) {
    return new RegisterChance(model, declaredProfiles);
  }

  /** The chance model of the register's population. */
  public Optional<ChanceModel> model() {
    return Optional.ofNullable(model);
  }

  /** How many profiles the state says it holds. */
  public long declaredProfiles() {
    return declaredProfiles;
  }

  /** A hit with its random match probability, as far as frequencies are published. */
  public DnaHit judged(Profile probe, DnaHit hit) {
    return model == null
        ? hit
        : hit.withProbability(model.randomMatchProbability(probe, hit.comparison()));
  }
}
