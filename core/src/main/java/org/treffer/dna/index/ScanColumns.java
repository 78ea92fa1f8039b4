package org.treffer.dna.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * A segment's signatures as columns of bytes, one a locus, 12 bytes a profile, to be scanned from
 * end to end. Built from doc values at first need.
 */
final class ScanColumns {

  /** {@code [locus of the signature][document]}: the code, 0 to 31. */
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

  /** Adds every document whose signature differs provably at no more loci than allowed. */
  void find(long probeSignature, int differences, Candidates into) {
    int typed = 0;
    byte[][] probed = new byte[Signature.LOCUS_COUNT][];
    byte[] codes = new byte[Signature.LOCUS_COUNT];
    for (int i = 0; i < columns.length; i++) {
      int code = Signature.code(probeSignature, i);
      if (code != 0) {
        probed[typed] = columns[i];
        codes[typed++] = (byte) code;
      }
    }
    scan.find(probed, codes, typed, documents, differences, into);
  }
}
