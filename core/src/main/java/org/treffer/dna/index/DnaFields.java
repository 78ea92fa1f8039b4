package org.treffer.dna.index;

import java.nio.ByteBuffer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Profile;
import org.treffer.index.HeaderFields;

/** The fields of a profile's document. */
final class DnaFields {

  /** Terms: one a group of loci, see {@link LocusGroups}. */
  static final String GROUPS = "groups";

  /** Terms and sorted doc values, 8 bytes: the typed and the designated loci, big-endian. */
  static final String MASKS = "masks";

  /** Numeric doc values: see {@link Signature}. */
  static final String SIGNATURE = "signature";

  /** Binary doc values: see {@link ProfileBytes}. */
  static final String PROFILE = "profile";

  private static final FieldType TERM = term(DocValuesType.NONE);
  private static final FieldType TERM_AND_VALUE = term(DocValuesType.SORTED);

  private DnaFields() {}

  static void add(DnaRecord record, Document document) {
    Profile profile = record.profile();
    HeaderFields.add(record.kind().ordinal(), record.header(), document);
    document.add(new Field(MASKS, masks(profile.typed(), profile.designated()), TERM_AND_VALUE));
    document.add(new NumericDocValuesField(SIGNATURE, Signature.of(profile)));
    document.add(new BinaryDocValuesField(PROFILE, ProfileBytes.write(record)));
    GenotypeKeys keys = new GenotypeKeys(profile);
    for (int group = 0; group < LocusGroups.COUNT; group++) {
      int loci = LocusGroups.mask(group);
      if ((profile.designated() & loci) == loci) {
        byte[] term = new byte[LocusGroups.TERM_BYTES];
        LocusGroups.term(group, keys, term);
        document.add(new Field(GROUPS, new BytesRef(term), TERM));
      }
    }
  }

  static BytesRef masks(int typed, int designated) {
    byte[] bytes = new byte[8];
    for (int i = 0; i < 4; i++) {
      bytes[i] = (byte) (typed >>> (24 - 8 * i));
      bytes[4 + i] = (byte) (designated >>> (24 - 8 * i));
    }
    return new BytesRef(bytes);
  }

  /** The typed loci of a value of {@link #MASKS}. */
  static int typed(BytesRef masks) {
    return integer(masks.bytes, masks.offset);
  }

  /** The designated loci of a value of {@link #MASKS}. */
  static int designated(BytesRef masks) {
    return integer(masks.bytes, masks.offset + 4);
  }

  private static int integer(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).getInt(at);
  }

  private static FieldType term(DocValuesType values) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(false);
    type.setDocValuesType(values);
    type.freeze();
    return type;
  }
}
