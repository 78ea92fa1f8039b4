package org.treffer.finger.index;

import org.treffer.finger.PreparedPrint;

/**
 * One of a probe's prints.
 *
 * @param position the finger or palm, 0 if not known
 * @param print ready for the matcher
 */
record ProbePrint(int position, PreparedPrint print) {

  /** Whether it may show the same finger as a print of a position. */
  boolean comparable(int other) {
    return position == 0 || other == 0 || position == other;
  }

  /** Whether it is known to show the same finger. */
  boolean same(int other) {
    return position != 0 && position == other;
  }
}
