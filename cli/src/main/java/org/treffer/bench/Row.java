package org.treffer.bench;

/**
 * What answers are counted by.
 *
 * @param category what was asked about
 * @param partition the state's code
 * @param outcome the word of the state's answer
 */
public record Row(String category, String partition, String outcome) implements Comparable<Row> {

  /** Whether a search gave it: a refusal is no answer. */
  boolean searched() {
    return outcome.equals("HIT") || outcome.equals("NO_HIT");
  }

  @Override
  public int compareTo(Row other) {
    int byCategory = category.compareTo(other.category);
    int byPartition = byCategory == 0 ? partition.compareTo(other.partition) : byCategory;
    return byPartition == 0 ? outcome.compareTo(other.outcome) : byPartition;
  }
}
