package org.treffer.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.dna.index.DnaIndex;
import org.treffer.exchange.Exchange;
import org.treffer.index.SegmentScan;
import org.treffer.partition.Snapshot;
import org.treffer.record.BadInput;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Probe;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.request.Agreement;
import org.treffer.request.Purpose;
import org.treffer.store.StoreFolder;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.index.VehicleIndex;
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

  private static final int RECORDS_A_PARTITION = 2_000;
  private static final Purpose PURPOSE = Purpose.INVESTIGATION;
  private static final String DIGITS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

  private final StoreFolder store;
  private final Exchange exchange;
  private final Workload workload;
  private final Clock clock;
  private final SplittableRandom random;
  private final Map<Country, List<Profile>> profiles = new HashMap<>();
  private final Map<Country, List<Vin>> vins = new HashMap<>();

  private Deck(StoreFolder store, Exchange exchange, Workload workload, Clock clock) {
    this.clock = clock;
    this.store = store;
    this.exchange = exchange;
    this.workload = workload;
    this.random = new SplittableRandom(workload.seed());
  }

  /**
   * Draws requests.
   *
   * @throws BadInput if no state of the store may ask another about what the workload asks
   */
  static List<Shot> draw(StoreFolder store, Exchange exchange, Workload workload, Clock clock)
      throws IOException {
    return new Deck(store, exchange, workload, clock).draw();
  }

  private List<Shot> draw() throws IOException {
    for (Country country : exchange.partitions()) {
      sample(country);
    }
    List<Route> dna = routes(DnaIndex.DNA, profiles);
    List<Route> vehicle = routes(Vehicles.CATEGORY, vins);
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

  /** From whom, under which agreement, to whom. */
  private record Route(Country from, String agreement, List<Country> to) {}

  /** One for every state that may ask and every agreement that lets it ask somebody. */
  private List<Route> routes(Category category, Map<Country, ? extends List<?>> holders) {
    List<Route> routes = new ArrayList<>();
    for (Country from : exchange.partitions()) {
      for (Agreement agreement : store.agreements().all()) {
        List<Country> to =
            exchange.reachable(from, category, PURPOSE, Optional.of(agreement.name())).stream()
                .filter(state -> !state.equals(from) && !holders.get(state).isEmpty())
                .toList();
        if (!to.isEmpty()) {
          routes.add(new Route(from, agreement.name(), to));
        }
      }
    }
    return routes;
  }

  private Shot shot(Route route, boolean vehicles) {
    List<Country> to = new ArrayList<>(route.to());
    for (int i = to.size() - 1; i > 0; i--) {
      Collections.swap(to, i, random.nextInt(i + 1));
    }
    List<Country> asked = to.subList(0, Math.min(workload.partners(), to.size()));
    boolean hit = random.nextInt(100) < workload.hits();
    Country holder = asked.get(random.nextInt(asked.size()));
    Probe probe = vehicles ? vehicle(holder, hit) : dna(holder, hit);
    Category category = vehicles ? Vehicles.CATEGORY : DnaIndex.DNA;
    return new Shot(route.from(), asked, category, probe, route.agreement());
  }

  private Probe dna(Country holder, boolean hit) {
    List<Profile> known = profiles.get(holder);
    Profile one = known.get(random.nextInt(known.size()));
    Profile profile = hit ? one : crossed(one, known.get(random.nextInt(known.size())));
    return new DnaProbe(new Reference("BENCH"), DnaKind.STAIN, profile);
  }

  /** Every second locus of one profile and the others of another. */
  private static Profile crossed(Profile one, Profile other) {
    int[] packed = new int[Locus.COUNT];
    for (int locus = 0; locus < packed.length; locus++) {
      boolean second = (locus & 1) == 1 && (other.typed() >>> locus & 1) == 1;
      packed[locus] = (second ? other : one).genotype(locus);
    }
    return Profile.ofPacked(packed, Map.of());
  }

  private Probe vehicle(Country holder, boolean hit) {
    List<Vin> known = vins.get(holder);
    Vin vin = hit ? known.get(random.nextInt(known.size())) : unknown();
    LocalDateTime at = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new VehicleProbe.ByVin(new Reference("BENCH"), vin, at);
  }

  private Vin unknown() {
    StringBuilder text = new StringBuilder("XXX");
    while (text.length() < Vin.LENGTH) {
      text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return new Vin(text.toString());
  }

  private void sample(Country country) throws IOException {
    SegmentScan<DnaProbe> dna = store.dna().profiles(RecordFilter.EVERY_RECORD);
    profiles.put(country, sample(country, DnaIndex.DNA, dna, DnaProbe::profile));
    SegmentScan<Registration> registrations = VehicleIndex.registrations();
    vins.put(country, sample(country, Vehicles.CATEGORY, registrations, Registration::vin));
  }

  /** Records spread evenly over a register. */
  private <T, R> List<R> sample(
      Country country, Category category, SegmentScan<T> scan, Function<T, R> of)
      throws IOException {
    List<R> records = new ArrayList<>();
    if (!store.store(country).holds(category)) {
      return records;
    }
    try (Snapshot snapshot = store.store(country).snapshot(category)) {
      SortedMap<Integer, Integer> documents = new TreeMap<>();
      for (int segment = 0; segment < snapshot.segments(); segment++) {
        documents.put(segment, snapshot.documents(segment));
      }
      int all = documents.values().stream().mapToInt(Integer::intValue).sum();
      int step = Math.max(1, all / RECORDS_A_PARTITION);
      for (Map.Entry<Integer, Integer> segment : documents.entrySet()) {
        for (int doc = 0; doc < segment.getValue(); doc += step) {
          snapshot.read(segment.getKey(), doc, doc + 1, scan, each -> records.add(of.apply(each)));
        }
      }
    }
    return records;
  }
}
