package org.treffer.dna.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * A segment's signatures as columns of bytes, one a locus, 16 bytes a profile, to be scanned from
 * end to end. Built from doc values at first need.
 */
final class ScanColumns {

  /** {@code [locus of the signature][document]}: the code, 0 to 15. */
  private final byte[][] columns;

  private final int documents;
  private final ColumnScan scan;

  ScanColumns(LeafReader segment, ColumnScan scan) throws IOException {
    this.documents = segment.maxDoc();
    this.columns = new byte[Signature.LOCUS_COUNT][documents];
    this.scan = scan;
    NumericDocValues signatures = DocValues.getNumeric(segment, DnaFields.SIGNATURE);
    for (int doc = signatures.nextDoc();
        doc != NumericDocValues.NO_MORE_DOCS;
        doc = signatures.nextDoc()) {
      long signature = signatures.longValue();
      for (int i = 0; i < columns.length; i++) {
        columns[i][doc] = (byte) Signature.code(signature, i);
      }
    }
  }

  /** Adds every document whose signature passes. */
  void find(Signature.Test test, Candidates into) {
    int probed = 0;
    byte[][] used = new byte[columns.length][];
    byte[] codes = new byte[columns.length];
    for (int i = 0; i < columns.length; i++) {
      int code = Signature.code(test.probe(), i);
      if (code != 0) {
        used[probed] = columns[i];
        codes[probed++] = (byte) code;
      }
    }
    scan.find(Arrays.copyOf(used, probed), codes, documents, test.differing(), test.equal(), into);
  }
}
