package org.treffer.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.treffer.bench.Routes.Route;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.index.DnaIndex;
import org.treffer.exchange.Exchange;
import org.treffer.index.SegmentScan;
import org.treffer.partition.Snapshot;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.OpenStains;
import org.treffer.store.StoreFolder;
import org.treffer.synthetic.load.LoadShares;

/** Which stains are compared with which registers. */
final class BulkPlan {

  private final StoreFolder store;
  private final Exchange exchange;

  BulkPlan(StoreFolder store, Exchange exchange) {
    this.store = store;
    this.exchange = exchange;
  }

  /**
   * A night: the new and changed stains of each state with the register of every state that it may
   * ask, with each once.
   *
   * @throws BadInput if no state with open stains may ask any
   */
  List<Comparing> night(LoadShares shares, long seed) throws IOException {
    List<Comparing> night = new ArrayList<>();
    Map<Country, List<DnaProbe>> changed = new HashMap<>();
    Map<Country, Set<Country>> done = new HashMap<>();
    for (Route route : routes()) {
      Country from = route.from();
      List<DnaProbe> stains = changed.get(from);
      if (stains == null) {
        stains = changed(from, shares, seed);
        changed.put(from, stains);
      }
      Set<Country> before = done.computeIfAbsent(from, f -> new HashSet<>());
      List<Country> to = route.to().stream().filter(before::add).toList();
      if (!stains.isEmpty() && !to.isEmpty()) {
        night.add(new Comparing(from, route.agreement(), to, stains));
      }
    }
    if (night.isEmpty()) {
      throw new BadInput("--night: no state with open stains may compare them with any other");
    }
    return night;
  }

  private List<DnaProbe> changed(Country from, LoadShares shares, long seed) throws IOException {
    List<DnaProbe> stains = stains(from);
    Collections.shuffle(stains, new Random(seed ^ from.code().hashCode()));
    return List.copyOf(stains.subList(0, (int) shares.changed(stains.size())));
  }

  /**
   * Two states open to each other: all stains of each with the register of the other.
   *
   * @throws BadInput if they may not ask each other, or hold nothing
   */
  List<Comparing> opening(Country one, Country other) throws IOException {
    List<Comparing> both = new ArrayList<>();
    for (Route route : routes()) {
      boolean theirs =
          route.from().equals(one) && route.to().contains(other)
              || route.from().equals(other) && route.to().contains(one);
      boolean first = both.stream().noneMatch(each -> each.from().equals(route.from()));
      if (theirs && first) {
        Country to = route.from().equals(one) ? other : one;
        List<DnaProbe> stains = stains(route.from());
        if (!stains.isEmpty()) {
          both.add(new Comparing(route.from(), route.agreement(), List.of(to), stains));
        }
      }
    }
    if (both.isEmpty()) {
      throw new BadInput(
          "--opening "
              + one
              + ","
              + other
              + ": no agreement of the store lets them compare DNA, or they hold no open stains");
    }
    return both;
  }

  private List<Route> routes() throws IOException {
    return Routes.about(DnaIndex.DNA, store, exchange, this::holds);
  }

  private boolean holds(Country state) {
    return store.countries().contains(state) && store.store(state).holds(DnaIndex.DNA);
  }

  private List<DnaProbe> stains(Country state) throws IOException {
    List<DnaProbe> stains = new ArrayList<>();
    if (holds(state)) {
      SegmentScan<DnaProbe> open = store.dna().profiles(new OpenStains(DnaKind.STAIN.ordinal()));
      try (Snapshot snapshot = store.store(state).snapshot(DnaIndex.DNA)) {
        for (int segment = 0; segment < snapshot.segments(); segment++) {
          snapshot.read(segment, 0, snapshot.documents(segment), open, stains::add);
        }
      }
    }
    return stains;
  }
}
