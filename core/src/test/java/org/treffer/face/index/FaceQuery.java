package org.treffer.face.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.treffer.face.Face;
import org.treffer.face.FaceHit;
import org.treffer.index.HeaderReader;
import org.treffer.index.SegmentQuery;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.record.Status;

/** Looks at every face. */
record FaceQuery(Face probe, RecordFilter filter) implements SegmentQuery<FaceHit> {

  @Override
  public void search(LeafReader segment, List<? super FaceHit> hits) throws IOException {
    HeaderReader headers = new HeaderReader(segment);
    BinaryDocValues features = DocValues.getBinary(segment, FaceIndex.FEATURES);
    BinaryDocValues numbers = DocValues.getBinary(segment, FaceIndex.NUMBER);
    Bits live = segment.getLiveDocs();
    for (int doc = 0; doc < segment.maxDoc(); doc++) {
      if ((live == null || live.get(doc))
          && headers.admits(filter, doc)
          && features.advanceExact(doc)
          && numbers.advanceExact(doc)) {
        int distance = probe.distance(face(features.binaryValue()));
        if (distance <= Face.SAME) {
          String number = numbers.binaryValue().utf8ToString();
          boolean disputed = PackedHeader.status(headers.common(doc)) == Status.DISPUTED;
          hits.add(new FaceHit(new Reference(number), distance, disputed));
        }
      }
    }
  }

  private static Face face(BytesRef bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    List<Integer> features = new ArrayList<>();
    while (buffer.hasRemaining()) {
      features.add(buffer.getInt());
    }
    return new Face(features);
  }

  @Override
  public List<FaceHit> ordered(List<FaceHit> hits) {
    return hits.stream()
        .sorted(Comparator.comparingInt(FaceHit::distance).thenComparing(FaceHit::reference))
        .toList();
  }
}
