package org.treffer.bench.leak;

import java.util.List;

/**
 * What a trial found.
 *
 * @param profiles in each store
 * @param way how much of an answer was timed
 * @param cells one an arm and question
 * @param verdict what that means
 */
public record LeakReport(long profiles, Way way, List<Cell> cells, Verdict verdict) {

  /** Copies the list. */
  public LeakReport {
    cells = List.copyOf(cells);
  }
}
