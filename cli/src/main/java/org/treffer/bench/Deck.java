package org.treffer.bench;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.treffer.bench.Routes.Route;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.Profile;
import org.treffer.dna.index.DnaIndex;
import org.treffer.exchange.Exchange;
import org.treffer.record.BadInput;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Probe;
import org.treffer.record.Reference;
import org.treffer.store.StoreFolder;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.vin.Vin;

/**
 * The requests of a run, drawn once and sent over and over with new numbers: as many as the run is
 * long, or {@value #MOST}.
 *
 * <p>A request that shall hit asks about a record of one of the asked states; one that shall not
 * about a profile put together from two people, or a chassis number that nobody has. Only pairs of
 * states that an agreement covers ask each other.
 */
final class Deck {

  /** Requests drawn at most. */
  static final int MOST = 20_000;

  /** Of every request of an even load: burglary of a dwelling. */
  static final String OFFENCE = "O10";

  private final StoreFolder store;
  private final Exchange exchange;
  private final Workload workload;
  private final LocalDateTime now;
  private final SplittableRandom random;
  private final StoredRecords records;
  private final Strangers strangers;

  private Deck(StoreFolder store, Exchange exchange, Workload workload, LocalDateTime now) {
    this.now = now;
    this.store = store;
    this.exchange = exchange;
    this.workload = workload;
    this.random = new SplittableRandom(workload.seed());
    this.records = new StoredRecords(store, now);
    this.strangers = new Strangers(random);
  }

  /**
   * Draws requests.
   *
   * @throws BadInput if no state of the store may ask another about what the workload asks
   */
  static List<Shot> draw(StoreFolder store, Exchange exchange, Workload workload, LocalDateTime now)
      throws IOException {
    return new Deck(store, exchange, workload, now).draw();
  }

  private List<Shot> draw() throws IOException {
    List<Route> dna =
        Routes.about(DnaIndex.DNA, store, exchange, state -> !records.profiles(state).isEmpty());
    List<Route> vehicle =
        Routes.about(
            Vehicles.CATEGORY, store, exchange, state -> !records.registrations(state).isEmpty());
    List<Shot> shots = new ArrayList<>(MOST);
    for (int i = 0; i < MOST; i++) {
      boolean vehicles = random.nextInt(100) < workload.vehicles();
      List<Route> routes = vehicles ? vehicle : dna;
      if (routes.isEmpty()) {
        throw new BadInput(
            "no two states of the store that hold "
                + (vehicles ? "vehicles" : "DNA profiles")
                + " have an agreement on them: load more, or change the workload");
      }
      shots.add(shot(routes.get(random.nextInt(routes.size())), vehicles));
    }
    return shots;
  }

  private Shot shot(Route route, boolean vehicles) throws IOException {
    List<Country> to = new ArrayList<>(route.to());
    for (int i = to.size() - 1; i > 0; i--) {
      Collections.swap(to, i, random.nextInt(i + 1));
    }
    List<Country> asked = to.subList(0, Math.min(workload.partners(), to.size()));
    boolean hit = random.nextInt(100) < workload.hits();
    Country holder = asked.get(random.nextInt(asked.size()));
    Probe probe = vehicles ? vehicle(holder, hit) : dna(holder, hit);
    Category category = vehicles ? Vehicles.CATEGORY : DnaIndex.DNA;
    return Shot.first(
        category.name(), route.from(), asked, category, probe, route.agreement(), OFFENCE);
  }

  private Probe dna(Country holder, boolean hit) throws IOException {
    List<DnaProbe> known = records.profiles(holder);
    Profile one = known.get(random.nextInt(known.size())).profile();
    Profile profile = hit ? one : strangers.profile(one, known);
    return new DnaProbe(new Reference("BENCH"), DnaKind.STAIN, profile);
  }

  private Probe vehicle(Country holder, boolean hit) throws IOException {
    List<Registration> known = records.registrations(holder);
    Vin vin = hit ? known.get(random.nextInt(known.size())).vin() : strangers.vin();
    return new VehicleProbe.ByVin(new Reference("BENCH"), vin, now);
  }
}
