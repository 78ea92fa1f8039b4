package org.treffer.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.treffer.bench.BulkLoad;
import org.treffer.bench.ExchangeLoad;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.synthetic.load.LoadShares;
import picocli.CommandLine.Option;

/** The comparisons in bulk that {@code bench} makes besides. */
final class BulkOptions {

  @Option(
      names = "--night",
      description =
          "Compare each state's new and changed stains with every state that it may ask: alone,"
              + " and while the requests are sent once more.")
  private boolean night;

  @Option(
      names = "--opening",
      split = ",",
      paramLabel = "CC",
      description =
          "The same with all stains of two states, such as AT,HU, and each other's records: what"
              + " happens when they first open to each other.")
  private List<Country> opening = List.of();

  /**
   * Checks them.
   *
   * @param elsewhere whether other processes serve states, or partners fail
   * @throws BadInput if they make no sense
   */
  void check(boolean elsewhere) {
    if (!opening.isEmpty() && (opening.size() != 2 || opening.get(0).equals(opening.get(1)))) {
      throw new BadInput("--opening: two states, such as AT,HU");
    }
    if (elsewhere && (night || !opening.isEmpty())) {
      throw new BadInput(
          "--night and --opening compare among the states of one store: without --topology,"
              + " --conditions, --tries and --hedge-after");
    }
  }

  /** What is to be compared, in this order. */
  List<BulkLoad> loads(ExchangeLoad exchange, LoadShares shares, long seed) throws IOException {
    List<BulkLoad> loads = new ArrayList<>();
    if (night) {
      loads.add(exchange.night(shares, seed));
    }
    if (!opening.isEmpty()) {
      loads.add(exchange.opening(opening.get(0), opening.get(1)));
    }
    return loads;
  }
}
