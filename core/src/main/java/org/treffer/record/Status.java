package org.treffer.record;

import java.util.Locale;

/**
 * A record's standing under Article 28 of Decision 2008/615/JHA: disputed data are marked and still
 * answered, blocked data are not answered.
 */
public enum Status {
  ACTIVE,
  BLOCKED,
  DISPUTED;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
