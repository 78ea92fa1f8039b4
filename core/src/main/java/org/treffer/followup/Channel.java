package org.treffer.followup;

import java.util.Set;
import java.util.TreeSet;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/**
 * A network that carries messages of the second step in reality. Treffer speaks none of their
 * formats: it names the network that a message is meant for, and who is on it as far as public.
 */
public enum Channel {
  /** Europol's; which third states are on it is in agreements of their own, and not checked. */
  SIENA,

  /** INTERPOL's; Kosovo is no member (remembered, not checked against a list). */
  I_24_7,

  /** The liaison officers at SELEC in Bucharest, of eleven member states (selec.org). */
  SELEC;

  private static final Set<String> SELEC_MEMBERS =
      Set.of("AL", "BA", "BG", "GR", "HU", "MD", "ME", "MK", "RO", "RS", "TR");
  private static final String NOT_IN_INTERPOL = "XK";

  /** The name in files. */
  public String text() {
    return this == I_24_7 ? "I-24/7" : name();
  }

  /**
   * Checks that two states can reach each other by it.
   *
   * @throws BadInput if one is known not to be on it, naming it
   */
  public void requireBoth(Country from, Country to) {
    for (Country state : new TreeSet<>(Set.of(from, to))) {
      boolean on =
          switch (this) {
            case SIENA -> true;
            case I_24_7 -> !state.code().equals(NOT_IN_INTERPOL);
            case SELEC -> SELEC_MEMBERS.contains(state.code());
          };
      if (!on) {
        throw new BadInput(state + " is not on " + text() + ": choose another channel");
      }
    }
  }
}
