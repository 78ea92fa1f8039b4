package org.treffer.vehicle.vin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.treffer.record.BadInput;

/**
 * A chassis number as read, with what is odd about it.
 *
 * @param vin the number
 * @param checkDigit what the ninth character says; never a reason to reject
 * @param warnings each a line for the user
 * @param lookAlike the number with I as 1, O and Q as 0, where it holds such letters; else the
 *     number itself. A suggestion to show, not what was asked.
 */
public record VinReading(Vin vin, CheckDigit checkDigit, List<String> warnings, Vin lookAlike) {

  private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[A-Z0-9]");
  private static final int LONGEST_INPUT = 64;

  /** Where the last four characters begin. */
  private static final int SERIAL = 13;

  private static final String SEPARATORS = "-./_·";

  /** Copies the warnings. */
  public VinReading {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a chassis number: separators dropped, capitals, full-width forms made plain.
   *
   * @throws BadInput if it is empty, partial, too long, or holds a wildcard or another character
   */
  public static VinReading of(String typed) {
    String text = clean(typed);
    if (text.length() < Vin.SHORTEST) {
      throw bad("'" + text + "' is partial; " + FULL);
    }
    if (text.length() > Vin.LENGTH) {
      throw bad(text.length() + " characters, a VIN has " + Vin.LENGTH + " (ISO 3779)");
    }
    Vin vin = new Vin(text);
    return new VinReading(vin, CheckDigit.of(vin), warnings(vin), new Vin(lookAlike(text)));
  }

  /**
   * Reads a chassis number to search by: besides, one with fewer characters than a VIN must not
   * begin as that of a known maker does, for then it is a part of one.
   *
   * @throws BadInput as {@link #of}
   */
  public static VinReading searched(String typed) {
    VinReading read = of(typed);
    if (!read.vin().full()) {
      Maker.beginning(read.vin().text())
          .ifPresent(
              maker -> {
                throw bad(
                    "'"
                        + read.vin()
                        + "' begins as one of "
                        + maker.make()
                        + " and has "
                        + read.vin().text().length()
                        + " of "
                        + Vin.LENGTH
                        + " characters, so it is partial; "
                        + FULL);
              });
    }
    return read;
  }

  private static final String FULL =
      "it must be a full chassis number (Decision 2008/615/JHA, Article 12)";

  private static String clean(String typed) {
    if (plain(typed)) {
      return typed;
    }
    if (typed.length() > LONGEST_INPUT) {
      throw bad("longer than " + LONGEST_INPUT + " characters");
    }
    if (typed.contains("…") || typed.contains("..")) {
      throw bad("a part is left out; " + FULL);
    }
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || Character.getType(c) == Character.FORMAT
          || Character.getType(c) == Character.DASH_PUNCTUATION
          || SEPARATORS.indexOf(c) >= 0) {
        continue;
      }
      if ("*?%#".indexOf(c) >= 0) {
        throw bad("'" + c + "' stands for something unknown; " + FULL);
      }
      String capital = String.valueOf(c).toUpperCase(Locale.ROOT);
      if (c == 'ı' || c == 'ſ' || !LETTER_OR_DIGIT.matcher(capital).matches()) {
        throw bad(
            String.format("U+%04X is neither a Latin capital nor a digit (ISO 3779)", (int) c));
      }
      out.append(capital);
    }
    if (out.isEmpty()) {
      throw bad("empty; " + FULL);
    }
    return out.toString();
  }

  /** Whether nothing has to be cleaned: what a register has is mostly so. */
  private static boolean plain(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !typed.isEmpty() && typed.length() <= LONGEST_INPUT;
  }

  private static List<String> warnings(Vin vin) {
    List<String> warnings = new ArrayList<>();
    String text = vin.text();
    if (!vin.full()) {
      warnings.add(
          text.length() + " characters: taken for a whole chassis number from before 1981");
      return warnings;
    }
    if (!lookAlike(text).equals(text)) {
      warnings.add("holds I, O or Q, which ISO 3779 leaves out; meant " + lookAlike(text) + "?");
    }
    if (text.chars().skip(SERIAL).anyMatch(c -> c < '0' || c > '9')) {
      warnings.add("the last four characters are not all digits");
    }
    return warnings;
  }

  private static String lookAlike(String text) {
    return text.length() == Vin.LENGTH
        ? text.replace('I', '1').replace('O', '0').replace('Q', '0')
        : text;
  }

  private static BadInput bad(String why) {
    return new BadInput("chassis number: " + why);
  }
}
