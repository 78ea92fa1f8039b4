package org.treffer.finger.evaluation;

/** A matcher that has made its impressions ready, as {@link Evaluation} asks it. */
@FunctionalInterface
public interface PairScorer {

  /** How alike two impressions are, by their places in the list; higher is more alike. */
  double score(int probe, int candidate);
}
