package org.treffer.page;

import java.util.List;
import java.util.SortedSet;
import org.treffer.record.Country;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;

/**
 * A request that a page proposes, to be sent as it is or changed.
 *
 * @param title what happens
 * @param text lines to read before
 * @param learn lines to read after
 * @param newAgreements agreements that bind from then on, as JSON
 * @param from who asks
 * @param to who is asked
 * @param question what is asked
 * @param purpose why
 * @param offence the offence's code, or empty
 * @param officer who searches
 * @param requestedBy who asked for it
 * @param caseNumber the case, or empty
 * @param agreement the basis, if it has to be named
 */
public record Proposal(
    String title,
    List<String> text,
    List<String> learn,
    List<String> newAgreements,
    Country from,
    SortedSet<Country> to,
    Question question,
    Purpose purpose,
    String offence,
    Officer officer,
    Officer requestedBy,
    String caseNumber,
    String agreement) {}
