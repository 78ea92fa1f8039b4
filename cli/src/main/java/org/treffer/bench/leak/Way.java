package org.treffer.bench.leak;

/** How much of an answer is timed. */
public enum Way {
  /** All of it, its durable log entries included: what a requester can measure. */
  ANSWER,
  /** The decision, the search and the release alone, without the logs' wait for the medium. */
  SEARCH
}
