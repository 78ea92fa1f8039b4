package org.treffer.finger;

import java.util.List;

/**
 * The minutiae of one print.
 *
 * @param position the finger, 1 to 10 (right thumb to left little finger, as ISO/IEC 19794-2 and
 *     ANSI/NIST-ITL count them), 20 to 36 for palms as ANSI/NIST-ITL type-15 counts them, 0 if not
 *     known
 * @param width of the image, hundredths of a millimetre
 * @param height of the image, hundredths of a millimetre
 * @param minutiae in any order, at most {@value #MOST_MINUTIAE}
 */
public record FingerTemplate(int position, int width, int height, List<Minutia> minutiae) {

  /** The most minutiae a template may hold. A palm has some 1,500. */
  public static final int MOST_MINUTIAE = 10_000;

  /**
   * Copies the minutiae.
   *
   * @throws IllegalArgumentException if there are too many, or the position is none
   */
  public FingerTemplate {
    minutiae = List.copyOf(minutiae);
    if (minutiae.size() > MOST_MINUTIAE) {
      throw new IllegalArgumentException(
          "a template has at most " + MOST_MINUTIAE + " minutiae, this one " + minutiae.size());
    }
    if (!(position >= 0 && position <= 14 || position >= 20 && position <= 36)) {
      throw new IllegalArgumentException(
          "a position is 0 to 14 for fingers or 20 to 36 for palms, not " + position);
    }
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("an image is not " + width + " by " + height);
    }
  }
}
