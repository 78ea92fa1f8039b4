package org.treffer.protection.rule;

import java.util.Locale;

/** How far a rule rests on a text that was read. */
public enum Mark {
  /** The legal text, or a faithful report of it, was seen. */
  SEEN,
  /** From knowledge of the text, not read again. */
  REMEMBERED,
  /** Plausible, and made up for this project. */
  INVENTED;

  /** The name in files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
