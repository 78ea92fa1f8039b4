package org.treffer.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.LeafReader;
import org.treffer.record.Category;
import org.treffer.record.Status;
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

  /**
   * The doc values that change with a stored record's status (Decision 2008/615/JHA, Article 28).
   * Unless the category says otherwise they are the ones of {@link HeaderFields}.
   *
   * @throws IOException if the segment cannot be read
   */
  default List<Field> withStatus(LeafReader segment, int document, Status status)
      throws IOException {
    return List.of(HeaderFields.withStatus(segment, document, status));
  }
}
