package org.treffer.vehicle.plate;

import java.text.Normalizer;
import java.util.Locale;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/**
 * What was typed, cleaned: compatibility and composed forms of Unicode, no invisible characters,
 * capitals, and a blank for every run of separators. Letters stay what they are: O is never 0, I
 * never 1, and a diacritic is part of its letter.
 */
final class PlateText {

  private static final int LONGEST_INPUT = 64;
  private static final String SEPARATORS = "-\u2010\u2011\u2012\u2013\u2014\u2212.·_/•";
  private static final String WILDCARDS = "*?%#";

  private PlateText() {}

  /**
   * Cleans a plate.
   *
   * @throws BadInput if it is empty, too long, holds a wildcard, marks a part left out, or holds a
   *     character that no plate has
   */
  static String clean(Country country, String typed) {
    if (typed.length() > LONGEST_INPUT) {
      throw bad(country, "longer than " + LONGEST_INPUT + " characters");
    }
    if (typed.contains("…") || typed.contains("..")) {
      throw bad(country, "a part is left out; " + FULL);
    }
    String composed =
        Normalizer.normalize(
            Normalizer.normalize(typed, Normalizer.Form.NFKC), Normalizer.Form.NFC);
    String capitals = capitals(country, composed);
    StringBuilder out = new StringBuilder(capitals.length());
    boolean gap = false;
    for (int i = 0; i < capitals.length(); i++) {
      char c = capitals.charAt(i);
      if (invisible(c)) {
        continue;
      }
      if (separates(c)) {
        gap = true;
        continue;
      }
      check(country, c);
      if (gap && !out.isEmpty()) {
        out.append(' ');
      }
      gap = false;
      out.append(c);
    }
    return checkedLength(country, out.toString());
  }

  private static final String FULL =
      "it must be a full registration number (Decision 2008/615/JHA, Article 12)";

  private static String checkedLength(Country country, String text) {
    int characters = letters(text).replace("|", "").length();
    if (characters == 0) {
      throw bad(country, "empty; " + FULL);
    }
    if (characters > Plate.LONGEST) {
      throw bad(country, "more than " + Plate.LONGEST + " letters and digits");
    }
    return text;
  }

  /** A cleaned text without its blanks. */
  static String letters(String cleaned) {
    return cleaned.replace(" ", "");
  }

  private static void check(Country country, char c) {
    if (WILDCARDS.indexOf(c) >= 0) {
      throw bad(country, "'" + c + "' stands for something unknown; " + FULL);
    }
    if (c == 'ß' || c == 'ẞ') {
      throw bad(country, "'ß' occurs on no plate");
    }
    if (c != Plate.BOUNDARY && !digit(c) && !Character.isLetter(c)) {
      throw bad(country, String.format("U+%04X is neither a letter nor a digit", (int) c));
    }
  }

  /** ß stays, since ROOT would make SS of it; the dotted and dotless I of Turkish become I. */
  private static String capitals(Country country, String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c == 'ß' ? "ß" : String.valueOf(c).toUpperCase(Locale.ROOT));
    }
    String capitals = out.toString();
    return country.code().equals("TR")
        ? Normalizer.normalize(capitals, Normalizer.Form.NFC).replace('İ', 'I')
        : capitals;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean invisible(char c) {
    return Character.getType(c) == Character.FORMAT || c == '\uFE0E' || c == '\uFE0F';
  }

  private static boolean separates(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || SEPARATORS.indexOf(c) >= 0;
  }

  private static BadInput bad(Country country, String why) {
    return new BadInput("plate of " + country + ": " + why);
  }
}
