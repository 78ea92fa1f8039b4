package org.treffer.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * What a purge deleted.
 *
 * @param entries how many entries
 * @param days the UTC days they were of, one a segment
 * @param proofs the names of the signed files that stand for the segments
 * @param keysDestroyed the months whose payload keys are gone, so that no keyed hash of theirs can
 *     be tried any more
 */
public record Purged(
    long entries, List<LocalDate> days, List<String> proofs, Set<YearMonth> keysDestroyed) {

  /** Copies the collections. */
  public Purged {
    days = List.copyOf(days);
    proofs = List.copyOf(proofs);
    keysDestroyed = Set.copyOf(keysDestroyed);
  }
}
