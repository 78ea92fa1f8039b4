package org.treffer.partition;

import java.util.List;
import org.treffer.record.Hit;

/**
 * What a store says to a query: all hits there are, or that it cannot tell. Never some of the hits.
 *
 * @param <H> the category's hit
 */
public sealed interface StoreAnswer<H extends Hit> {

  /**
   * Every live record was searched.
   *
   * @param hits in the order of the answer
   */
  record Complete<H extends Hit>(List<H> hits) implements StoreAnswer<H> {
    /** Copies the list. */
    public Complete {
      hits = List.copyOf(hits);
    }
  }

  /**
   * The store could not be searched as a whole.
   *
   * @param reason what the operator of the partition should know
   */
  record Unavailable<H extends Hit>(String reason) implements StoreAnswer<H> {}
}
