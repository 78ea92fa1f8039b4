package org.treffer.followup;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;

/**
 * One deed about one match.
 *
 * @param at when
 * @param request the request that found the match
 * @param from who asked
 * @param to who answered
 * @param reference the record
 * @param deed what was done
 * @param officer by whom
 * @param reason why a match was rejected or data were declined, or empty
 * @param data what was supplied, by name; empty for other deeds
 */
public record Event(
    Instant at,
    String request,
    Country from,
    Country to,
    Reference reference,
    Deed deed,
    Officer officer,
    String reason,
    Map<String, String> data) {

  /** Copies the data in their order. */
  public Event {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  boolean about(Match match) {
    return request.equals(match.request())
        && to.equals(match.to())
        && reference.equals(match.reference());
  }
}
