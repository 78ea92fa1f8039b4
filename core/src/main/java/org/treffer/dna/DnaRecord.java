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
 * @param kit the typing kit, at most {@value #LONGEST_KIT} characters of ASCII, or empty
 * @param profile the values
 */
public record DnaRecord(
    Reference reference, DnaKind kind, Header header, String kit, Profile profile)
    implements StoredRecord {

  /** The longest name of a kit. */
  public static final int LONGEST_KIT = 64;

  /**
   * Checks the kit.
   *
   * @throws IllegalArgumentException if its name is too long or not ASCII
   */
  public DnaRecord {
    if (kit.length() > LONGEST_KIT || kit.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException(
          "field kit: at most " + LONGEST_KIT + " characters of ASCII");
    }
  }
}
