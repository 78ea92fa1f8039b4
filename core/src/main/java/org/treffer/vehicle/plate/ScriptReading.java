package org.treffer.vehicle.plate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treffer.record.BadInput;
import org.treffer.vehicle.plate.CountryPlates.Script;

/**
 * A cleaned plate in the script of its key.
 *
 * @param text the plate, blanks still where separators were
 * @param kind how the letters were read
 */
record ScriptReading(String text, Reading.Kind kind) {

  private static final Pattern RUN = Pattern.compile("\\p{L}+");

  /**
   * The ways to read a plate's letters, the first the plainest.
   *
   * @throws BadInput if the country's plates have no such letters
   */
  static List<ScriptReading> of(CountryPlates plates, String text) {
    if (text.chars().allMatch(c -> c < 0x80 || !foreign((char) c))) {
      return asTyped(text);
    }
    return switch (plates.script()) {
      case LATIN -> throw foreignLetter(plates, text);
      case SHAPE, SHAPE_OR_TABLE -> byShape(plates, text);
      case TABLE -> byTable(plates, text);
    };
  }

  private static List<ScriptReading> asTyped(String text) {
    return List.of(new ScriptReading(text, Reading.Kind.AS_TYPED));
  }

  private static boolean foreign(char c) {
    return Character.isLetter(c) && !Letters.latin(c);
  }

  /** By shape; letters without a twin keep the whole plate in their script. */
  private static List<ScriptReading> byShape(CountryPlates plates, String text) {
    String latin = Letters.byShape(text);
    if (latin.chars().noneMatch(c -> foreign((char) c))) {
      return asTyped(latin);
    }
    String own = Letters.toCyrillic(latin);
    if (letters(own).chars().allMatch(c -> Letters.cyrillic((char) c))) {
      List<ScriptReading> readings = new ArrayList<>(asTyped(own));
      String byTable = Letters.byTable(own);
      if (plates.script() == Script.SHAPE_OR_TABLE
          && letters(byTable).chars().allMatch(c -> Letters.latin((char) c))) {
        readings.add(new ScriptReading(byTable, Reading.Kind.OTHER_SCRIPT));
      }
      return readings;
    }
    if (letters(text).chars().allMatch(c -> Letters.greek((char) c))) {
      return asTyped(text);
    }
    throw new BadInput(
        "plate of "
            + plates.country()
            + ": its letters come from several scripts and have no common one; type it in one");
  }

  /**
   * By the official table; a run of letters that mixes scripts is read in every way: its Cyrillic
   * letters by the table and by their shape, and its Latin ones as the Cyrillic ones they look
   * like.
   */
  private static List<ScriptReading> byTable(CountryPlates plates, String text) {
    String table = Letters.byTable(text);
    if (table.chars().anyMatch(c -> foreign((char) c))) {
      throw foreignLetter(plates, table);
    }
    if (!mixesScripts(text)) {
      return asTyped(table);
    }
    Map<String, Reading.Kind> readings = new LinkedHashMap<>();
    readings.put(table, Reading.Kind.BY_TABLE);
    readings.putIfAbsent(Letters.byShape(text), Reading.Kind.BY_SHAPE);
    readings.putIfAbsent(inCyrillic(text), Reading.Kind.ALL_BY_TABLE);
    readings.keySet().removeIf(read -> read.chars().anyMatch(c -> foreign((char) c)));
    if (readings.size() == 1) {
      return asTyped(table);
    }
    return readings.entrySet().stream()
        .map(read -> new ScriptReading(read.getKey(), read.getValue()))
        .toList();
  }

  /** The runs that mix scripts read as all Cyrillic, by the table. */
  private static String inCyrillic(String text) {
    return RUN.matcher(text)
        .replaceAll(
            run ->
                Letters.byTable(
                    mixesScripts(run.group()) ? Letters.toCyrillic(run.group()) : run.group()));
  }

  private static boolean mixesScripts(String text) {
    Matcher runs = RUN.matcher(text);
    while (runs.find()) {
      String run = runs.group();
      boolean cyrillic = run.chars().anyMatch(c -> foreign((char) c));
      boolean latin = run.chars().anyMatch(c -> Letters.latin((char) c));
      if (cyrillic && latin) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String text) {
    return text.replaceAll("\\P{L}", "");
  }

  private static BadInput foreignLetter(CountryPlates plates, String text) {
    char letter = (char) text.chars().filter(c -> foreign((char) c)).findFirst().orElse(' ');
    return new BadInput(
        String.format(
            "plate of %s: '%s' (U+%04X) is no letter of its plates, though it may look like one;"
                + " type Latin letters",
            plates.country(), letter, (int) letter));
  }
}
