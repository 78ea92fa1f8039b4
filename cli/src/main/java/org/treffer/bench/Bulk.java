package org.treffer.bench;

import java.util.List;

/**
 * Comparisons in bulk, measured alone and beside a load.
 *
 * @param name night, or opening and the two states
 * @param comparisons one a state that compares and an agreement
 * @param stains compared, each with one register or more
 * @param pairs of a stain and a record that were compared or ruled out
 * @param found pairs that match
 * @param declined states that do not take part, by their rules
 * @param rounds how often all of it was made to be measured
 * @param seconds a round took, logs included
 * @param cpuSeconds processor time of a round
 * @param single the baseline: the same stains searched one by one, as ordinary requests
 * @param beside the load of the run, sent once more while rounds went on
 */
public record Bulk(
    String name,
    int comparisons,
    long stains,
    long pairs,
    long found,
    List<String> declined,
    int rounds,
    double seconds,
    double cpuSeconds,
    Alone single,
    Measured beside) {

  private static final double MICROS = 1e6;

  /** Copies the list. */
  public Bulk {
    declined = List.copyOf(declined);
  }

  /** Pairs a second. */
  public double pairsPerSecond() {
    return pairs / seconds;
  }

  /** Processor time a stain, microseconds. */
  public double cpuMicros() {
    return cpuSeconds * MICROS / stains;
  }

  /** Seconds that the same would take by searches one after the other, from those measured. */
  public double singleSeconds() {
    return stains * (single.median() / MICROS);
  }
}
