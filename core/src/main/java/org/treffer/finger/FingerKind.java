package org.treffer.finger;

/**
 * What a record's prints are. Latents are of unknown persons, so "unsolved latents" in the sense of
 * the candidate limits when they lie in a register.
 */
public enum FingerKind {
  TENPRINT("tenprint"),
  LATENT("latent"),
  PALM("palm"),
  LATENT_PALM("latentPalm");

  private final String text;

  FingerKind(String text) {
    this.text = text;
  }

  /** The name in files. */
  public String text() {
    return text;
  }

  /** Whether the prints are of palms. */
  public boolean palm() {
    return this == PALM || this == LATENT_PALM;
  }

  /**
   * The kind of a name in files.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static FingerKind named(String text) {
    for (FingerKind kind : values()) {
      if (kind.text.equals(text)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is none of tenprint, latent, palm, latentPalm");
  }
}
