package org.treffer.index;

import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.treffer.record.Header;
import org.treffer.record.PackedHeader;
import org.treffer.record.Status;

/** The fields that hold a record's header, the same for every category. */
public final class HeaderFields {

  /** Numeric doc values: what {@link PackedHeader#common} packs. */
  static final String COMMON = "header";

  /** Numeric doc values: the first ground, as {@link PackedHeader#ground} packs it. */
  static final String GROUND = "ground";

  /** Binary doc values, 5 bytes a ground, big-endian: the second ground and those after it. */
  static final String MORE_GROUNDS = "grounds";

  /** A packed ground has 38 bits, the number of its case the highest. */
  static final int BYTES_A_GROUND = 5;

  private HeaderFields() {}

  /**
   * Adds the header to a document.
   *
   * @param kind the category's own number of the kind, 0 to 15
   */
  public static void add(int kind, Header header, Document document) {
    document.add(new NumericDocValuesField(COMMON, PackedHeader.common(kind, header)));
    document.add(
        new NumericDocValuesField(GROUND, PackedHeader.ground(header.grounds().getFirst())));
    int more = header.grounds().size() - 1;
    if (more > 0) {
      byte[] bytes = new byte[BYTES_A_GROUND * more];
      for (int i = 0; i < more; i++) {
        long ground = PackedHeader.ground(header.grounds().get(i + 1));
        for (int b = 0; b < BYTES_A_GROUND; b++) {
          bytes[BYTES_A_GROUND * i + b] = (byte) (ground >>> 32 - 8 * b);
        }
      }
      document.add(new BinaryDocValuesField(MORE_GROUNDS, new BytesRef(bytes)));
    }
  }

  /** Which of its successive headers a segment's documents have: their statuses may change. */
  static long generation(LeafReader segment) {
    FieldInfo field = segment.getFieldInfos().fieldInfo(COMMON);
    return field == null ? -1 : field.getDocValuesGen();
  }

  /**
   * The field that changes with a document's status.
   *
   * @throws IOException if the segment cannot be read
   */
  static Field withStatus(LeafReader segment, int document, Status status) throws IOException {
    long common = new HeaderReader(segment).common(document);
    return new NumericDocValuesField(COMMON, PackedHeader.withStatus(common, status));
  }
}
