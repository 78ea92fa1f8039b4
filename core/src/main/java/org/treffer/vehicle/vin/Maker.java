package org.treffer.vehicle.vin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treffer.vehicle.fact.FactTable;

/**
 * A maker by its world manufacturer identifier (ISO 3780). Public lists contradict each other, so
 * this serves generation and plausibility, never identification.
 *
 * @param code three characters
 * @param make the make as the lists name it
 * @param country the two-letter code of the maker's country
 */
public record Maker(String code, String make, String country) {

  private static final Map<String, Maker> ALL = read();

  /** The makers listed, in the table's order. */
  public static List<Maker> all() {
    return List.copyOf(ALL.values());
  }

  /** The maker whose code a text begins with, if listed. */
  static Optional<Maker> beginning(String text) {
    return Optional.ofNullable(ALL.get(text.substring(0, 3)));
  }

  /** The maker a chassis number's first characters name, if listed. */
  public static Optional<Maker> of(Vin vin) {
    return vin.full() ? beginning(vin.text()) : Optional.empty();
  }

  private static Map<String, Maker> read() {
    Map<String, Maker> makers = new LinkedHashMap<>();
    for (List<String> row : FactTable.read(Maker.class, "wmi.txt", 5).rows()) {
      makers.put(row.get(0), new Maker(row.get(0), row.get(1), row.get(2)));
    }
    return java.util.Collections.unmodifiableMap(makers);
  }
}
