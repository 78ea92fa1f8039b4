package org.treffer.store;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.treffer.contact.Desk;
import org.treffer.contact.DnaDesk;
import org.treffer.contact.FingerDesk;
import org.treffer.contact.VehicleDesk;
import org.treffer.dna.index.DnaIndex;
import org.treffer.finger.index.FingerIndex;
import org.treffer.format.AnswerJson;
import org.treffer.format.HitJson;
import org.treffer.format.dna.DnaHitJson;
import org.treffer.format.finger.FingerHitJson;
import org.treffer.format.vehicle.VehicleHitJson;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.index.VehicleIndex;

/**
 * The list of the categories that a store exchanges. A new one is a line here.
 *
 * @param lines one a category
 */
public record Categories(List<Line> lines) {

  /**
   * One category.
   *
   * @param category its name; that of its registers' folders too
   * @param terms the words that rules may use of it
   * @param hits how its hits are written
   * @param desk who answers for it at a contact point
   */
  public record Line(Category category, Vocabulary.Terms terms, HitJson hits, DeskOpening desk) {}

  /** Opens the desk of a category in a state's partition. */
  @FunctionalInterface
  public interface DeskOpening {
    /**
     * A desk.
     *
     * @param clock the store's, in the state's own zone
     * @throws IOException if what the desk stands on cannot be read
     */
    Desk open(StoreFolder store, Country country, Clock clock) throws IOException;
  }

  /** Copies the list. */
  public Categories {
    lines = List.copyOf(lines);
  }

  /** The engine's own three, with indexes of their own. */
  public static Categories standard() {
    FingerIndex fingers = new FingerIndex();
    VehicleIndex vehicles = new VehicleIndex();
    return new Categories(
        List.of(
            line(
                DnaIndex.DNA,
                new DnaHitJson(),
                (store, country, clock) -> new DnaDesk(store.dna(), store.dnaChance(country))),
            line(
                FingerIndex.FINGER,
                new FingerHitJson(),
                (store, country, clock) -> new FingerDesk(fingers)),
            line(
                Vehicles.CATEGORY,
                new VehicleHitJson(),
                (store, country, clock) ->
                    new VehicleDesk(vehicles, store.vehicleHistory(country), clock))));
  }

  private static Line line(Category category, HitJson hits, DeskOpening desk) {
    return new Line(category, Vocabulary.STANDARD.of(category.name()), hits, desk);
  }

  /** These and one more. */
  public Categories with(Line line) {
    List<Line> more = new ArrayList<>(lines);
    more.add(line);
    return new Categories(more);
  }

  /** The words that rules may use. */
  public Vocabulary vocabulary() {
    Map<String, Vocabulary.Terms> terms = new TreeMap<>();
    lines.forEach(line -> terms.put(line.category().name(), line.terms()));
    return new Vocabulary(terms);
  }

  /** A writer of answers of every category. */
  public AnswerJson answers() {
    return new AnswerJson(lines.stream().map(Line::hits).toList());
  }
}
