package org.treffer.vehicle.plate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.treffer.vehicle.fact.FactTable;

/**
 * The two ways from Cyrillic or Greek to Latin on plates: by shape, for plates that carry only
 * letters the scripts share, and by the official letter table, for plates that print their Cyrillic
 * twin. The two disagree ({@code ВР} is BP by shape and VR by the table), so a country has one.
 */
final class Letters {

  private static final Map<Character, String> SHAPE = read("shape");
  private static final Map<Character, String> TABLE = read("table");
  private static final Map<Character, Character> CYRILLIC_TWIN = cyrillicTwins();

  private Letters() {}

  private static Map<Character, String> read(String kind) {
    Map<Character, String> letters = new HashMap<>();
    for (List<String> row : FactTable.read(Letters.class, "letters.txt", 4).rows()) {
      if (row.get(0).equals(kind)) {
        letters.put(row.get(1).charAt(0), row.get(2));
      }
    }
    return Map.copyOf(letters);
  }

  private static Map<Character, Character> cyrillicTwins() {
    Map<Character, Character> twins = new HashMap<>();
    SHAPE.forEach(
        (letter, latin) -> {
          if (cyrillic(letter)) {
            twins.put(latin.charAt(0), letter);
          }
        });
    return Map.copyOf(twins);
  }

  static boolean cyrillic(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
  }

  static boolean greek(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK;
  }

  static boolean latin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  /** Each letter with a Latin twin replaced by it; others stay. */
  static String byShape(String text) {
    return replace(text, SHAPE);
  }

  /** Each letter of the official table replaced; others stay. */
  static String byTable(String text) {
    return replace(text, TABLE);
  }

  /** Each Latin letter with a Cyrillic twin replaced by it, so that a key has one script. */
  static String toCyrillic(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append((char) CYRILLIC_TWIN.getOrDefault(text.charAt(i), text.charAt(i)));
    }
    return out.toString();
  }

  private static String replace(String text, Map<Character, String> letters) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(letters.getOrDefault(text.charAt(i), text.substring(i, i + 1)));
    }
    return out.toString();
  }
}
