package org.treffer.finger.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/**
 * All prints of a segment in contiguous memory outside the heap, record after record; freed when
 * nothing refers to it any more.
 */
final class FingerSegment {

  /** Where each document's prints start; one more at the end. */
  final long[] starts;

  final MemorySegment prints;

  FingerSegment(LeafReader segment) throws IOException {
    starts = new long[segment.maxDoc() + 1];
    BinaryDocValues lengths = DocValues.getBinary(segment, FingerIndex.PRINTS);
    for (int document = 0; document < segment.maxDoc(); document++) {
      int length = lengths.advanceExact(document) ? lengths.binaryValue().length : 0;
      starts[document + 1] = starts[document] + length;
    }
    prints = Arena.ofAuto().allocate(Math.max(1, starts[segment.maxDoc()]), 64);
    BinaryDocValues values = DocValues.getBinary(segment, FingerIndex.PRINTS);
    for (int document = 0; document < segment.maxDoc(); document++) {
      if (values.advanceExact(document)) {
        BytesRef bytes = values.binaryValue();
        MemorySegment.copy(
            MemorySegment.ofArray(bytes.bytes),
            bytes.offset,
            prints,
            starts[document],
            bytes.length);
      }
    }
  }
}
