package org.treffer.counters;

import java.util.Comparator;
import org.treffer.record.Country;

/**
 * What a sum is of.
 *
 * @param year in UTC
 * @param regime the legal regime's name
 * @param direction whether the counting state asked or answered
 * @param partner the other state
 * @param category of records
 * @param what an answer's status, {@code quality 1} to {@code 4} of matches, {@code in time} or
 *     {@code late} by the category's service level, or a step such as {@code confirmed}; without
 *     tabs
 */
public record Counted(
    int year, String regime, Direction direction, Country partner, String category, String what)
    implements Comparable<Counted> {

  private static final Comparator<Counted> ORDER =
      Comparator.comparingInt(Counted::year)
          .thenComparing(Counted::regime)
          .thenComparing(Counted::direction)
          .thenComparing(Counted::partner)
          .thenComparing(Counted::category)
          .thenComparing(Counted::what);

  /** Which side of requests the counting state was on. */
  public enum Direction {
    ASKS("asks"),
    ANSWERS("answers");

    private final String text;

    Direction(String text) {
      this.text = text;
    }

    /** The word in files. */
    public String text() {
      return text;
    }
  }

  @Override
  public int compareTo(Counted other) {
    return ORDER.compare(this, other);
  }
}
