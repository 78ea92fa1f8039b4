package org.treffer.request;

import java.util.Set;
import org.treffer.record.Country;

/**
 * Since when, and until when, a pair of parties truly exchanges some categories: operation is
 * opened pair by pair, later than the law allows it.
 *
 * @param asking the states that may ask
 * @param asked the states that are asked
 * @param categories names of the categories
 * @param operating the days on which the pairs operate
 */
public record Opening(
    Set<Country> asking, Set<Country> asked, Set<String> categories, Period operating) {

  /** Copies the sets. */
  public Opening {
    asking = Set.copyOf(asking);
    asked = Set.copyOf(asked);
    categories = Set.copyOf(categories);
  }
}
