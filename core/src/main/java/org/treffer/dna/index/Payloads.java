package org.treffer.dna.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * Reads the payloads and masks of a segment's documents, for one thread. Doc values are read
 * forwards only, and to open them again, at ten million profiles, takes as long as a third of a
 * search: so it is done only for a document before the last one.
 */
final class Payloads {

  private SortedDocValues masks;
  private BinaryDocValues profiles;

  Payloads(LeafReader segment) throws IOException {
    this.masks = DocValues.getSorted(segment, DnaFields.MASKS);
    this.profiles = DocValues.getBinary(segment, DnaFields.PROFILE);
  }

  /**
   * The payload of a document, valid until the next is asked for.
   *
   * @param segment open, of those that share the documents: the one read before may be closed
   */
  BytesRef of(LeafReader segment, int document) throws IOException {
    if (document < profiles.docID()) {
      masks = DocValues.getSorted(segment, DnaFields.MASKS);
      profiles = DocValues.getBinary(segment, DnaFields.PROFILE);
    }
    if (!masks.advanceExact(document) || !profiles.advanceExact(document)) {
      throw new IOException("document " + document + " has no profile: the index is damaged");
    }
    return profiles.binaryValue();
  }

  /** The ordinal of the mask of the document read last. */
  int mask() throws IOException {
    return masks.ordValue();
  }
}
