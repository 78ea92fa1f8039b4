package org.treffer.record;

import java.util.Locale;

/**
 * The role of the person whom a record is about, in the case that is its ground. Stores hold the
 * order, in three bits: no further role fits.
 */
public enum Subject {
  CONVICTED,
  SUSPECT,
  VICTIM,
  MISSING,
  VOLUNTEER,
  ELIMINATION,
  UNKNOWN,
  /** Holder of an identity document, passport or licence for which the data were gathered. */
  DOCUMENT;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
