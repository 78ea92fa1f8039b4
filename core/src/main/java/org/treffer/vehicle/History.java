package org.treffer.vehicle;

/** Whether a national register keeps what was, or only what is. */
public enum History {
  /** Past registrations and holders are kept. */
  KEPT,
  /**
   * Only current data: they may be sent for a past reference time, marked as current (Decision
   * 2008/616/JHA, Annex chapter 3).
   */
  CURRENT_ONLY
}
