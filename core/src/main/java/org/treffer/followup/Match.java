package org.treffer.followup;

import java.time.Instant;
import org.treffer.record.Country;
import org.treffer.record.Reference;

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
 * @param searcher who searched, or empty at the state that was asked
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
    String searcher) {}
