package org.treffer.record;

import java.util.Locale;

/** Whether a state gathered the data itself or received them from another. */
public enum Origin {
  DOMESTIC,
  FOREIGN;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
