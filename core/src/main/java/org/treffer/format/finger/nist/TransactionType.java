package org.treffer.format.finger.nist;

import java.util.Arrays;
import java.util.Optional;
import org.treffer.finger.FingerKind;

/**
 * The kinds of transaction that the Annex exchanges (field 1.004 TOT).
 *
 * <p>A ten-print search travels with images (type 4 or 15) in the Annex. This engine has minutiae
 * only, so it writes type-9 records in their place and reads those alone: an extension, for
 * ten-prints, of a table that has type 9 for latents only.
 */
public enum TransactionType {
  /** Ten-print to ten-print. */
  CPS,
  /** Ten-print or palm print to unsolved latents. */
  PMS,
  /** Latent to ten-prints or palm prints. */
  MPS,
  /** Latent to unsolved latents. */
  MMS,
  /** Search result. */
  SRE,
  /** Error. */
  ERR;

  /** The type of a text as field 1.004 has it, if it is one of the Annex. */
  public static Optional<TransactionType> of(String text) {
    return Arrays.stream(values()).filter(type -> type.name().equals(text)).findFirst();
  }

  /**
   * The search that a probe of one kind makes among records of another.
   *
   * @throws IllegalArgumentException if the Annex has none
   */
  public static TransactionType searching(FingerKind probe, FingerKind register) {
    boolean latent = register == FingerKind.LATENT || register == FingerKind.LATENT_PALM;
    if (probe.palm() != register.palm()) {
      throw new IllegalArgumentException(
          "no transaction searches for " + probe.text() + " among " + register.text());
    }
    return switch (probe) {
      case TENPRINT -> latent ? PMS : CPS;
      case LATENT, LATENT_PALM -> latent ? MMS : MPS;
      case PALM -> {
        if (!latent) {
          throw new IllegalArgumentException("no transaction searches for palm among palm");
        }
        yield PMS;
      }
    };
  }

  /** Whether it asks. */
  public boolean search() {
    return this != SRE && this != ERR;
  }

  /** Whether it asks for latents, so that its text names a case and not a person. */
  public boolean ofLatents() {
    return this == MPS || this == MMS;
  }

  /** What a search shows. */
  FingerKind shown(boolean palms) {
    if (ofLatents()) {
      return palms ? FingerKind.LATENT_PALM : FingerKind.LATENT;
    }
    return palms ? FingerKind.PALM : FingerKind.TENPRINT;
  }

  /** What a search is made among. */
  FingerKind searched(boolean palms) {
    if (this == PMS || this == MMS) {
      return palms ? FingerKind.LATENT_PALM : FingerKind.LATENT;
    }
    return palms ? FingerKind.PALM : FingerKind.TENPRINT;
  }
}
