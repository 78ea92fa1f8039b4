package org.treffer.record;

import java.util.Locale;

/** The role of the person whom a record is about, in the case that is its ground. */
public enum Subject {
  CONVICTED,
  SUSPECT,
  VICTIM,
  MISSING,
  VOLUNTEER,
  ELIMINATION,
  UNKNOWN;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
