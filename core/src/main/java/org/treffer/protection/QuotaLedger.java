package org.treffer.protection;

import java.util.List;

/**
 * Counts the requests of a day. Requests are charged, never hits: whatever a search finds, or has
 * to withhold, the quota left is the same.
 */
public interface QuotaLedger {

  /** Grants everything and counts nothing: for replays, explanations and tests. */
  QuotaLedger UNMETERED = charges -> true;

  /**
   * Charges one request to all of these quotas, or, if one of them is spent, to none.
   *
   * @return whether it was charged
   */
  boolean spend(List<Charge> charges);
}
