package org.treffer.format;

import org.treffer.record.Reference;

/** Hears what a format cannot carry of the records that are written in it. */
public interface Losses {

  /**
   * A part of a record that is written without it.
   *
   * @param what the same words for the same kind of part, so that they can be counted
   */
  void part(Reference record, String what);

  /** A record that is not written at all, and why. */
  void whole(Reference record, String why);
}
