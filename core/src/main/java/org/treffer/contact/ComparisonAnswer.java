package org.treffer.contact;

import org.treffer.request.PartitionAnswer;

/** What a contact point says to a mass comparison. */
public sealed interface ComparisonAnswer {

  /**
   * It may begin.
   *
   * @param comparison to be closed at its end
   */
  record Admitted(DnaComparison comparison) implements ComparisonAnswer {}

  /**
   * It may not, or cannot.
   *
   * @param answer refused or unavailable
   */
  record Declined(PartitionAnswer answer) implements ComparisonAnswer {}
}
