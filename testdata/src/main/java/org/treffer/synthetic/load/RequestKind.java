package org.treffer.synthetic.load;

import java.util.Arrays;
import java.util.Optional;

/** What a request asks, as finely as load is told apart. */
public enum RequestKind {
  /** A registration number: goes to the state of the plate alone. */
  PLATE("plate", "vehicle"),
  /** A chassis number, to one state. */
  VIN_TO_ONE("vinToOne", "vehicle"),
  /** A chassis number, to every state that may be asked. */
  VIN_TO_ALL("vinToAll", "vehicle"),
  /** An owner or holder by name and day of birth. */
  OWNER("owner", "vehicle"),
  /** Ten prints of a person against those of persons. */
  TENPRINT("tenprint", "finger"),
  /** A latent print against those of persons. */
  LATENT("latent", "finger"),
  /** A palm against palms of persons. */
  PALM("palm", "finger"),
  /** Ten prints of a person against open latents. */
  TENPRINT_TO_LATENT("tenprintToLatent", "finger"),
  /** A stain against persons and stains: goes to every state that may be asked. */
  STAIN("stain", "dna"),
  /** A person against open stains: goes to every state that may be asked. */
  PERSON_TO_STAIN("personToStain", "dna"),
  /** A person against persons. */
  PERSON_TO_PERSON("personToPerson", "dna");

  private final String text;
  private final String category;

  RequestKind(String text, String category) {
    this.text = text;
    this.category = category;
  }

  /** The name in files and reports. */
  public String text() {
    return text;
  }

  /** The name of the category it asks about. */
  public String category() {
    return category;
  }

  /** Whether it goes to all partners at once. */
  public boolean toAll() {
    return this == VIN_TO_ALL || this == STAIN || this == PERSON_TO_STAIN;
  }

  /** The kind of a name, if there is one. */
  public static Optional<RequestKind> named(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
  }
}
