package org.treffer.bench;

import java.util.List;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Probe;

/**
 * A request ready to be sent.
 *
 * @param from who asks
 * @param to whom
 * @param category what about
 * @param probe what is asked
 * @param agreement the legal basis that covers all of {@code to}
 */
record Shot(Country from, List<Country> to, Category category, Probe probe, String agreement) {

  Shot {
    to = List.copyOf(to);
  }
}
