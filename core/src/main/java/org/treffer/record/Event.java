package org.treffer.record;

import java.util.Locale;

/**
 * What happened on the date of a ground. Retention rules count from these. Stores hold the order: a
 * new event goes to the end, and at most four more fit.
 */
public enum Event {
  /** The sample, print or data were taken or registered. */
  TAKEN,
  CHARGED,
  CONVICTED,
  ACQUITTED,
  /** The case ended with neither conviction nor acquittal. */
  CLOSED,
  REHABILITATED,
  RELEASED,
  /** A periodic review found the storage still necessary. */
  REVIEWED,
  /** A judge ordered the longer period. */
  ORDERED,
  DIED,
  /** The record matched an open stain of its own register. */
  MATCHED,
  /** The stain was identified, or the case behind it solved. */
  SOLVED;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
