package org.treffer.record;

/**
 * A category of records that states exchange: DNA profiles, fingerprints, vehicle registrations.
 *
 * <p>The engine's own three are listed where their indexes are; a new one (faces, police records)
 * needs no change here.
 */
public interface Category {

  /** The name in commands, files and agreements: lower-case letters, such as {@code dna}. */
  String name();

  /** A category known by its name alone. */
  static Category named(String name) {
    return new NamedCategory(name);
  }
}
