package org.treffer.audit;

import java.time.Instant;
import org.treffer.record.Country;

/**
 * What every entry says, whichever side wrote it (Decision 2008/615/JHA, Article 30(1)): which
 * request, when exactly, between whom, about which data.
 *
 * @param number the requester's number of the request, by which the two sides' entries meet; 1 to
 *     {@value #LONGEST} characters
 * @param at the exact time at which the side that wrote the entry searched or answered
 * @param requesting the state that asks
 * @param requested the state that is asked
 * @param category the category of the data, such as {@code dna}
 * @param agreement the name of the agreement that is the basis
 */
public record Matter(
    String number,
    Instant at,
    Country requesting,
    Country requested,
    String category,
    String agreement) {

  /** The longest number, category or agreement, in characters. */
  public static final int LONGEST = 128;

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if a text is empty or too long
   */
  public Matter {
    bounded("number", number);
    bounded("category", category);
    bounded("agreement", agreement);
  }

  private static void bounded(String name, String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the " + name + " in a log has 1 to " + LONGEST + " characters, not '" + text + "'");
    }
  }
}
