package org.treffer.bench;

import java.util.List;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Probe;

/**
 * A request ready to be sent.
 *
 * @param kind what requests are told apart by in the report
 * @param from who asks
 * @param to whom
 * @param category what about
 * @param probe what is asked
 * @param agreement the legal basis that covers all of {@code to}
 * @param offence a code of the catalogue
 * @param repeated whether it goes out under the number of the one before it, which is the same
 */
record Shot(
    String kind,
    Country from,
    List<Country> to,
    Category category,
    Probe probe,
    String agreement,
    String offence,
    boolean repeated) {

  Shot {
    to = List.copyOf(to);
  }

  /** A request under a number of its own. */
  static Shot first(
      String kind,
      Country from,
      List<Country> to,
      Category category,
      Probe probe,
      String agreement,
      String offence) {
    return new Shot(kind, from, to, category, probe, agreement, offence, false);
  }

  /** The same sent once more. */
  Shot again() {
    return new Shot(kind, from, to, category, probe, agreement, offence, true);
  }
}
