package org.treffer.synthetic.dna;

import java.util.Locale;

/** How the person of one record is related to the person of another. */
public enum Kinship {
  /** Not at all: the record is the first about its person. */
  NONE,
  SAME,
  SIBLING,
  PARENT,
  TWIN;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
