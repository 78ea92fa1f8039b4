package org.treffer.followup;

import java.time.Instant;
import java.util.Set;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;

/**
 * A match as a log holds it, at one state.
 *
 * @param request the request's number
 * @param at when it was answered
 * @param from who asked
 * @param to who answered
 * @param category of the record
 * @param agreement the legal basis
 * @param regime its regime
 * @param reference the record
 * @param involved who searched, and who asked for the search; nobody at the state that was asked
 */
public record Match(
    String request,
    Instant at,
    Country from,
    Country to,
    String category,
    String agreement,
    String regime,
    Reference reference,
    Set<Officer> involved) {

  /** Copies the set. */
  public Match {
    involved = Set.copyOf(involved);
  }
}
