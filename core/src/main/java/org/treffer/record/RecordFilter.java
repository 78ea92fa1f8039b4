package org.treffer.record;

/**
 * Decides on a packed header, before anything is compared, whether a record takes part in a search.
 * A filter is a value made once a request; it allocates nothing per record.
 */
public interface RecordFilter {

  /** Admits every record, whatever its header. */
  RecordFilter EVERY_RECORD = (common, grounds, count) -> true;

  /**
   * Whether a record takes part.
   *
   * @param common kind, status and birth, as {@link PackedHeader#common} packs them
   * @param grounds the record's grounds, each as {@link PackedHeader#ground} packs it; the array
   *     may be longer than {@code count} and is reused for the next record
   * @param count how many grounds the record has, at least 1
   */
  boolean admits(long common, long[] grounds, int count);
}
