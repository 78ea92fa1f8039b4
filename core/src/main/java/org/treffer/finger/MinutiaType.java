package org.treffer.finger;

import java.util.Locale;

/** What a friction ridge does at a minutia. */
public enum MinutiaType {
  ENDING,
  BIFURCATION,
  /** Anything else, or not told. */
  OTHER;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
