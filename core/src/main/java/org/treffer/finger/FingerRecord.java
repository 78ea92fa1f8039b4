package org.treffer.finger;

import java.util.List;
import org.treffer.record.Header;
import org.treffer.record.Reference;
import org.treffer.record.StoredRecord;

/**
 * The prints of one person or one trace in a national register.
 *
 * @param reference its number
 * @param kind what the prints are
 * @param header what the data-protection rules decide on
 * @param prints 1 to {@value #MOST_PRINTS}
 */
public record FingerRecord(
    Reference reference, FingerKind kind, Header header, List<FingerTemplate> prints)
    implements StoredRecord {

  /** The most prints of a record: ten rolled, ten plain, two palms of several parts. */
  public static final int MOST_PRINTS = 40;

  /**
   * Copies the prints.
   *
   * @throws IllegalArgumentException if there is none, or too many
   */
  public FingerRecord {
    prints = List.copyOf(prints);
    if (prints.isEmpty() || prints.size() > MOST_PRINTS) {
      throw new IllegalArgumentException(
          "field prints: 1 to " + MOST_PRINTS + " prints, not " + prints.size());
    }
  }
}
