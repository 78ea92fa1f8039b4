package org.treffer.vehicle.plate;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One series of plates: its form, matched strictly (known area codes, the serial's own letters) or
 * loosely (any letters), since real registers hold odd plates.
 *
 * @param name its name in the table
 * @param strict the form as issued, but for the area code
 * @param loose the same form with any letters; in both, the group named area is the area code
 * @param areas the known area codes; empty where the form has none
 * @param from the first day of issue; {@link LocalDate#MIN} if not known
 * @param to the last day of issue; {@link LocalDate#MAX} if it goes on or the day is not known
 */
record Series(
    String name, Pattern strict, Pattern loose, Set<String> areas, LocalDate from, LocalDate to) {

  private static final String AREA = "area";
  private static final String VOWELS = "[AEIOU]";
  private static final String CONSONANTS = "[A-Z&&[^AEIOU]]";

  /** How a plate fits. */
  enum Fit {
    AS_ISSUED,
    IN_FORM,
    NOT
  }

  /** Translates the table's notation, explained at its head. */
  static Series of(String name, String pattern, Set<String> areas, String alphabet) {
    boolean hasArea = pattern.indexOf('a') >= 0;
    return new Series(
        name,
        Pattern.compile(translate(pattern, shape(areas), "[" + alphabet + "]", true)),
        Pattern.compile(translate(pattern, shape(areas), "\\p{Lu}", false)),
        hasArea ? areas : Set.of(),
        LocalDate.MIN,
        LocalDate.MAX);
  }

  /** The same series with its days of issue. */
  Series issued(LocalDate first, LocalDate last) {
    return new Series(name, strict, loose, areas, first, last);
  }

  /** Whether its serials were issued with letters such as Š, of which there is one series. */
  boolean hasDiacritics() {
    return strict.pattern().chars().anyMatch(c -> "ČĆĐŠŽ".indexOf(c) >= 0);
  }

  /** Whether plates of this series were given out on a day. */
  boolean issuedOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  Fit fit(String key) {
    Matcher issued = strict.matcher(key);
    if (issued.matches() && (areas.isEmpty() || areas.contains(issued.group(AREA)))) {
      return Fit.AS_ISSUED;
    }
    return loose.matcher(key).matches() ? Fit.IN_FORM : Fit.NOT;
  }

  /** The area code of a key in this form, or empty if the form has none. */
  String area(String key) {
    Matcher matcher = loose.matcher(key);
    return !areas.isEmpty() && matcher.matches() ? matcher.group(AREA) : "";
  }

  /** Any code of the lengths that the known ones have. */
  private static String shape(Set<String> areas) {
    int shortest = areas.stream().mapToInt(String::length).min().orElse(1);
    int longest = areas.stream().mapToInt(String::length).max().orElse(3);
    boolean digits = !areas.isEmpty() && areas.stream().allMatch(a -> a.matches("[0-9]+"));
    return (digits ? "[0-9]" : "\\p{Lu}") + "{" + shortest + "," + longest + "}";
  }

  /** A serial's own letters, loosely: any letter, and any digit where the form takes digits. */
  private static String anyOf(String group) {
    return group.indexOf('0') < 0 ? "\\p{Lu}" : "[\\p{Lu}0-9]";
  }

  private static String translate(String pattern, String area, String letter, boolean strict) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '[' || c == '{') {
        int end = pattern.indexOf(c == '[' ? ']' : '}', i);
        String group = pattern.substring(i, end + 1);
        boolean serial = c == '[' && group.length() > 12;
        out.append(strict || !serial ? group : anyOf(group));
        i = end;
        continue;
      }
      out.append(
          switch (c) {
            case 'a' -> "(?<" + AREA + ">" + area + ")";
            case 'l' -> letter;
            case 'v' -> strict ? VOWELS : letter;
            case 'c' -> strict ? CONSONANTS : letter;
            case '9' -> "[0-9]";
            case '1' -> strict ? "[1-9]" : "[0-9]";
            case '/' -> "\\|";
            default -> String.valueOf(c);
          });
    }
    return out.toString();
  }
}
