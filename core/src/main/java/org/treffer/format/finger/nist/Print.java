package org.treffer.format.finger.nist;

import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerTemplate;

/**
 * A type-9 record.
 *
 * @param idc 9.002, the number that ties the records of one print together, 0 to 99
 * @param impression 9.003 IMP: 0 to 3 live and inked prints, 4 to 7 latents, 8 a swipe, 10 and 11
 *     palms, 12 to 15 latent palms
 * @param template the minutiae
 */
public record Print(int idc, int impression, FingerTemplate template) {

  private static final int MOST = 99;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one has more than two digits
   */
  public Print {
    if (idc < 0 || idc > MOST) {
      throw new Fault(ErrorCode.INVALID_ITEM_VALUE, "9.002", "an IDC is 0 to 99, not " + idc);
    }
    if (impression < 0 || impression > MOST) {
      throw new Fault(
          ErrorCode.INVALID_ITEM_VALUE, "9.003", "a kind of impression is 0 to 99: " + impression);
    }
  }

  /** A print of a record of some kind: rolled, plain where its position is one of plain prints. */
  static Print of(int idc, FingerKind kind, FingerTemplate template) {
    int impression =
        switch (kind) {
          case TENPRINT -> template.position() > 10 ? 0 : 1;
          case LATENT -> 4;
          case PALM -> 10;
          case LATENT_PALM -> 12;
        };
    return new Print(idc, impression, template);
  }

  /** What the record says the print is. */
  FingerKind kind() {
    boolean palm = impression >= 10 && impression <= 15 || template.position() >= 20;
    boolean latent = impression >= 4 && impression <= 7 || impression >= 12 && impression <= 15;
    if (palm) {
      return latent ? FingerKind.LATENT_PALM : FingerKind.PALM;
    }
    return latent ? FingerKind.LATENT : FingerKind.TENPRINT;
  }
}
