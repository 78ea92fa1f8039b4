package org.treffer.synthetic.vehicle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treffer.synthetic.Draws;

/**
 * What crosses borders: exports, thefts and clones, one for every {@value #ONE_IN} registrations,
 * at most {@value #MOST}. Each ties two registrations of two partitions; no registration has part
 * in two.
 */
final class Crossings {

  static final int ONE_IN = 250;
  static final int MOST = 100_000;

  /** What happens to a vehicle across a border. */
  enum Kind {
    EXPORT,
    THEFT,
    CLONE
  }

  /** Whether a registration is the one from which something comes, or the other. */
  enum End {
    HOME,
    ABROAD
  }

  /**
   * A registration's part in a crossing.
   *
   * @param kind what happens
   * @param end whether it is the vehicle's home
   * @param partition the place of the other partition
   * @param number the other registration
   * @param event the crossing's own number
   */
  record Crossing(Kind kind, End end, int partition, long number, int event) {}

  private final List<Map<Long, Crossing>> byPartition = new ArrayList<>();

  /**
   * The crossings of a population.
   *
   * @param sizes registrations of each partition
   */
  Crossings(long key, List<Long> sizes) {
    List<Permutation> orders = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      byPartition.add(new HashMap<>());
      long blocks = sizes.get(i) / Slot.BLOCK;
      orders.add(new Permutation(Draws.key(key, i), Math.max(1, blocks)));
    }
    long total = sizes.stream().mapToLong(Long::longValue).sum();
    long[] used = new long[sizes.size()];
    int events = (int) Math.min(MOST, total / ONE_IN);
    for (int event = 0; event < events; event++) {
      Draws draws = new Draws(Draws.key(key, "event" + event));
      int home = drawn(sizes, total, draws);
      int abroad = drawn(sizes, total, draws);
      boolean room =
          home != abroad
              && used[home] < sizes.get(home) / Slot.BLOCK
              && used[abroad] < sizes.get(abroad) / Slot.BLOCK;
      if (room) {
        Kind kind = draws.chance(0.7) ? Kind.EXPORT : draws.chance(0.5) ? Kind.THEFT : Kind.CLONE;
        long here = orders.get(home).at(used[home]++) * Slot.BLOCK + Slot.CROSSING;
        long there = orders.get(abroad).at(used[abroad]++) * Slot.BLOCK + Slot.CROSSING;
        byPartition.get(home).put(here, new Crossing(kind, End.HOME, abroad, there, event));
        byPartition.get(abroad).put(there, new Crossing(kind, End.ABROAD, home, here, event));
      }
    }
  }

  private static int drawn(List<Long> sizes, long total, Draws draws) {
    long place = draws.below(total);
    for (int i = 0; i < sizes.size(); i++) {
      place -= sizes.get(i);
      if (place < 0) {
        return i;
      }
    }
    throw new IllegalStateException("the sizes don't add up");
  }

  Optional<Crossing> of(int partition, long number) {
    return Optional.ofNullable(byPartition.get(partition).get(number));
  }
}
