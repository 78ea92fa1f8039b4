package org.treffer.protection;

import java.util.ArrayList;
import java.util.List;
import org.treffer.record.Status;

/**
 * What of a hit may leave the state, as a mask.
 *
 * @param any whether anything may: a request that was let in and has no rule that releases gets no
 *     hit
 * @param qualities bit q for matches of quality q
 * @param candidates the most candidates, 0 without a limit of the rules
 * @param fields bit i for the i-th of {@code names}
 * @param names the category's fields
 */
public record Release(boolean any, int qualities, int candidates, int fields, List<String> names) {

  /** Releases nothing. */
  public static final Release NOTHING = new Release(false, 0, 0, 0, List.of());

  /** Copies the list. */
  public Release {
    names = List.copyOf(names);
  }

  /**
   * Whether matches of a quality, 1 to 4, leave; of a category without qualities ask {@link #any}.
   */
  public boolean quality(int quality) {
    return any && (qualities >>> quality & 1) != 0;
  }

  /** Whether a field of the category's vocabulary leaves. */
  public boolean field(String name) {
    int place = names.indexOf(name);
    return any && place >= 0 && (fields >>> place & 1) != 0;
  }

  /**
   * Whether a field that names a person leaves. A blocked person does not: the answer then is the
   * one of a record whose field is empty.
   */
  public boolean person(String field, Status holder) {
    return holder != Status.BLOCKED && field(field);
  }

  /** The fields that leave, in the vocabulary's order. */
  public List<String> released() {
    List<String> released = new ArrayList<>();
    for (String name : names) {
      if (field(name)) {
        released.add(name);
      }
    }
    return released;
  }
}
