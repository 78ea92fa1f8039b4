package org.treffer.dna;

/** How two allele values differ, mildest first. */
public enum DifferenceKind {
  /** One of the two, or both, is a wildcard. */
  WILDCARD("wildcard"),
  /** The values are micro-variants of each other. */
  MICROVARIANT("microvariant"),
  /** The values differ and nothing covers it. */
  MISMATCH("mismatch");

  private final String text;

  DifferenceKind(String text) {
    this.text = text;
  }

  /** The name in answers. */
  public String text() {
    return text;
  }

  /** The quality of a match whose worst difference this is: 2, 3 or 4. */
  public int quality() {
    return ordinal() + 2;
  }
}
