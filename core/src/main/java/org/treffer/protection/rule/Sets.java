package org.treffer.protection.rule;

import java.util.Collections;
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

  static <T extends Comparable<? super T>> Set<T> withoutFirst(Set<T> values) {
    TreeSet<T> fewer = new TreeSet<>(values);
    fewer.pollFirst();
    return fewer;
  }
}
