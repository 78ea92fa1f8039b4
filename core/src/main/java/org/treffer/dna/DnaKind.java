package org.treffer.dna;

import java.util.Locale;
import java.util.Optional;

/**
 * Whose profile it is: a known person's (reference profile) or a stain's of somebody unknown.
 * Article 2 of Decision 2008/615/JHA: unidentified profiles must be recognisable as such.
 */
public enum DnaKind {
  PERSON,
  STAIN;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The letter of the Annex: P or S. */
  public char letter() {
    return name().charAt(0);
  }

  /** The kind that {@code person}, {@code stain}, {@code P} or {@code S} means, in any case. */
  public static Optional<DnaKind> named(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "person", "p" -> Optional.of(PERSON);
      case "stain", "s" -> Optional.of(STAIN);
      default -> Optional.empty();
    };
  }
}
