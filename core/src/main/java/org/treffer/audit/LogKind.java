package org.treffer.audit;

import java.util.Locale;

/** The logs of one partition and regime. */
public enum LogKind {
  /** Holds only what the requester may know; partners keep its checkpoints. */
  WITNESSED,
  /**
   * What was withheld, and why. Neither its entries nor its size or checkpoints reach a partner;
   * its checkpoints are for the data-protection authority.
   */
  INTERNAL,
  /** The justifications that Regulation (EU) 2024/982 keeps apart from the log. */
  JUSTIFICATIONS;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
