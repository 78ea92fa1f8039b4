package org.treffer.record;

/**
 * The offence codes a ground or a request may state: {@code O01} to {@code O36}, a catalogue of
 * this project's own after the list of 32 of Framework Decision 2002/584/JHA and the groups of
 * public police statistics.
 */
public final class OffenceCatalogue {

  /** How many offences the catalogue lists. */
  public static final int SIZE = 36;

  private OffenceCatalogue() {}

  /** An offence's place: 1 to 36; 0 for the empty text; 255 for a code not in the catalogue. */
  public static int placeOf(String code) {
    if (code.isEmpty()) {
      return 0;
    }
    if (code.length() == 3 && code.charAt(0) == 'O') {
      int tens = code.charAt(1) - '0';
      int ones = code.charAt(2) - '0';
      int place = tens * 10 + ones;
      if (tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && place >= 1 && place <= SIZE) {
        return place;
      }
    }
    return PackedHeader.OFFENCE_NOT_LISTED;
  }

  /** The code at a place from 1 to 36. */
  public static String codeAt(int place) {
    if (place < 1 || place > SIZE) {
      throw new IllegalArgumentException("the catalogue has places 1 to " + SIZE);
    }
    return place < 10 ? "O0" + place : "O" + place;
  }
}
