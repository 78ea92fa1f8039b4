package org.treffer.audit;

/**
 * Whether a hit occurred, or why nothing can be said (the words of an answer's status). The order
 * is part of the file format.
 */
public enum Outcome {
  HIT,
  NO_HIT,
  REFUSED,
  UNAVAILABLE,
  TIMEOUT,
  ERROR
}
