package org.treffer.finger;

/**
 * A point where a friction ridge ends or forks. The origin is the top left corner of the image, x
 * grows to the right and y downwards, as in ISO/IEC 19794-2.
 *
 * @param x hundredths of a millimetre, 0 to {@value #FARTHEST}
 * @param y hundredths of a millimetre, 0 to {@value #FARTHEST}
 * @param degrees the ridge's direction, counter-clockwise from the x axis, 0 inclusive to 360
 *     exclusive
 * @param type what the ridge does there
 * @param quality 1 to 100, higher is surer; 0 if not told
 */
public record Minutia(int x, int y, double degrees, MinutiaType type, int quality) {

  /** The largest coordinate: 1.3 metres, what ISO/IEC 19794-2 can hold at 125 pixels/cm. */
  public static final int FARTHEST = 131_072;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value lies outside its range
   */
  public Minutia {
    if (x < 0 || y < 0 || x > FARTHEST || y > FARTHEST) {
      throw new IllegalArgumentException(
          "a minutia lies from 0 to " + FARTHEST + " hundredths of a mm, not at " + x + "," + y);
    }
    if (!(degrees >= 0 && degrees < 360)) {
      throw new IllegalArgumentException("a direction is 0 to under 360 degrees, not " + degrees);
    }
    if (quality < 0 || quality > 100) {
      throw new IllegalArgumentException("a minutia's quality is 0 to 100, not " + quality);
    }
  }
}
