package org.treffer.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.treffer.contact.ContactPoint;
import org.treffer.exchange.Exchange;
import org.treffer.exchange.Network;
import org.treffer.record.Country;
import org.treffer.store.StoreFolder;
import org.treffer.synthetic.load.LoadShares;

/** Loads on the exchange among the states of a store. */
public final class ExchangeLoad implements AutoCloseable {

  private final StoreFolder store;
  private final Exchange exchange;
  private final Clock clock;
  private final int senders;
  private final Duration deadline;

  /**
   * An exchange to be loaded.
   *
   * @param store stays open
   * @param elsewhere contact points in other processes, asked in place of the store's own
   * @param network what lies between the states
   * @param senders requests under way at most
   * @param deadline how long a request waits for its answers
   */
  public ExchangeLoad(
      StoreFolder store,
      Collection<ContactPoint> elsewhere,
      Network network,
      Clock clock,
      int senders,
      Duration deadline) {
    this.store = store;
    this.exchange = store.exchange(elsewhere, network);
    this.clock = clock;
    this.senders = senders;
    this.deadline = deadline;
  }

  /**
   * Draws the requests of an even load.
   *
   * @throws org.treffer.record.BadInput if the store has nothing that the workload asks about
   */
  public OpenLoop even(Workload workload) throws IOException {
    return loop(Deck.draw(store, exchange, workload, now()));
  }

  /**
   * Draws the requests of a day.
   *
   * @throws org.treffer.record.BadInput if the store has nothing that the shares ask about
   */
  public DayLoad day(LoadShares shares, long seed) throws IOException {
    DayDeck deck = new DayDeck(store, exchange, shares, seed, now());
    return new DayLoad(shares, seed, deck.mix(), loop(deck.shots()));
  }

  /**
   * The comparison at night: each state's new and changed stains with every state it may ask.
   *
   * @throws org.treffer.record.BadInput if there is nothing to compare
   */
  public BulkLoad night(LoadShares shares, long seed) throws IOException {
    return bulk("night", new BulkPlan(store, exchange).night(shares, seed));
  }

  /**
   * The comparison when two states open to each other: all stains of each with the other's records.
   *
   * @throws org.treffer.record.BadInput if there is nothing to compare
   */
  public BulkLoad opening(Country one, Country other) throws IOException {
    return bulk("opening " + one + "," + other, new BulkPlan(store, exchange).opening(one, other));
  }

  private BulkLoad bulk(String name, List<Comparing> comparings) {
    return new BulkLoad(name, store, clock, comparings, this::loop);
  }

  private OpenLoop loop(List<Shot> shots) {
    return new OpenLoop(exchange, shots, clock, senders, deadline, store.folder());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  @Override
  public void close() {
    exchange.close();
  }
}
