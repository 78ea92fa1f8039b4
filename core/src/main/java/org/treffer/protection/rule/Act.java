package org.treffer.protection.rule;

import java.util.Locale;

/** Whether the offence that a request names was carried out. */
public enum Act {
  COMPLETED,
  ATTEMPTED;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
