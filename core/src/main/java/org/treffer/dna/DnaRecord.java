package org.treffer.dna;

import org.treffer.record.Header;
import org.treffer.record.Reference;
import org.treffer.record.StoredRecord;

/**
 * One profile of a national DNA register.
 *
 * @param reference its number
 * @param kind person or stain
 * @param header what the data-protection rules decide on
 * @param kit the typing kit, or empty
 * @param profile the values
 */
public record DnaRecord(
    Reference reference, DnaKind kind, Header header, String kit, Profile profile)
    implements StoredRecord {}
