package org.treffer.followup;

import java.util.Locale;

/** What somebody did about a match. */
public enum Deed {
  /** The asking state's expert found that it is a hit. */
  CONFIRMED,
  /** The asking state's expert found that it is none. */
  REJECTED,
  /** The asking state asked for the data behind the record. */
  REQUESTED,
  /** The asked state supplied them. */
  SUPPLIED,
  /** The asked state did not, under its own law. */
  DECLINED;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the other state is told; what the asking state thinks of a match is its own affair. */
  public boolean told() {
    return this == REQUESTED || this == SUPPLIED || this == DECLINED;
  }
}
