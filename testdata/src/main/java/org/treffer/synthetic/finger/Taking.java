package org.treffer.synthetic.finger;

/**
 * How a print is taken. Lengths in millimetres, angles in degrees, shares 0 to 1; what is called
 * spread is a standard deviation.
 *
 * @param halfWidth of the part that is seen, an ellipse
 * @param halfHeight of it
 * @param wander how far its middle strays from the finger's
 * @param turn spread of the finger's rotation
 * @param stretch spread of the skin's displacement at the edge of what is seen
 * @param jitter spread of a minutia's place
 * @param angleJitter spread of its direction
 * @param missed share of minutiae that the extractor misses
 * @param invented minutiae that it invents, as a share of those it finds
 */
public record Taking(
    double halfWidth,
    double halfHeight,
    double wander,
    double turn,
    double stretch,
    double jitter,
    double angleJitter,
    double missed,
    double invented) {

  /** A finger pressed on a sensor, as in public competitions. */
  public static final Taking PRESSED = new Taking(7, 8.5, 1.6, 9, 0.55, 0.12, 5, 0.2, 0.22);

  /** A finger rolled under supervision. */
  public static final Taking ROLLED = new Taking(9.5, 13, 0.4, 3, 0.35, 0.08, 4, 0.08, 0.08);

  /** A trace at a scene, its minutiae marked by hand: few, and any way round. */
  public static final Taking LATENT = new Taking(4.5, 5.5, 2.5, 60, 0.6, 0.15, 7, 0.3, 0.1);
}
