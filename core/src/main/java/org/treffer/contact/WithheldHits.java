package org.treffer.contact;

/**
 * Whether a contact point finds out, after each answer and each portion of a mass comparison, what
 * it withheld.
 */
public enum WithheldHits {
  /** The internal log names the records and the rules; it costs a second search an answer. */
  NOTED,
  /** Only the decision is logged: for measuring, where the second search would be measured too. */
  UNNOTED
}
