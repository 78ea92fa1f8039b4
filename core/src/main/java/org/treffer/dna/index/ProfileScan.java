package org.treffer.dna.index;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.Locus;
import org.treffer.index.HeaderReader;
import org.treffer.index.SegmentScan;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;

/** Reads a segment's profiles, as probes: what a state sends when it compares in bulk. */
final class ProfileScan implements SegmentScan<DnaProbe> {

  private static final DnaKind[] KINDS = DnaKind.values();

  private final RecordFilter filter;

  ProfileScan(RecordFilter filter) {
    this.filter = filter;
  }

  @Override
  public void read(LeafReader segment, int from, int to, Consumer<? super DnaProbe> each)
      throws IOException {
    Bits live = segment.getLiveDocs();
    HeaderReader headers = new HeaderReader(segment);
    SortedDocValues masks = DocValues.getSorted(segment, DnaFields.MASKS);
    BinaryDocValues profiles = DocValues.getBinary(segment, DnaFields.PROFILE);
    int[] genotypes = new int[Locus.COUNT];
    for (int doc = from; doc < to; doc++) {
      if ((live == null || live.get(doc))
          && headers.admits(filter, doc)
          && masks.advanceExact(doc)
          && profiles.advanceExact(doc)) {
        BytesRef payload = profiles.binaryValue();
        int typed = DnaFields.typed(masks.lookupOrd(masks.ordValue()));
        each.accept(
            new DnaProbe(
                ProfileBytes.reference(payload),
                KINDS[PackedHeader.kind(headers.common(doc))],
                ProfileBytes.compared(payload, typed, genotypes)));
      }
    }
  }
}
