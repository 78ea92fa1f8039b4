package org.treffer.format.dna.prum;

import java.time.LocalDate;
import org.treffer.dna.DnaKind;

/**
 * One profile that is asked about, sent back, or found.
 *
 * @param reqtype {@value #SEARCH} under Article 3, {@value #COMPARISON} under Article 4
 * @param date when the profile was stored, {@link #NO_DAY} in a hit of ours
 * @param kind person or stain
 * @param result undefined in a request, else hit, no hit or error
 * @param agency the unit responsible for the profile, or empty
 * @param ident the profile's number
 * @param message what went wrong, with result {@link Result#E}, or empty
 * @param profile its values, {@link PrumProfile#NONE} where none are sent
 * @param matchId in a hit the requesting state's profile, else empty
 * @param quality 0 for the requested profile sent back, 1 to 4 for a hit, {@value #ABSENT} in a
 *     request
 * @param hitcount how many alleles match, or {@value #ABSENT}
 * @param rescount how many profiles match, or {@value #ABSENT}
 */
public record PrumBlock(
    int reqtype,
    LocalDate date,
    DnaKind kind,
    Result result,
    String agency,
    String ident,
    String message,
    PrumProfile profile,
    String matchId,
    int quality,
    int hitcount,
    int rescount) {

  /** A search with one profile, Article 3. */
  public static final int SEARCH = 3;

  /** A comparison of many, Article 4. */
  public static final int COMPARISON = 4;

  /** No day is given. */
  public static final LocalDate NO_DAY = LocalDate.MIN;

  /** No number is given. */
  public static final int ABSENT = -1;

  /** How a search ended; the Annex's letters. */
  public enum Result {
    U,
    H,
    N,
    E
  }

  /**
   * Checks numbers.
   *
   * @throws IllegalArgumentException if one is none of its values
   */
  public PrumBlock {
    if (reqtype != SEARCH && reqtype != COMPARISON) {
      throw new IllegalArgumentException("element reqtype: 3 or 4, not " + reqtype);
    }
    if (quality < ABSENT || quality > 4) {
      throw new IllegalArgumentException("element quality: 0 to 4, not " + quality);
    }
    if (ident.isBlank()) {
      throw new IllegalArgumentException("element profile_ident is empty");
    }
  }
}
