package org.treffer.vehicle.plate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/**
 * Reads number plates: typed text to the keys it can mean.
 *
 * <p>The stages: clean the text, read its letters in the country's way, find the boundary between
 * area code and serial, fit the series, offer second readings. Cost: a few microseconds, most of it
 * regular expressions. Rules: Decision 2008/616/JHA, Annex chapter 3, asks for the full
 * registration number; what its characters mean is each country's own.
 */
public final class PlateReader {

  /** What to do with a search that can mean more than one plate; never to pick one. */
  public enum Ambiguity {
    /** Search every reading, each labelled in the answer. */
    ANSWER_EVERY_READING,
    /** Refuse it, naming the readings. */
    REFUSE
  }

  private final Ambiguity ambiguity;

  /** A reader with one way to treat ambiguous plates. */
  public PlateReader(Ambiguity ambiguity) {
    this.ambiguity = ambiguity;
  }

  /**
   * Reads the plate of a search.
   *
   * @param country the country of the plate
   * @param typed as typed, in any case and with any usual separators
   * @return at least one reading, what was typed first; suggestions last
   * @throws BadInput if it is empty, partial, holds a wildcard or a character of no plate, or can
   *     mean several plates and this reader refuses that
   */
  public List<Reading> search(Country country, String typed) {
    List<Reading> plain = plain(country, typed);
    String key = plain.get(0).plate().key().replace("|", "");
    if (key.length() < SHORTEST) {
      throw new BadInput(
          "plate of "
              + country
              + ": '"
              + key
              + "' is partial; it must be a full registration number"
              + " (Decision 2008/615/JHA, Article 12)");
    }
    if (plain.size() > 1 && ambiguity == Ambiguity.REFUSE) {
      throw new BadInput(ambiguous(country, plain));
    }
    Map<Plate, Reading> readings = new LinkedHashMap<>();
    plain.forEach(r -> readings.putIfAbsent(r.plate(), r));
    suggestions(country, typed, plain).forEach(r -> readings.putIfAbsent(r.plate(), r));
    return List.copyOf(readings.values());
  }

  /**
   * Reads the plate of a record for a register.
   *
   * @throws BadInput as {@link #search} does, if the plate can mean several, or if its form is
   *     another territory's own that must not enter this country's register
   */
  public static Reading stored(Country country, String typed) {
    List<Reading> plain = plain(country, typed);
    if (plain.size() > 1) {
      throw new BadInput(ambiguous(country, plain));
    }
    Reading reading = plain.get(0);
    CountryPlates.of(country)
        .flatMap(plates -> SeriesFit.foreignForm(plates, reading.plate().key()))
        .ifPresent(
            name -> {
              throw new BadInput("plate of " + country + ": " + name);
            });
    return reading;
  }

  /** Two characters name an area or a beginning; the shortest plates in use have three. */
  private static final int SHORTEST = 3;

  private static List<Reading> plain(Country country, String typed) {
    String text = PlateText.clean(country, typed);
    CountryPlates plates = CountryPlates.of(country).orElse(null);
    if (plates == null) {
      String key = PlateText.letters(text).replace("|", "");
      return List.of(new Reading(new Plate(country, key), Reading.Kind.AS_TYPED, "", List.of()));
    }
    List<Reading> readings = new ArrayList<>();
    for (ScriptReading script : ScriptReading.of(plates, text)) {
      if (script.kind() != Reading.Kind.OTHER_SCRIPT) {
        List<String> keys = Boundaries.keys(plates, script.text());
        Reading.Kind kind = keys.size() > 1 ? Reading.Kind.SPLIT : script.kind();
        keys.forEach(key -> readings.add(SeriesFit.reading(plates, key, kind)));
      }
    }
    return readings;
  }

  private static List<Reading> suggestions(Country country, String typed, List<Reading> plain) {
    return CountryPlates.of(country)
        .map(
            plates -> {
              List<Reading> offered = new ArrayList<>();
              String text = PlateText.clean(country, typed);
              for (ScriptReading script : ScriptReading.of(plates, text)) {
                if (script.kind() == Reading.Kind.OTHER_SCRIPT) {
                  Boundaries.keys(plates, script.text())
                      .forEach(key -> offered.add(SeriesFit.reading(plates, key, script.kind())));
                }
              }
              plain.forEach(r -> offered.addAll(Suggestions.of(plates, r)));
              return offered;
            })
        .orElse(List.of());
  }

  private static String ambiguous(Country country, List<Reading> readings) {
    return "plate of "
        + country
        + " can be read in several ways: "
        + readings.stream().map(r -> r.plate().key()).collect(Collectors.joining(", "))
        + "; write the separator after the area code, or '|', and letters of one script";
  }
}
