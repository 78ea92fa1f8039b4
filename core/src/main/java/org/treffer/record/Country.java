package org.treffer.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A state by its two-letter ISO 3166-1 code, as Article 7(5) of Decision 2008/616/JHA names states;
 * {@code XK}, user-assigned in the standard, stands for Kosovo.
 *
 * @param code two capital letters
 */
public record Country(String code) implements Comparable<Country> {

  private static final Set<String> KNOWN = known();

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is not an assigned ISO 3166-1 code or {@code XK}
   */
  public Country {
    if (!KNOWN.contains(code)) {
      throw new IllegalArgumentException(
          "unknown country code '" + code + "': two capital letters of ISO 3166-1, or XK");
    }
  }

  /** Reads a code in any case. */
  public static Country of(String code) {
    return new Country(code.strip().toUpperCase(Locale.ROOT));
  }

  /** Whether a text, in capitals, is a code that {@link #of} accepts. */
  public static boolean isCode(String text) {
    return KNOWN.contains(text);
  }

  @Override
  public int compareTo(Country other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }

  private static Set<String> known() {
    Set<String> codes = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
    codes.add("XK");
    return Set.copyOf(codes);
  }
}
