package org.treffer.protection.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Ordered, unmodifiable sets, so that sentences and reports come out the same each time. */
final class Sets {

  private Sets() {}

  static <T extends Comparable<? super T>> Set<T> copy(Set<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }

  static <T extends Comparable<? super T>> Set<T> with(Set<T> values, T another) {
    Set<T> wider = new TreeSet<>(values);
    wider.add(another);
    return wider;
  }

  /** The sets of one value more, from some that there are, or of one value less; none is empty. */
  static <T extends Comparable<? super T>> List<Set<T>> variants(
      Set<T> values, Collection<T> known) {
    List<Set<T>> variants = new ArrayList<>();
    for (T another : known) {
      if (!values.contains(another)) {
        variants.add(with(values, another));
      }
    }
    for (T one : values.size() < 2 ? Set.<T>of() : values) {
      Set<T> fewer = new TreeSet<>(values);
      fewer.remove(one);
      variants.add(fewer);
    }
    return variants;
  }
}
