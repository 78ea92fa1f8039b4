package org.treffer.vehicle.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fits a key to its country's series and says what is odd about it. */
final class SeriesFit {

  private SeriesFit() {}

  /** A key as a reading, with the first series it fits and its warnings. */
  static Reading reading(CountryPlates plates, String key, Reading.Kind kind) {
    List<String> warnings = new ArrayList<>();
    foreignForm(plates, key).ifPresent(warnings::add);
    Optional<Series> issued = first(plates, key, Series.Fit.AS_ISSUED);
    Optional<Series> inForm =
        issued.isPresent() ? Optional.empty() : first(plates, key, Series.Fit.IN_FORM);
    if (issued.isEmpty()) {
      warnings.add(inForm.map(s -> odd(plates, s, key)).orElseGet(() -> unknown(plates)));
    }
    int characters = key.replace("|", "").length();
    if (plates.longest() > 0 && characters > plates.longest()) {
      warnings.add(
          characters + " characters, where " + plates.country() + " has " + plates.longest());
    }
    String series = issued.or(() -> inForm).map(Series::name).orElse("");
    return new Reading(new Plate(plates.country(), key), kind, series, warnings);
  }

  /** The name of the form of another territory that a key has, if any. */
  static Optional<String> foreignForm(CountryPlates plates, String key) {
    String letters = key.replace("|", "");
    return plates.foreign().stream()
        .filter(s -> s.fit(letters) == Series.Fit.AS_ISSUED)
        .map(Series::name)
        .findFirst();
  }

  private static Optional<Series> first(CountryPlates plates, String key, Series.Fit fit) {
    return plates.series().stream().filter(s -> s.fit(key) == fit).findFirst();
  }

  private static String odd(CountryPlates plates, Series series, String key) {
    String area = series.area(key);
    if (!area.isEmpty() && !plates.areas().contains(area)) {
      return "unknown area code " + area + " in " + plates.country();
    }
    return "letters or digits not issued in the series '" + series.name() + "'";
  }

  private static String unknown(CountryPlates plates) {
    return "fits no current or former series of " + plates.country();
  }
}
