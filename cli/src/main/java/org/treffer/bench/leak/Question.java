package org.treffer.bench.leak;

import java.util.Locale;

/** What a request would find in the withheld record. */
public enum Question {
  /** Every allele agrees. */
  FULL,
  /** One allele differs. */
  NEAR,
  /** Nobody in the register matches. */
  NONE;

  /** The name in reports: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
