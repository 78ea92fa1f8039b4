package org.treffer.request;

import java.util.Locale;

/** Why a search is made; an agreement covers some purposes and not others. */
public enum Purpose {
  /** Investigating a criminal offence. */
  INVESTIGATION,
  /** Preventing a criminal offence. */
  PREVENTION,
  /** Prosecuting a criminal offence. */
  PROSECUTION,
  /** Finding a missing person. */
  MISSING,
  /** Naming unidentified remains. */
  REMAINS;

  /** The name in files and commands: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
