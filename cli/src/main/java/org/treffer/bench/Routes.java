package org.treffer.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.exchange.Exchange;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.request.Agreement;
import org.treffer.request.Purpose;
import org.treffer.store.StoreFolder;

/** Who may ask whom for {@link #PURPOSE}. */
final class Routes {

  /** Of every request. */
  static final Purpose PURPOSE = Purpose.INVESTIGATION;

  /**
   * From whom, under which agreement, to whom.
   *
   * @param to at least one
   */
  record Route(Country from, String agreement, List<Country> to) {}

  /** Whether a state holds what is asked about. */
  @FunctionalInterface
  interface Holder {
    boolean holds(Country state) throws IOException;
  }

  private Routes() {}

  /** One for every state that may ask and every agreement that lets it ask somebody. */
  static List<Route> about(Category category, StoreFolder store, Exchange exchange, Holder holder)
      throws IOException {
    List<Country> holders = new ArrayList<>();
    for (Country state : exchange.partitions()) {
      if (holder.holds(state)) {
        holders.add(state);
      }
    }
    List<Route> routes = new ArrayList<>();
    for (Country from : exchange.partitions()) {
      for (Agreement agreement : store.agreements().all()) {
        List<Country> to =
            exchange.reachable(from, category, PURPOSE, Optional.of(agreement.name())).stream()
                .filter(state -> !state.equals(from) && holders.contains(state))
                .toList();
        if (!to.isEmpty()) {
          routes.add(new Route(from, agreement.name(), to));
        }
      }
    }
    return routes;
  }
}
