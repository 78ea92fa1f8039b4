package org.treffer.vehicle.plate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.treffer.record.Country;
import org.treffer.vehicle.fact.FactTable;

/**
 * What is known of one country's plates, read from the tables beside this class.
 *
 * @param country the country
 * @param sign its distinguishing sign today
 * @param script how letters of other scripts are read
 * @param keepsBoundary whether the boundary between area code and serial carries meaning
 * @param longest the most letters and digits a plate has, or 0 where not known
 * @param alphabet the letters of the serial
 * @param areas the area codes
 * @param series current and former, in the order of the table
 * @param foreign forms that look like this country's and are not
 * @param aliases area codes that changed in time
 */
record CountryPlates(
    Country country,
    String sign,
    Script script,
    boolean keepsBoundary,
    int longest,
    String alphabet,
    Set<String> areas,
    List<Series> series,
    List<Series> foreign,
    List<AreaAlias> aliases) {

  /** How letters of other scripts are read. */
  enum Script {
    LATIN,
    SHAPE,
    TABLE,
    SHAPE_OR_TABLE
  }

  private static final Map<String, CountryPlates> ALL = readAll();

  /** The facts about a country, if the tables hold any. */
  static Optional<CountryPlates> of(Country country) {
    return Optional.ofNullable(ALL.get(country.code()));
  }

  /** Whether a key was given out on a day: by one of the series, under the area code of then. */
  boolean issued(String key, LocalDate day) {
    return series.stream().anyMatch(s -> s.issuedOn(day) && s.fit(key) == Series.Fit.AS_ISSUED)
        && aliases.stream().allMatch(a -> a.on(day, key).equals(key));
  }

  private static Map<String, CountryPlates> readAll() {
    Map<String, CountryPlates> all = new HashMap<>();
    for (List<String> row : table("countries.txt", 8)) {
      String code = row.get(0);
      Set<String> areas = areasOf(code);
      String alphabet = row.get(5);
      all.put(
          code,
          new CountryPlates(
              new Country(code),
              row.get(1),
              Script.valueOf(row.get(2).toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
              row.get(3).equals("area"),
              Integer.parseInt(row.get(4)),
              alphabet,
              areas,
              seriesOf(code, areas, alphabet),
              foreignTo(code, areas, alphabet),
              aliasesOf(code)));
    }
    return Map.copyOf(all);
  }

  private static Set<String> areasOf(String code) {
    Set<String> areas = new LinkedHashSet<>();
    for (List<String> row : table("areas.txt", 4)) {
      if (row.get(0).equals(code)) {
        areas.addAll(List.of(row.get(3).split(" ")));
      }
    }
    return Set.copyOf(areas);
  }

  private static List<Series> seriesOf(String code, Set<String> areas, String alphabet) {
    List<Series> series = new ArrayList<>();
    for (List<String> row : table("series.txt", 6)) {
      if (row.get(0).equals(code)) {
        series.add(
            Series.of(row.get(1), row.get(2), areas, alphabet)
                .issued(day(row.get(3), LocalDate.MIN), day(row.get(4), LocalDate.MAX)));
      }
    }
    return List.copyOf(series);
  }

  private static LocalDate day(String text, LocalDate unknown) {
    return text.isEmpty() ? unknown : LocalDate.parse(text);
  }

  private static List<Series> foreignTo(String code, Set<String> areas, String alphabet) {
    return table("foreign.txt", 4).stream()
        .filter(row -> row.get(0).equals(code))
        .map(row -> Series.of(row.get(1), row.get(2), areas, alphabet))
        .toList();
  }

  private static List<AreaAlias> aliasesOf(String code) {
    return table("aliases.txt", 5).stream()
        .filter(row -> row.get(0).equals(code))
        .map(row -> new AreaAlias(row.get(1), row.get(2), LocalDate.parse(row.get(3))))
        .toList();
  }

  private static List<List<String>> table(String name, int columns) {
    return FactTable.read(CountryPlates.class, name, columns).rows();
  }
}
