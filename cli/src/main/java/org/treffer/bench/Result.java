package org.treffer.bench;

import java.util.List;
import java.util.Optional;

/**
 * What a benchmark has found.
 *
 * @param environment where
 * @param asked what was asked
 * @param run the measured run
 * @param highest the highest load under a goal, if it was looked for
 * @param bulks comparisons in bulk, each measured alone and beside such a run
 */
public record Result(
    Environment environment,
    Asked asked,
    Measured run,
    Optional<HighestLoad> highest,
    List<Bulk> bulks) {

  /** Copies the list. */
  public Result {
    bulks = List.copyOf(bulks);
  }
}
