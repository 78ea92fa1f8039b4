package org.treffer.vehicle.plate;

import java.time.LocalDate;
import java.util.List;
import org.treffer.record.Country;

/** What the tables know of a country's plates, for whoever shows or generates them. */
public final class PlateFacts {

  private PlateFacts() {}

  /** The distinguishing sign of a country's plates today, or empty where the tables have none. */
  public static String sign(Country country) {
    return CountryPlates.of(country).map(CountryPlates::sign).orElse("");
  }

  /**
   * The known area codes of a country, in order, but those that had another name on that day; empty
   * if it has none.
   */
  public static List<String> areaCodes(Country country, LocalDate day) {
    return CountryPlates.of(country).map(p -> areaCodes(p, day)).orElse(List.of());
  }

  private static List<String> areaCodes(CountryPlates plates, LocalDate day) {
    return plates.areas().stream()
        .filter(area -> plates.aliases().stream().allMatch(a -> a.on(day, area).equals(area)))
        .sorted()
        .toList();
  }

  /**
   * Whether a plate has the form of a series that its country gave out on a day, as far as the days
   * are known.
   */
  public static boolean issued(Plate plate, LocalDate day) {
    return CountryPlates.of(plate.country()).map(p -> p.issued(plate.key(), day)).orElse(false);
  }

  /** The letters of a country's serials, in one text; empty where the tables have none. */
  public static String serialLetters(Country country) {
    return CountryPlates.of(country).map(CountryPlates::alphabet).orElse("");
  }
}
