package org.treffer.contact;

import java.util.List;
import org.treffer.index.HeaderReader;
import org.treffer.index.SegmentScan;
import org.treffer.partition.PartitionStore;
import org.treffer.protection.Release;
import org.treffer.record.Category;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.RecordFilter;
import org.treffer.request.Regime;

/** What a contact point does differently for each category. */
public interface Desk {

  /** The category. */
  Category category();

  /**
   * The probe's kind, in the words of the rules' vocabulary.
   *
   * @throws IllegalArgumentException if the probe is not one of this category
   */
  String kindOf(Probe probe);

  /** Searches the register, under the settings of a regime, among the records a filter admits. */
  Found search(PartitionStore store, Probe probe, Regime regime, RecordFilter filter);

  /** Reads the headers of records, which tell why the rules withhold one. */
  default <T> SegmentScan<T> headers(HeaderReader.Reading<T> reading) {
    return HeaderReader.scan(reading);
  }

  /** Whether a hit may leave. */
  boolean releases(Release release, Hit hit);

  /**
   * What of a hit that may leave is told: all of it, unless the category has fields to withhold.
   */
  default Hit told(Release release, Hit hit) {
    return hit;
  }

  /**
   * The parts of a hit that {@link #told} leaves out of it, in words: parts that the record has.
   * Asked only after the answer has left.
   */
  default List<String> untold(Release release, Hit hit) {
    return List.of();
  }
}
