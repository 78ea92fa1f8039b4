package org.treffer.protection.rule;

import java.util.Locale;

/** How records are asked for. */
public enum Mode {
  /** A single case (Decision 2008/615/JHA, Articles 3, 9 and 12). */
  SEARCH,
  /** Open stains in bulk (Decision 2008/615/JHA, Article 4). */
  COMPARISON;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
