package org.treffer.protection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.treffer.record.Country;

/**
 * Counters in memory, for the days that requests come in on. A contact point rebuilds them at its
 * start by {@link #restore} from the day's log. Any thread may call it.
 */
public final class DayLedger implements QuotaLedger {

  private record Key(String rule, Country from, LocalDate day) {}

  private final Map<Key, Integer> spent = new HashMap<>();

  /** Empty counters. */
  public DayLedger() {}

  @Override
  public synchronized boolean spend(List<Charge> charges) {
    for (Charge charge : charges) {
      if (spent.getOrDefault(key(charge), 0) >= charge.perDay()) {
        return false;
      }
    }
    charges.forEach(c -> spent.merge(key(c), 1, Integer::sum));
    return true;
  }

  /** Counts a request that was charged before, whether or not a quota is spent. */
  public synchronized void restore(List<Charge> charges) {
    charges.forEach(c -> spent.merge(key(c), 1, Integer::sum));
  }

  /** How many requests a quota has been charged. */
  public synchronized int spent(Charge charge) {
    return spent.getOrDefault(key(charge), 0);
  }

  /** Forgets the days before one. */
  public synchronized void forgetBefore(LocalDate day) {
    spent.keySet().removeIf(k -> k.day().isBefore(day));
  }

  private static Key key(Charge charge) {
    return new Key(charge.rule(), charge.from(), charge.day());
  }
}
