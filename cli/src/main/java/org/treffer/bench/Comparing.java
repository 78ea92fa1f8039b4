package org.treffer.bench;

import java.util.List;
import org.treffer.dna.DnaProbe;
import org.treffer.record.Country;

/**
 * Some open stains of a state to be compared with the registers of others.
 *
 * @param agreement the legal basis that covers all of {@code to}
 * @param stains at least one
 */
record Comparing(Country from, String agreement, List<Country> to, List<DnaProbe> stains) {

  Comparing {
    to = List.copyOf(to);
    stains = List.copyOf(stains);
  }
}
