package org.treffer.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.format.Losses;
import org.treffer.record.Reference;

/** Counts what a format could not carry, by kind, in the order in which each first came. */
final class LossCount implements Losses {

  /**
   * One kind of loss.
   *
   * @param what in words
   * @param whole whether whole records are left out for it
   * @param first the first record
   * @param count how many records
   */
  record Kind(String what, boolean whole, Reference first, long count) {
    Kind more() {
      return new Kind(what, whole, first, count + 1);
    }
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private long tried;
  private long leftOut;

  /** Told of each record that is about to be written. */
  void next() {
    tried++;
  }

  @Override
  public void part(Reference record, String what) {
    count(record, what, false);
  }

  @Override
  public void whole(Reference record, String why) {
    leftOut++;
    count(record, why, true);
  }

  private void count(Reference record, String what, boolean whole) {
    kinds.merge(what + whole, new Kind(what, whole, record, 1), (before, fresh) -> before.more());
  }

  /** Records written, wholly or in part. */
  long written() {
    return tried - leftOut;
  }

  /** Records not written. */
  long leftOut() {
    return leftOut;
  }

  List<Kind> kinds() {
    return List.copyOf(kinds.values());
  }
}
