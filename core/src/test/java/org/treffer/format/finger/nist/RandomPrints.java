package org.treffer.format.finger.nist;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;

/** Prints that type 9 carries whole: whole degrees, its steps of quality, ended where it ends. */
final class RandomPrints {

  private static final int MARGIN = 100;

  private RandomPrints() {}

  static FingerTemplate print(Random random, int position) {
    int count = 1 + random.nextInt(40);
    List<Minutia> minutiae = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      minutiae.add(
          new Minutia(
              random.nextInt(2_000),
              MARGIN + (i == 0 ? 0 : random.nextInt(2_400)),
              random.nextInt(360),
              MinutiaType.values()[random.nextInt(3)],
              quality(random)));
    }
    int lowest = minutiae.stream().mapToInt(Minutia::y).max().orElseThrow();
    int right = minutiae.stream().mapToInt(Minutia::x).max().orElseThrow();
    return new FingerTemplate(position, right + MARGIN, lowest + random.nextInt(500), minutiae);
  }

  /** The standard's qualities, 2 to 63 from best to worst, in hundredths. */
  private static int quality(Random random) {
    int step = random.nextInt(62);
    return random.nextInt(4) == 0 ? 0 : (int) Math.max(1, Math.round(step * 100 / 61.0));
  }
}
