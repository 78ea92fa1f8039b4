package org.treffer.synthetic.vehicle;

import java.util.List;
import org.treffer.record.Country;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.Table;
import org.treffer.vehicle.Address;

/** Invented addresses of a state: real places and streets, any house. */
final class Places {

  private final Country country;
  private final List<String> places;
  private final List<String> streets;

  Places(Country country) {
    this.country = country;
    Table table = Table.beside(Places.class, "places.csv");
    List<String> row =
        table.rows().stream()
            .filter(r -> table.value(r, "partition").equals(country.code()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no places of " + country));
    this.places = List.of(table.value(row, "places").split("\\|"));
    this.streets = List.of(table.value(row, "streets").split("\\|"));
  }

  Address address(Draws draws) {
    String place = places.get(draws.below(places.size()));
    int name = 0;
    while (!Character.isLetter(place.charAt(name))) {
      name++;
    }
    return new Address(
        streets.get(draws.below(streets.size())),
        Integer.toString(1 + draws.below(180)),
        place.substring(0, name).strip(),
        place.substring(name),
        country.code());
  }
}
