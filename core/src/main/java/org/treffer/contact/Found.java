package org.treffer.contact;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.treffer.record.Hit;

/** What a desk found. */
public sealed interface Found {

  /**
   * The whole register was searched.
   *
   * @param hits in the order of the answer
   * @param expectedChanceHits by quality, from published figures alone; empty where there are none
   */
  record Hits(List<Hit> hits, SortedMap<Integer, Double> expectedChanceHits) implements Found {
    /** Copies the collections. */
    public Hits {
      hits = List.copyOf(hits);
      expectedChanceHits = Collections.unmodifiableSortedMap(new TreeMap<>(expectedChanceHits));
    }
  }

  /**
   * The register could not be searched as a whole.
   *
   * @param reason for the requested state's own eyes
   */
  record Unsearchable(String reason) implements Found {}
}
