package org.treffer.bench.leak;

import java.util.Locale;

/** What is compared with the store that lacks the withheld record. */
public enum Arm {
  /** The store that has it. */
  WITHHELD,
  /** A third store that lacks it, too: what the machine alone makes different. */
  FLOOR,
  /** The store that has it, answering late on purpose: what the trial must be able to see. */
  CONTROL;

  /** The name in reports: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
