package org.treffer.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Divides a whole number in proportion to weights, the parts adding up to the whole. */
public final class Apportionment {

  private Apportionment() {}

  /**
   * By largest remainder; of equal remainders the earlier part goes first.
   *
   * @param whole what to divide, 0 or more
   * @param weights 0 or more each
   * @return one part a weight; all 0 if every weight is 0
   */
  public static List<Long> of(long whole, List<Long> weights) {
    long sum = weights.stream().mapToLong(Long::longValue).sum();
    List<Long> parts = new ArrayList<>();
    if (sum == 0) {
      weights.forEach(weight -> parts.add(0L));
      return parts;
    }
    List<Integer> byRemainder = new ArrayList<>();
    long left = whole;
    for (int i = 0; i < weights.size(); i++) {
      long part = Math.multiplyExact(whole, weights.get(i)) / sum;
      parts.add(part);
      byRemainder.add(i);
      left -= part;
    }
    byRemainder.sort(Comparator.comparing((Integer i) -> -(whole * weights.get(i) % sum)));
    for (int i = 0; i < left; i++) {
      int place = byRemainder.get(i);
      parts.set(place, parts.get(place) + 1);
    }
    return parts;
  }
}
