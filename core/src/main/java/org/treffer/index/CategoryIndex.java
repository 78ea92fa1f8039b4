package org.treffer.index;

import org.apache.lucene.document.Document;
import org.treffer.record.Category;
import org.treffer.record.StoredRecord;

/**
 * How one category's records become Lucene documents.
 *
 * @param <R> the category's record
 */
public interface CategoryIndex<R extends StoredRecord> {

  /** The indexed field that holds a record's reference, for replacing and deleting. */
  String REFERENCE = "reference";

  /** The category. */
  Category category();

  /**
   * Fills an empty document with every field of a record but {@link #REFERENCE}, which the store
   * adds.
   */
  void fields(R record, Document document);
}
