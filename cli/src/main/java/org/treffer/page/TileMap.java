package org.treffer.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.treffer.record.Country;

/**
 * Where states lie on a map of tiles: about as they lie on a real one, each of one size, as a small
 * state answers like a large one.
 */
final class TileMap {

  private static final String[] ROWS = {
    "IS .. .. .. NO SE FI .. .. ..",
    ".. .. .. .. .. .. EE .. .. ..",
    "IE GB .. .. DK .. LV .. .. ..",
    ".. .. .. NL DE PL LT .. .. ..",
    ".. .. BE LU .. CZ SK UA .. ..",
    ".. .. FR CH LI AT HU RO MD ..",
    ".. .. .. IT SI HR RS BG .. ..",
    "PT ES .. .. .. BA ME XK .. ..",
    ".. .. .. .. .. .. AL MK TR ..",
    ".. .. .. MT .. .. .. GR .. CY",
  };

  private static final Map<Country, Tile> TILES = tiles();

  private TileMap() {}

  /**
   * A place on the map.
   *
   * @param column from the west, from 0
   * @param row from the north, from 0
   */
  record Tile(int column, int row) {}

  /** The place of a state; empty for one that lies elsewhere. */
  static Optional<Tile> of(Country state) {
    return Optional.ofNullable(TILES.get(state));
  }

  private static Map<Country, Tile> tiles() {
    Map<Country, Tile> tiles = new TreeMap<>();
    for (int row = 0; row < ROWS.length; row++) {
      String[] columns = ROWS[row].split(" ");
      for (int column = 0; column < columns.length; column++) {
        if (!columns[column].equals("..")) {
          tiles.put(new Country(columns[column]), new Tile(column, row));
        }
      }
    }
    return tiles;
  }
}
