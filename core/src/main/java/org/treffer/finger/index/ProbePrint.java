package org.treffer.finger.index;

import org.treffer.finger.Positions;
import org.treffer.finger.PreparedPrint;

/**
 * One of a probe's prints.
 *
 * @param position the finger or palm, see {@link Positions}
 * @param print ready for the matcher
 */
record ProbePrint(int position, PreparedPrint print) {

  /** Whether it may show the same finger as a print of a position. */
  boolean comparable(int other) {
    return Positions.mayBeOne(position, other);
  }

  /** Whether it is known to show the same finger. */
  boolean same(int other) {
    return Positions.areOne(position, other);
  }
}
