package org.treffer.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.treffer.contact.ContactPoint;
import org.treffer.exchange.Exchange;
import org.treffer.exchange.Network;
import org.treffer.store.StoreFolder;

/** Load on the exchange among the states of a store. */
public final class ExchangeLoad implements AutoCloseable {

  private final Exchange exchange;
  private final OpenLoop load;

  private ExchangeLoad(Exchange exchange, OpenLoop load) {
    this.exchange = exchange;
    this.load = load;
  }

  /**
   * Draws the requests.
   *
   * @param store stays open
   * @param elsewhere contact points in other processes, asked in place of the store's own
   * @param network what lies between the states
   * @param senders requests under way at most
   * @param deadline how long a request waits for its answers
   * @throws org.treffer.record.BadInput if the store has nothing that the workload asks about
   */
  public static ExchangeLoad of(
      StoreFolder store,
      Collection<ContactPoint> elsewhere,
      Network network,
      Workload workload,
      Clock clock,
      int senders,
      Duration deadline)
      throws IOException {
    Exchange exchange = store.exchange(elsewhere, network);
    try {
      List<Shot> shots = Deck.draw(store, exchange, workload, clock);
      return new ExchangeLoad(exchange, new OpenLoop(exchange, shots, clock, senders, deadline));
    } catch (IOException | RuntimeException e) {
      exchange.close();
      throw e;
    }
  }

  /** Sends at a steady rate for some time. */
  public Measured run(double rate, Duration duration) throws InterruptedException {
    return load.run(rate, duration);
  }

  /** Finds the highest load that keeps a goal, in trials of some length. */
  public HighestLoad highest(Goal goal, Duration trial) throws InterruptedException {
    return HighestLoad.find(goal, trial, load::run);
  }

  @Override
  public void close() {
    exchange.close();
  }
}
