package org.treffer.record;

/** One record that answers a probe. Each category adds what its rules say about the match. */
public interface Hit {

  /** The number of the record that matched. */
  Reference reference();

  /**
   * Whether the record is disputed: such data are answered with a mark (Article 28 of Decision
   * 2008/615/JHA).
   */
  boolean disputed();
}
