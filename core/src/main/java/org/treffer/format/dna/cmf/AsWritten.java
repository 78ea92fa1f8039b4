package org.treffer.format.dna.cmf;

import java.util.Optional;
import org.treffer.dna.Locus;

/**
 * Where a profile keeps what a laboratory wrote at a compared locus if the comparison takes another
 * value for it: among what is not compared, as {@code FGA as written}. So {@code <18} is not lost
 * though it compares as a wildcard.
 */
final class AsWritten {

  private static final String ENDING = " as written";

  private AsWritten() {}

  static String name(Locus locus) {
    return locus.text() + ENDING;
  }

  /** The locus whose written values stand under a name. */
  static Optional<Locus> locus(String name) {
    return name.endsWith(ENDING)
        ? Locus.named(name.substring(0, name.length() - ENDING.length()))
        : Optional.empty();
  }
}
