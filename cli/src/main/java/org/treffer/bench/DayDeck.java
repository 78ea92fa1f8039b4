package org.treffer.bench;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.treffer.bench.Routes.Route;
import org.treffer.dna.index.DnaIndex;
import org.treffer.exchange.Exchange;
import org.treffer.finger.index.FingerIndex;
import org.treffer.record.BadInput;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.store.StoreFolder;
import org.treffer.synthetic.load.DayOfRequests;
import org.treffer.synthetic.load.LoadRequest;
import org.treffer.synthetic.load.LoadShares;
import org.treffer.synthetic.load.RequestKind;
import org.treffer.vehicle.Vehicles;

/**
 * The requests of a day, drawn by {@link DayOfRequests} among the states of a store and sent as
 * {@link Deck}'s are.
 */
final class DayDeck {

  private static final Map<String, Category> CATEGORIES =
      Map.of(
          DnaIndex.DNA.name(), DnaIndex.DNA,
          FingerIndex.FINGER.name(), FingerIndex.FINGER,
          Vehicles.CATEGORY.name(), Vehicles.CATEGORY);

  private final LoadShares shares;
  private final DayOfRequests day;
  private final DayProbes probes;
  private final Map<RequestKind, Map<Country, List<Route>>> routes =
      new EnumMap<>(RequestKind.class);
  private final List<Shot> shots = new ArrayList<>(Deck.MOST);
  private final Map<RequestKind, Integer> kinds = new EnumMap<>(RequestKind.class);
  private final Map<Country, Integer> partners = new HashMap<>();
  private final Set<String> offences = new HashSet<>();

  /**
   * Draws requests.
   *
   * @throws BadInput if no state of the store may ask another about what the shares ask
   */
  DayDeck(StoreFolder store, Exchange exchange, LoadShares shares, long seed, LocalDateTime now)
      throws IOException {
    this.shares = shares;
    this.probes = new DayProbes(new StoredRecords(store, now), now, new SplittableRandom(seed));
    Map<RequestKind, Map<Country, Set<Country>>> open = new EnumMap<>(RequestKind.class);
    for (RequestKind kind : RequestKind.values()) {
      open.put(kind, open(kind, store, exchange));
    }
    this.day = new DayOfRequests(shares, seed, open);
    for (int n = 0; n < Deck.MOST; n++) {
      draw(day.request(n), n);
    }
  }

  /** Who may ask whom about a kind; to ask all is to ask all of the widest agreement. */
  private Map<Country, Set<Country>> open(RequestKind kind, StoreFolder store, Exchange exchange)
      throws IOException {
    Map<Country, List<Route>> ways = new TreeMap<>();
    if (shares.kinds().containsKey(kind) && shares.kinds().get(kind).parts() > 0) {
      Category category = CATEGORIES.get(kind.category());
      for (Route route :
          Routes.about(category, store, exchange, state -> probes.possible(kind, state))) {
        ways.computeIfAbsent(route.from(), from -> new ArrayList<>()).add(route);
      }
    }
    if (kind.toAll()) {
      ways.replaceAll(
          (from, each) -> {
            Comparator<Route> bySize = Comparator.comparingInt(route -> route.to().size());
            return List.of(each.stream().max(bySize).orElseThrow());
          });
    }
    routes.put(kind, ways);
    Map<Country, Set<Country>> open = new TreeMap<>();
    ways.forEach(
        (from, each) -> {
          Set<Country> to = new TreeSet<>();
          each.forEach(route -> to.addAll(route.to()));
          open.put(from, to);
        });
    return open;
  }

  private void draw(LoadRequest request, int number) throws IOException {
    RequestKind kind = request.kind();
    List<Route> ways =
        routes.get(kind).get(request.from()).stream()
            .filter(route -> route.to().containsAll(request.to()))
            .toList();
    Route way = ways.get(number % ways.size());
    Shot shot =
        Shot.first(
            kind.text(),
            request.from(),
            request.to(),
            CATEGORIES.get(kind.category()),
            probes.of(kind, request.holder(), request.hit()),
            way.agreement(),
            request.offence());
    shots.add(shot);
    if (request.sent() > 1) {
      shots.add(shot.again());
    }
    kinds.merge(kind, 1, Integer::sum);
    offences.add(request.offence());
    if (!kind.toAll()) {
      partners.merge(request.to().getFirst(), 1, Integer::sum);
    }
  }

  /** What is sent. */
  List<Shot> shots() {
    return shots;
  }

  /** What was drawn. */
  Mix mix() {
    List<Mix.Share> ofKinds = new ArrayList<>();
    day.kindShares()
        .forEach(
            (kind, wanted) ->
                ofKinds.add(share(kind.text(), wanted, kinds.getOrDefault(kind, 0), Deck.MOST)));
    int toOne = partners.values().stream().mapToInt(Integer::intValue).sum();
    List<Mix.Share> ofPartners = new ArrayList<>();
    day.partnerShares()
        .forEach(
            (state, wanted) ->
                ofPartners.add(
                    share(state.code(), wanted, partners.getOrDefault(state, 0), toOne)));
    return new Mix(
        Deck.MOST,
        ofKinds,
        ofPartners,
        share("twice", shares.twice(), shots.size() - Deck.MOST, Deck.MOST),
        day.leftOut().stream().map(RequestKind::text).toList(),
        offences.size());
  }

  private static Mix.Share share(String name, double wanted, int drawn, int of) {
    return new Mix.Share(name, wanted, of == 0 ? 0 : (double) drawn / of);
  }
}
