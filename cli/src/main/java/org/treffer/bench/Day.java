package org.treffer.bench;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A load as on a day, and what was measured beside it in the same run.
 *
 * @param seed which requests were drawn
 * @param mix the shares
 * @param requestsADay of a day in whose busiest hour requests come at the rate of the run
 * @param beside the even load that was sent at the same rate before, the baseline
 * @param even how that went
 * @param alone each kind of request sent alone after it
 */
public record Day(
    long seed,
    Mix mix,
    double requestsADay,
    Workload beside,
    Measured even,
    SortedMap<String, Alone> alone)
    implements Asked {

  /** Copies the map. */
  public Day {
    alone = Collections.unmodifiableSortedMap(new TreeMap<>(alone));
  }
}
