package org.treffer.contact;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.treffer.index.HeaderReader;
import org.treffer.index.SegmentScan;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.StoreAnswer;
import org.treffer.protection.Release;
import org.treffer.record.Category;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.RecordFilter;
import org.treffer.request.Regime;
import org.treffer.vehicle.Disclosure;
import org.treffer.vehicle.History;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.index.VehicleIndex;

/**
 * Searches vehicle registrations and tells of them what the rules release (Decision 2008/615/JHA,
 * Article 12: the answer itself holds the data, there is no second step).
 */
public final class VehicleDesk implements Desk {

  private final VehicleIndex index;
  private final History history;
  private final Clock clock;

  /** By the parts that rules release, of which there are few sets. */
  private final Map<List<String>, Disclosure> disclosures = new ConcurrentHashMap<>();

  /**
   * A desk.
   *
   * @param index shared by all desks of the process
   * @param history whether the state's register keeps what was
   * @param clock the present, in the zone in whose civil time the register is kept
   */
  public VehicleDesk(VehicleIndex index, History history, Clock clock) {
    this.index = index;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public Category category() {
    return Vehicles.CATEGORY;
  }

  @Override
  public String kindOf(Probe probe) {
    return switch (probe(probe)) {
      case VehicleProbe.ByPlate plate -> "plate";
      case VehicleProbe.ByVin vin -> "vin";
      case VehicleProbe.ByHolder holder -> "owner";
    };
  }

  /** A plate of another country is looked up as any other: a register may hold foreign plates. */
  @Override
  public Found search(PartitionStore store, Probe probe, Regime regime, RecordFilter filter) {
    ZoneId zone = clock.getZone();
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
    return switch (store.search(
        Vehicles.CATEGORY, index.query(probe(probe).in(zone), now, history, filter))) {
      case StoreAnswer.Complete<VehicleHit> complete ->
          new Found.Hits(
              complete.hits().stream().<Hit>map(h -> h).toList(), Collections.emptySortedMap());
      case StoreAnswer.Unavailable<VehicleHit> unavailable ->
          new Found.Unsearchable(unavailable.reason());
    };
  }

  /** A registration's header is packed with the rest of it. */
  @Override
  public <T> SegmentScan<T> headers(HeaderReader.Reading<T> reading) {
    return VehicleIndex.headers(reading);
  }

  @Override
  public boolean releases(Release release, Hit hit) {
    return release.any();
  }

  /** Only the parts that the rules release; the others look as if the register had none. */
  @Override
  public Hit told(Release release, Hit hit) {
    VehicleHit found = (VehicleHit) hit;
    Disclosure disclosure =
        disclosures.computeIfAbsent(
            release.released(), parts -> Disclosure.ofParts(Set.copyOf(parts)));
    return new VehicleHit(
        disclosure.of(found.registration()), found.foundBy(), found.basis(), found.rank());
  }

  @Override
  public List<String> untold(Release release, Hit hit) {
    Registration full = ((VehicleHit) hit).registration();
    List<String> untold = new ArrayList<>();
    for (String part : release.names()) {
      if (!release.field(part) && isThere(part, full)) {
        untold.add(part);
      }
    }
    return untold;
  }

  /** Whether a registration looks otherwise with a part than without all of them. */
  private static boolean isThere(String part, Registration full) {
    return !Disclosure.ofParts(Set.of(part)).of(full).equals(Disclosure.ofParts(Set.of()).of(full));
  }

  private static VehicleProbe probe(Probe probe) {
    if (probe instanceof VehicleProbe vehicle) {
      return vehicle;
    }
    throw new IllegalArgumentException("probe " + probe.reference() + " asks for no vehicle");
  }
}
