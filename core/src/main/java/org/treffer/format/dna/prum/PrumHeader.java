package org.treffer.format.dna.prum;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.treffer.record.Country;

/**
 * A message's header.
 *
 * @param direction request or answer
 * @param ref the message's own reference, or empty
 * @param generator the program that wrote it, or empty
 * @param schemaVersion the version of the schema, or empty
 * @param requesting the request, as the requesting state numbers it
 * @param requested the answer, as the requested state numbers it; in a request the same as {@code
 *     requesting}
 */
public record PrumHeader(
    Direction direction,
    String ref,
    String generator,
    String schemaVersion,
    Leg requesting,
    Leg requested) {

  /** Which way a message goes. */
  public enum Direction {
    R,
    A
  }

  /**
   * One state's numbering.
   *
   * @param source the state that sends
   * @param destination the state that receives
   * @param requestId unique for the sending state
   * @param at date and time, to the second, in UTC
   */
  public record Leg(Country source, Country destination, String requestId, LocalDateTime at) {

    /**
     * Cuts the time to the second.
     *
     * @throws IllegalArgumentException if there is no number
     */
    public Leg {
      at = at.truncatedTo(ChronoUnit.SECONDS);
      if (requestId.isBlank()) {
        throw new IllegalArgumentException("element request_id is empty");
      }
    }
  }
}
