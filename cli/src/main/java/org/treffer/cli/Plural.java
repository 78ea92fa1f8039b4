package org.treffer.cli;

/** How many of something, as a user reads it. */
final class Plural {

  private Plural() {}

  /** {@code 1 record}, {@code 2 records}; for nouns that only add an s. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
