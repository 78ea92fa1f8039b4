package org.treffer.vehicle.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Second readings that are offered, labelled, and never merged with what was typed: an area code's
 * name at another time, and diacritics that the keyboard had not.
 */
final class Suggestions {

  private Suggestions() {}

  static List<Reading> of(CountryPlates plates, Reading typed) {
    List<Reading> offered = new ArrayList<>();
    String key = typed.plate().key();
    for (AreaAlias alias : plates.aliases()) {
      String other = alias.other(key);
      if (!other.equals(key)) {
        offered.add(SeriesFit.reading(plates, other, Reading.Kind.ALIAS));
      }
    }
    for (String other : otherDiacritics(plates, key)) {
      Reading reading = SeriesFit.reading(plates, other, Reading.Kind.DIACRITICS);
      if (reading.warnings().isEmpty()) {
        offered.add(reading);
      }
    }
    return offered;
  }

  /**
   * Keys with a known area code, or a serial of plain letters or of letters with diacritics, where
   * the one typed has not; whether such a serial was issued, its series says.
   */
  private static Set<String> otherDiacritics(CountryPlates plates, String key) {
    Set<String> keys = new TreeSet<>();
    for (Series series : plates.series()) {
      Series.Fit fit = series.fit(key);
      if (fit == Series.Fit.NOT) {
        continue;
      }
      String area = series.area(key);
      String serial = key.substring(area.length());
      if (series.hasDiacritics()) {
        Diacritics.added(serial).forEach(s -> keys.add(area + s));
      }
      if (fit != Series.Fit.IN_FORM) {
        continue;
      }
      keys.add(area + Diacritics.off(serial));
      if (!plates.areas().contains(area)) {
        String plain = Diacritics.off(area);
        plates.areas().stream()
            .filter(a -> Diacritics.off(a).equals(plain))
            .forEach(a -> keys.add(a + Diacritics.off(serial)));
      }
    }
    keys.remove(key);
    return keys;
  }
}
