package org.treffer.vehicle.plate;

import java.util.ArrayList;
import java.util.List;
import org.treffer.record.BadInput;

/**
 * Where the boundary between area code and serial can lie in a plate of a country that keeps it:
 * {@code HHA123} can be HH-A 123 and H-HA 123 and, an authority's, HHA 123.
 */
final class Boundaries {

  private static final int LONGEST_AREA = 3;

  private Boundaries() {}

  /**
   * The keys a plate can mean: one if its separators fix the boundary or only one fits a series,
   * else every one that fits the form of a series, known area code or not.
   */
  static List<String> keys(CountryPlates plates, String text) {
    String letters = PlateText.letters(text);
    if (!plates.keepsBoundary()) {
      return List.of(letters.replace("|", ""));
    }
    if (letters.indexOf(Plate.BOUNDARY) >= 0) {
      return List.of(marked(plates, letters));
    }
    int separated = separatorInsideLetters(plates, text);
    if (separated > 0) {
      return List.of(with(letters, separated));
    }
    List<String> fitting = fitting(plates, text, letters);
    if (!fitting.isEmpty()) {
      return fitting;
    }
    int blank = text.indexOf(' ');
    return List.of(blank > 0 ? with(letters, blank) : letters);
  }

  private static String marked(CountryPlates plates, String letters) {
    int first = letters.indexOf(Plate.BOUNDARY);
    if (first == 0
        || first == letters.length() - 1
        || letters.indexOf(Plate.BOUNDARY, first + 1) > 0) {
      throw new BadInput(
          "plate of " + plates.country() + ": one '|' between area code and serial, not elsewhere");
    }
    return letters;
  }

  /** The place of the one separator between two letters at the beginning, or 0 if there is none. */
  private static int separatorInsideLetters(CountryPlates plates, String text) {
    int place = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && !Character.isLetter(c)) {
        break;
      }
      if (c == ' ' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
        if (place > 0) {
          throw new BadInput(
              "plate of "
                  + plates.country()
                  + ": separators at more than one place among the first letters;"
                  + " leave the one between area code and serial");
        }
        place = i;
      }
    }
    return place;
  }

  private static List<String> fitting(CountryPlates plates, String text, String letters) {
    int leading = 0;
    while (leading < letters.length() && Character.isLetter(letters.charAt(leading))) {
      leading++;
    }
    List<String> keys = new ArrayList<>();
    Series.Fit least = Series.Fit.IN_FORM;
    if (fits(plates, letters, least)) {
      keys.add(letters);
      if (text.indexOf(' ') == leading) {
        return keys; // printed just so: MD CAB 100 is not C AB 100
      }
      least = Series.Fit.AS_ISSUED; // MD ABC 123 is a plate, so A, no area there, does not make two
    }
    for (int i = 1; i <= Math.min(LONGEST_AREA, leading) && i < letters.length(); i++) {
      if (fits(plates, with(letters, i), least)) {
        keys.add(with(letters, i));
      }
    }
    return keys;
  }

  private static boolean fits(CountryPlates plates, String key, Series.Fit least) {
    return plates.series().stream().anyMatch(s -> s.fit(key).compareTo(least) <= 0);
  }

  private static String with(String letters, int place) {
    return letters.substring(0, place) + Plate.BOUNDARY + letters.substring(place);
  }
}
