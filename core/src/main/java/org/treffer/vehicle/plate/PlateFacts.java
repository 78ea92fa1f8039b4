package org.treffer.vehicle.plate;

import java.util.List;
import org.treffer.record.Country;

/** What the tables know of a country's plates, for whoever shows or generates them. */
public final class PlateFacts {

  private PlateFacts() {}

  /** The distinguishing sign of a country's plates today, or empty where the tables have none. */
  public static String sign(Country country) {
    return CountryPlates.of(country).map(CountryPlates::sign).orElse("");
  }

  /** The known area codes of a country, former ones among them, in order; empty if it has none. */
  public static List<String> areaCodes(Country country) {
    return CountryPlates.of(country)
        .map(p -> p.areas().stream().sorted().toList())
        .orElse(List.of());
  }

  /** The letters of a country's serials, in one text; empty where the tables have none. */
  public static String serialLetters(Country country) {
    return CountryPlates.of(country).map(CountryPlates::alphabet).orElse("");
  }
}
