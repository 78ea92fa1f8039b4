package org.treffer.audit;

import org.treffer.request.Purpose;

/**
 * Why a search was made, as the searching side records it.
 *
 * <p>Under Decision 2008/615/JHA, Article 30(2), it stands in the log itself; under Regulation (EU)
 * 2024/982 the justification is kept apart from the log, in a log of its own.
 */
public sealed interface Reason {

  /**
   * The reason itself.
   *
   * @param purpose why
   * @param offence the offence's code, or empty
   * @param caseNumber the requesting authority's case, or empty
   */
  record Stated(Purpose purpose, String offence, String caseNumber) implements Reason {}

  /** The reason is an {@link Entry.Justified} of the same number in the log kept for them. */
  record KeptApart() implements Reason {}
}
