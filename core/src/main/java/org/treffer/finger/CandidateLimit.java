package org.treffer.finger;

/**
 * How many candidates a state accepts for verification, per kind of search: Decision 2008/616/JHA,
 * Annex, chapter 2, the table of candidates per transmission.
 */
public final class CandidateLimit {

  private CandidateLimit() {}

  /**
   * The limit of a search.
   *
   * @param probe what is searched for
   * @param register what is searched
   * @return 0 where the annex has no such search: fingers are not searched among palms
   */
  public static int of(FingerKind probe, FingerKind register) {
    if (probe.palm() != register.palm()) {
      return 0;
    }
    return switch (probe) {
      case TENPRINT -> register == FingerKind.TENPRINT ? 1 : 5;
      case LATENT -> register == FingerKind.TENPRINT ? 10 : 5;
      case PALM, LATENT_PALM -> 5;
    };
  }
}
