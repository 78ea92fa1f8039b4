package org.treffer.face.index;

import java.nio.ByteBuffer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.treffer.face.Face;
import org.treffer.face.FaceHit;
import org.treffer.face.FaceRecord;
import org.treffer.index.CategoryIndex;
import org.treffer.index.HeaderFields;
import org.treffer.index.SegmentQuery;
import org.treffer.record.Category;
import org.treffer.record.RecordFilter;

/** Faces as Lucene documents. */
public final class FaceIndex implements CategoryIndex<FaceRecord> {

  /** The category. */
  public static final Category FACE = Category.named("face");

  static final String NUMBER = "number";
  static final String FEATURES = "features";

  @Override
  public Category category() {
    return FACE;
  }

  @Override
  public void fields(FaceRecord record, Document document) {
    HeaderFields.add(0, record.header(), document);
    document.add(new BinaryDocValuesField(NUMBER, new BytesRef(record.reference().text())));
    ByteBuffer features = ByteBuffer.allocate(Face.FEATURES * Integer.BYTES);
    record.face().features().forEach(features::putInt);
    document.add(new BinaryDocValuesField(FEATURES, new BytesRef(features.array())));
  }

  /** The search for every face near enough. */
  public SegmentQuery<FaceHit> query(Face probe, RecordFilter filter) {
    return new FaceQuery(probe, filter);
  }
}
