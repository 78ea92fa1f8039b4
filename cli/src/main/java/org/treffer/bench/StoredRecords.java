package org.treffer.bench;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.index.DnaIndex;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.index.FingerIndex;
import org.treffer.index.SegmentScan;
import org.treffer.partition.Snapshot;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.store.StoreFolder;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.index.VehicleIndex;

/**
 * Records that requests ask about, spread evenly over each state's registers: read past the rules,
 * as only a benchmark of synthetic records may. A register is read when it is first needed.
 *
 * <p>They come in the order of their references: in which order a load wrote them depends on its
 * threads, and a seed shall draw the same requests from the same records. Of a register with more
 * records than are wanted, which ones are read depends on it still.
 */
final class StoredRecords {

  private static final int RECORDS = 2_000;

  /** Some 25 kilobytes each. */
  private static final int TEN_PRINTS = 100;

  private final StoreFolder store;
  private final LocalDateTime now;
  private final Map<Country, List<DnaProbe>> profiles = new HashMap<>();
  private final Map<Country, List<FingerProbe>> prints = new HashMap<>();
  private final Map<Country, List<Registration>> registrations = new HashMap<>();

  /**
   * Records of a store.
   *
   * @param now registrations that do not hold then are left out
   */
  StoredRecords(StoreFolder store, LocalDateTime now) {
    this.store = store;
    this.now = now;
  }

  /** DNA profiles, of persons and stains. */
  List<DnaProbe> profiles(Country country) throws IOException {
    return known(profiles, country, DnaIndex.DNA, RECORDS, everyProfile(), DnaProbe::reference);
  }

  private SegmentScan<DnaProbe> everyProfile() {
    return store.dna().profiles(RecordFilter.EVERY_RECORD);
  }

  /** Fingerprints, of every kind. */
  List<FingerProbe> prints(Country country) throws IOException {
    return known(
        prints,
        country,
        FingerIndex.FINGER,
        TEN_PRINTS,
        FingerIndex.prints(),
        FingerProbe::reference);
  }

  /** Registrations that hold now. */
  List<Registration> registrations(Country country) throws IOException {
    return known(
        registrations,
        country,
        Vehicles.CATEGORY,
        RECORDS,
        (segment, from, to, each) ->
            VehicleIndex.registrations()
                .read(
                    segment,
                    from,
                    to,
                    record -> {
                      if (record.validity().holds(now)) {
                        each.accept(record);
                      }
                    }),
        Registration::reference);
  }

  private <T> List<T> known(
      Map<Country, List<T>> known,
      Country country,
      Category category,
      int most,
      SegmentScan<T> scan,
      Function<T, Reference> reference)
      throws IOException {
    List<T> records = known.get(country);
    if (records == null) {
      records = sample(country, category, most, scan);
      records.sort(Comparator.comparing(reference));
      known.put(country, records);
    }
    return records;
  }

  private <T> List<T> sample(Country country, Category category, int most, SegmentScan<T> scan)
      throws IOException {
    List<T> records = new ArrayList<>();
    if (!store.store(country).holds(category)) {
      return records;
    }
    try (Snapshot snapshot = store.store(country).snapshot(category)) {
      int all = 0;
      for (int segment = 0; segment < snapshot.segments(); segment++) {
        all += snapshot.documents(segment);
      }
      int step = Math.max(1, all / most);
      for (int segment = 0; segment < snapshot.segments(); segment++) {
        for (int doc = 0; doc < snapshot.documents(segment); doc += step) {
          snapshot.read(segment, doc, doc + 1, scan, records::add);
        }
      }
    }
    return records;
  }
}
