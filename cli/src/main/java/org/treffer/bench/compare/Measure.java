package org.treffer.bench.compare;

/** What a round of {@code treffer bench} measured, as its result file names it. */
public enum Measure {
  /** Requests answered a second. */
  THROUGHPUT("answered a second", "/run/throughput", Better.HIGHER),
  /** The highest load that kept the goal of {@code --find}, requests a second. */
  HIGHEST_LOAD("highest load a second", "/highestLoad/rate", Better.HIGHER),
  /** Microseconds. */
  MEDIAN("median latency, us", "/run/latency/p50", Better.LOWER),
  /** Microseconds. */
  P90("p90 latency, us", "/run/latency/p90", Better.LOWER),
  /** Microseconds. */
  P99("p99 latency, us", "/run/latency/p99", Better.LOWER),
  /** Microseconds. */
  P999("p99.9 latency, us", "/run/latency/p99.9", Better.LOWER),
  /** Microseconds of processor time a request. */
  PROCESSOR("processor time, us", "/run/cpu", Better.LOWER),
  /** Bytes a request. */
  ALLOCATED("bytes allocated", "/run/allocated", Better.LOWER);

  /** Which way is an improvement. */
  enum Better {
    HIGHER,
    LOWER
  }

  private final String text;
  private final String pointer;
  private final Better better;

  Measure(String text, String pointer, Better better) {
    this.text = text;
    this.pointer = pointer;
    this.better = better;
  }

  /** The name, with its unit. */
  public String text() {
    return text;
  }

  /** Where it lies in a result: a JSON pointer. */
  String pointer() {
    return pointer;
  }

  /** How many times worse: above 1 if after is worse than before. */
  double worse(double before, double after) {
    return better == Better.HIGHER ? before / after : after / before;
  }
}
