package org.treffer.finger.index;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.PackedPrint;
import org.treffer.index.HeaderReader;
import org.treffer.index.SegmentScan;
import org.treffer.record.PackedHeader;
import org.treffer.record.Reference;

/** Reads a segment's prints; records without any are passed over. */
final class PrintScan implements SegmentScan<FingerProbe> {

  private static final FingerKind[] KINDS = FingerKind.values();

  @Override
  public void read(LeafReader segment, int from, int to, Consumer<? super FingerProbe> each)
      throws IOException {
    Bits live = segment.getLiveDocs();
    HeaderReader headers = new HeaderReader(segment);
    BinaryDocValues numbers = DocValues.getBinary(segment, FingerIndex.NUMBER);
    BinaryDocValues prints = DocValues.getBinary(segment, FingerIndex.PRINTS);
    for (int doc = from; doc < to; doc++) {
      if ((live == null || live.get(doc))
          && numbers.advanceExact(doc)
          && prints.advanceExact(doc)
          && prints.binaryValue().length > 0) {
        FingerKind kind = KINDS[PackedHeader.kind(headers.common(doc))];
        Reference reference = new Reference(numbers.binaryValue().utf8ToString());
        each.accept(new FingerProbe(reference, kind, kind, templates(prints.binaryValue())));
      }
    }
  }

  private static List<FingerTemplate> templates(BytesRef packed) {
    MemorySegment prints =
        MemorySegment.ofArray(packed.bytes).asSlice(packed.offset, packed.length);
    List<FingerTemplate> templates = new ArrayList<>();
    for (long at = 0; at < packed.length; at += PackedPrint.lengthAt(prints, at)) {
      templates.add(PackedPrint.templateAt(prints, at));
    }
    return templates;
  }
}
