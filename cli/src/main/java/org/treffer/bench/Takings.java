package org.treffer.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;

/**
 * Prints as a request brings them: a stored finger taken again, a small part of it as a latent, or
 * a finger of nobody, the mirror image of a stored one.
 */
final class Takings {

  /** How far a minutia is off, hundredths of a millimetre. */
  private static final int SHIFT = 10;

  private static final int TURN_DEGREES = 4;
  private static final double MISSED = 0.1;
  private static final int LATENT_MINUTIAE = 18;

  private final SplittableRandom random;

  Takings(SplittableRandom random) {
    this.random = random;
  }

  /** The same finger once more: minutiae a little off, one in ten missed. */
  FingerTemplate again(FingerTemplate stored) {
    List<Minutia> seen = new ArrayList<>();
    for (Minutia minutia : stored.minutiae()) {
      if (random.nextDouble() >= MISSED) {
        seen.add(
            moved(
                minutia,
                minutia.x() + random.nextInt(-SHIFT, SHIFT + 1),
                minutia.y() + random.nextInt(-SHIFT, SHIFT + 1),
                minutia.degrees() + random.nextInt(-TURN_DEGREES, TURN_DEGREES + 1)));
      }
    }
    return new FingerTemplate(stored.position(), stored.width(), stored.height(), seen);
  }

  /** A part of a finger around one of its minutiae, and nobody knows which finger. */
  FingerTemplate latent(FingerTemplate finger) {
    if (finger.minutiae().isEmpty()) {
      return finger;
    }
    Minutia middle = finger.minutiae().get(random.nextInt(finger.minutiae().size()));
    List<Minutia> near =
        finger.minutiae().stream()
            .sorted(Comparator.comparingDouble(each -> distance(each, middle)))
            .limit(LATENT_MINUTIAE)
            .toList();
    return new FingerTemplate(0, finger.width(), finger.height(), near);
  }

  private static double distance(Minutia one, Minutia other) {
    return Math.hypot(one.x() - (double) other.x(), one.y() - (double) other.y());
  }

  /** A finger that nobody has. */
  static FingerTemplate mirrored(FingerTemplate stored) {
    int right = stored.minutiae().stream().mapToInt(Minutia::x).max().orElse(0);
    List<Minutia> mirrored =
        stored.minutiae().stream()
            .map(each -> moved(each, right - each.x(), each.y(), 180 - each.degrees()))
            .toList();
    return new FingerTemplate(stored.position(), stored.width(), stored.height(), mirrored);
  }

  private static Minutia moved(Minutia minutia, int x, int y, double degrees) {
    MinutiaType type = minutia.type();
    double turned = (degrees % 360 + 360) % 360;
    return new Minutia(
        Math.clamp(x, 0, Minutia.FARTHEST),
        Math.clamp(y, 0, Minutia.FARTHEST),
        turned < 360 ? turned : 0,
        type,
        minutia.quality());
  }
}
