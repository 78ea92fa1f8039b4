package org.treffer.request;

import java.time.Instant;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Probe;

/**
 * One case's question to other states (Decision 2008/615/JHA, Articles 3, 9 and 12: searches are
 * made case by case).
 *
 * @param number the request's own number, unique for the requesting state
 * @param from the requesting state
 * @param category what is searched
 * @param probe what is searched for
 * @param purpose why
 * @param offence the offence's code in the catalogue, or empty where none is stated
 * @param officer who makes the search
 * @param requestedBy who asked for the search; the same officer if nobody else did
 * @param caseNumber the requesting authority's case, or empty
 * @param agreement the name of the agreement that is the basis
 * @param at when the request is made
 */
public record Request(
    String number,
    Country from,
    Category category,
    Probe probe,
    Purpose purpose,
    String offence,
    Officer officer,
    Officer requestedBy,
    String caseNumber,
    String agreement,
    Instant at) {

  /**
   * Checks who searches, and who asked for it.
   *
   * @throws org.treffer.record.BadInput if one of them is another state's officer
   */
  public Request {
    officer.requireOf(from);
    requestedBy.requireOf(from);
  }
}
