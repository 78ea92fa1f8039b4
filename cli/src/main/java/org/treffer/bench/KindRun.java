package org.treffer.bench;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * How requests of one kind went.
 *
 * @param sent and answered in some way
 * @param answered by a search of at least one state: a refusal is no answer
 * @param latency of the answered ones, microseconds from when they were due
 * @param outcomes states' answers by their word
 */
public record KindRun(
    long sent, long answered, Histogram latency, SortedMap<String, Long> outcomes) {

  /** Copies the map. */
  public KindRun {
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
  }

  /** How many of the states' answers have a word. */
  public long outcome(String word) {
    return outcomes.getOrDefault(word, 0L);
  }
}
