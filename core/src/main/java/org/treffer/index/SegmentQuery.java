package org.treffer.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.treffer.record.Hit;

/**
 * A search as a value: the probe, the rule and the record filter, ready to run on any segment.
 *
 * @param <H> the category's hit
 */
public interface SegmentQuery<H extends Hit> {

  /**
   * Adds every hit among a segment's live documents to a list, in any order.
   *
   * @throws IOException if the segment cannot be read; then the whole search has failed
   */
  void search(LeafReader segment, List<? super H> hits) throws IOException;

  /** Brings the hits of all segments into the order of the answer, and cuts it to its limit. */
  List<H> ordered(List<H> hits);
}
