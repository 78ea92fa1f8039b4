package org.treffer.dna.index;

/** How a DNA index finds its candidates. Every method finds the same hits. */
public enum SearchMethod {
  /** By terms and tables, as far as they provably suffice, else by a scan. */
  PLANNED,
  /** By a scan of every signature, with vectors where the JVM has them: what plans fall back to. */
  SCAN,
  /** By a scan of every signature one by one: the baseline. */
  SCALAR_SCAN
}
